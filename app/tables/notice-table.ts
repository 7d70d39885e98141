import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { NoticeContent, NoticeLine } from "~/domain/decision/notice";
import { reserveOfLines } from "~/domain/decision/reserve-of-lines";
import { type Pence, toDecimalPounds } from "~/domain/money";
import { type TableWritten, tableWritten, type WrittenColumn } from "~/domain/table/table-written";
import { recipientsInWords } from "~/explain/notice-in-words";
import { valueOrPage } from "~/respond";
import { contextFor, signedInContextFor } from "~/session";
import { tableFiles } from "~/sheet-file";
import { OUTCOME_WORDS } from "~/ui/decision/outcome-tag";
import { readDraft } from "~/use-cases/decision/read-draft";
import { readNotice } from "~/use-cases/decision/read-notice";

const amount = (pounds: Pence | null | undefined) =>
	pounds === null || pounds === undefined ? "" : toDecimalPounds(pounds);

/** Everything that a notice's tables and lists say of each line, in a row. */
function tableOf(content: NoticeContent): TableWritten {
	const ranked = new Map(content.ranking?.bids.map((bid) => [bid.reference, bid]));
	const departures = new Map(content.departures.map((each) => [each.reference, each]));
	const reserve = new Map(reserveOfLines(content.lines).map((reference, index) => [reference, index + 1]));
	const rankOf = ({ reference }: NoticeLine) => ranked.get(reference ?? "");
	const departure = ({ reference, title }: NoticeLine) => departures.get(reference ?? title);
	const rule = content.needs ? "the formula" : "the published rule";
	const columns: readonly WrittenColumn<NoticeLine>[] = [
		{ heading: "Bid", text: ({ reference }) => reference ?? "" },
		{ heading: "Title", text: ({ title }) => title },
		{ heading: "For", text: ({ recipients }) => recipientsInWords(recipients) },
		...(content.lines.some(({ category }) => category)
			? [{ heading: "Award category", text: ({ category = "" }: NoticeLine) => category }]
			: []),
		{ heading: "Asked", text: (line) => amount(line.asked), isNumber: true },
		{ heading: "Place", text: (line) => String(rankOf(line)?.place ?? ""), isNumber: true },
		{ heading: "Total score", text: (line) => rankOf(line)?.score ?? "", isNumber: true },
		{ heading: "Asked so far", text: (line) => amount(rankOf(line)?.runningTotal), isNumber: true },
		{
			heading: `By ${rule}`,
			text: (line) => amount(departure(line)?.published ?? line.decided),
			isNumber: true,
		},
		{ heading: "Awarded", text: ({ decided }) => amount(decided), isNumber: true },
		{ heading: "Outcome", text: ({ outcome }) => (outcome ? OUTCOME_WORDS[outcome] : "") },
		{
			heading: "Place on the reserve list",
			text: ({ reference }) => String(reserve.get(reference ?? "") ?? ""),
			isNumber: true,
		},
		{ heading: "Reason", text: ({ reason }) => reason },
		{
			heading: "Displaces",
			text: (line) => (departure(line)?.displaces ?? []).map(({ reference }) => reference).join(", "),
		},
		{ heading: "Conditions", text: ({ conditions }) => conditions },
		{ heading: "What it is for", text: ({ aims }) => aims ?? "" },
	];
	return tableWritten(content.title, columns, content.lines);
}

/** A signed notice's lines, for whoever may read the notice. */
export const signed = tableFiles((args: LoaderFunctionArgs) =>
	tableOf(valueOrPage(readNotice(contextFor(args), args.params.number ?? "")).content),
);

/** The lines of the notice that signing a draft would make; a signed one leads on to its notice. */
export const drafted = tableFiles(async (args: LoaderFunctionArgs) => {
	const { notice, number } = valueOrPage(
		await readDraft(signedInContextFor(args), args.params.decisionId ?? ""),
	);
	if (number !== null) throw redirect(`/decisions/${number}`);
	return tableOf(notice);
});
