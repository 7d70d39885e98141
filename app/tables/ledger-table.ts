import { instantToLondon } from "~/domain/london-time";
import { toDecimalPounds } from "~/domain/money";
import { tableWritten, type WrittenColumn } from "~/domain/table/table-written";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { tableFiles } from "~/sheet-file";
import { ENTRY_KINDS } from "~/ui/fund/entry-kinds";
import { type FundPage, readFund } from "~/use-cases/fund/read-fund";

/** What a ledger's file says of each row: its day is the one that the page shows, in London. */
export const LEDGER_COLUMNS: readonly WrittenColumn<FundPage["entries"][number]>[] = [
	{ heading: "Date", text: ({ at }) => instantToLondon(at).date, isDate: true },
	{ heading: "Entry", text: ({ kind }) => ENTRY_KINDS[kind] },
	{ heading: "For", text: ({ title }) => title },
	{
		heading: "Financial year",
		text: ({ year, provisional }) => (provisional ? `${year}, provisional` : year),
	},
	{ heading: "Source", text: ({ source }) => source.text },
	{ heading: "Entered by", text: ({ enteredBy }) => enteredBy ?? "The process" },
	{ heading: "Amount", text: ({ amount }) => toDecimalPounds(amount), isNumber: true },
	{ heading: "Reversed", text: ({ corrected }) => (corrected ? "yes" : "") },
];

/** The ledger of a fund, row by row. */
export const { csv, xlsx } = tableFiles((args) => {
	const fund = valueOrPage(readFund(signedInContextFor(args), { fundId: args.params.fundId ?? "" }));
	return tableWritten(`Ledger of ${fund.name}`, LEDGER_COLUMNS, fund.entries);
});
