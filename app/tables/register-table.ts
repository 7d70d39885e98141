import { printedNumber } from "~/domain/decision/number";
import { instantToLondon } from "~/domain/london-time";
import { toDecimalPounds } from "~/domain/money";
import { tableWritten, type WrittenColumn } from "~/domain/table/table-written";
import { contextFor } from "~/session";
import { tableFiles } from "~/sheet-file";
import { type RegisterEntry, readRegister } from "~/use-cases/decision/read-register";

/** What the register of decisions says of each, the newest first. */
export const REGISTER_COLUMNS: readonly WrittenColumn<RegisterEntry>[] = [
	{ heading: "Number", text: ({ number }) => printedNumber(number), means: "As printed on the notice" },
	{ heading: "Title", text: ({ title }) => title },
	{ heading: "Deciding office", text: ({ decidingOffice }) => decidingOffice },
	{ heading: "Fund", text: ({ fund }) => fund },
	{ heading: "Financial year", text: ({ financialYear }) => financialYear },
	{
		heading: "Total",
		text: ({ total }) => toDecimalPounds(total),
		isNumber: true,
		means: "Pounds awarded by all of its lines",
	},
	{
		heading: "Signed",
		text: ({ signedAt }) => instantToLondon(signedAt).date,
		isDate: true,
		means: "Day in London",
	},
	{
		heading: "Published",
		text: ({ publishedAt }) => instantToLondon(publishedAt).date,
		isDate: true,
		means: "Day in London",
	},
	{
		heading: "Notice",
		text: ({ number }) => `/decisions/${number}`,
		means: "The address of the notice on this site",
	},
];

/** The register of published decisions, for everybody. */
export const register = tableFiles((args) =>
	tableWritten("decisions", REGISTER_COLUMNS, readRegister(contextFor(args)).published),
);
