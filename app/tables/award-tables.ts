import { printedNumber } from "~/domain/decision/number";
import { instantToLondon } from "~/domain/london-time";
import { toDecimalPounds } from "~/domain/money";
import { monthOf, type PublicAward, payeesOf, yearsOf } from "~/domain/public/award";
import { tableWritten, type WrittenColumn } from "~/domain/table/table-written";
import { contextFor } from "~/session";
import { tableFiles } from "~/sheet-file";
import { readAwards } from "~/use-cases/public/read-awards";

const PUBLISHED: readonly WrittenColumn<PublicAward>[] = [
	{ heading: "Decision", text: ({ number }) => printedNumber(number) },
	{ heading: "Published", text: ({ publishedAt }) => instantToLondon(publishedAt).date },
];

const RECIPIENT: WrittenColumn<PublicAward> = {
	heading: "Recipient",
	text: (award) => {
		const payees = payeesOf(award);
		if (payees.length === 1) return payees[0]?.name ?? "";
		return payees.map(({ name, amount }) => `${name}: ${toDecimalPounds(amount)}`).join("; ");
	},
};

const AMOUNT: WrittenColumn<PublicAward> = {
	heading: "Amount",
	text: ({ amount }) => toDecimalPounds(amount),
	isNumber: true,
};

export const AWARD_COLUMNS: readonly WrittenColumn<PublicAward>[] = [
	...PUBLISHED,
	{ heading: "Fund", text: ({ fund }) => fund },
	{ heading: "Financial years", text: (award) => yearsOf(award).join("; ") },
	{ heading: "Round", text: ({ round }) => round?.title ?? "" },
	{ heading: "Reference", text: ({ reference }) => reference ?? "" },
	{ heading: "Title", text: ({ title }) => title },
	RECIPIENT,
	{
		heading: "Area codes",
		text: ({ recipients }) => recipients.flatMap(({ areaGss }) => areaGss ?? []).join("; "),
	},
	{ heading: "Themes", text: ({ themes }) => themes.map(({ code }) => code).join("; ") },
	{ heading: "Objectives", text: ({ objectives }) => objectives.map(({ code }) => code).join("; ") },
	AMOUNT,
];

/** What the Specified Information Order 2011 (SI 2011/3050) asks of each crime and disorder reduction grant. */
export const GRANT_COLUMNS: readonly WrittenColumn<PublicAward>[] = [
	{ heading: "Month", text: monthOf },
	...PUBLISHED,
	RECIPIENT,
	{ heading: "Reference", text: ({ reference }) => reference ?? "" },
	{ heading: "Title", text: ({ title }) => title },
	{ heading: "Purpose", text: ({ purpose, title }) => purpose || title },
	{ heading: "Conditions", text: ({ conditions }) => conditions || "None" },
	{ heading: "Reason", text: ({ reason }) => reason },
	{ heading: "How it reduces crime and disorder", text: ({ crimeReduction }) => crimeReduction },
	AMOUNT,
];

/** Every published award as a table. */
export const awards = tableFiles((args) =>
	tableWritten("Awards", AWARD_COLUMNS, readAwards(contextFor(args))),
);

/** The register of grants as a table. */
export const grants = tableFiles((args) =>
	tableWritten("Register of grants", GRANT_COLUMNS, readAwards(contextFor(args))),
);
