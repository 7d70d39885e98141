import { toDecimalPounds } from "~/domain/money";
import { tableWritten, type WrittenColumn } from "~/domain/table/table-written";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { tableFiles } from "~/sheet-file";
import { ENTRY_KINDS } from "~/ui/fund/entry-kinds";
import { type FundPage, readFund } from "~/use-cases/fund/read-fund";

const COLUMNS: readonly WrittenColumn<FundPage["entries"][number]>[] = [
	{ heading: "Date", text: ({ at }) => at.slice(0, 10) },
	{ heading: "Entry", text: ({ kind }) => ENTRY_KINDS[kind] },
	{ heading: "For", text: ({ title }) => title },
	{ heading: "Source", text: ({ source }) => source.text },
	{ heading: "Entered by", text: ({ enteredBy }) => enteredBy ?? "The process" },
	{ heading: "Amount", text: ({ amount }) => toDecimalPounds(amount), isNumber: true },
	{ heading: "Reversed", text: ({ corrected }) => (corrected ? "yes" : "") },
];

/** The ledger of a fund, row by row. */
export const { csv, xlsx } = tableFiles((args) => {
	const fund = valueOrPage(readFund(signedInContextFor(args), { fundId: args.params.fundId ?? "" }));
	return tableWritten(`Ledger of ${fund.name}`, COLUMNS, fund.entries);
});
