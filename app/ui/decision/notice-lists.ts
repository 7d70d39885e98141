import type { NoticeContent, NoticeLine, NoticeRanking } from "~/domain/decision/notice";
import {
	byAmount,
	filterOf,
	type ListDeclaration,
	type ListRules,
	type ListShown,
	pageOfRows,
	ROWS_OF_WORK,
	reversed,
} from "~/domain/listing/list-query";
import { OUTCOME_WORDS } from "./outcome-tag";

type Page<Row> = { readonly rows: readonly Row[]; readonly list: ListShown };

/** The page of each list of a notice; one search narrows them all. */
export type NoticeLists = {
	/** Lines that get money or differ from the rule. */
	readonly awards: Page<NoticeLine>;
	/** Every line, those that get money first. */
	readonly lines: Page<NoticeLine>;
	readonly ranking: Page<NoticeRanking["bids"][number]>;
};

const LIST: ListDeclaration = {
	search: { label: "Reference, title or partnership" },
	filters: [filterOf("outcome", "Outcome", "Any outcome", OUTCOME_WORDS)],
	sorts: [
		{ key: "reference", text: "Order of the decision" },
		{ key: "amount", text: "Largest award first" },
	],
	rowsAPage: ROWS_OF_WORK,
};

const RULES: ListRules<NoticeLine> = {
	texts: ({ reference, title, recipients }) => [reference, title, ...recipients.map(({ name }) => name)],
	matches: { outcome: (line, outcome) => line.outcome === outcome },
	order: { amount: reversed(byAmount(({ decided }) => decided)) },
};

/** The lines of a decision that get money, or that its author changed to nothing. */
export function awardLines({ lines, departures }: Pick<NoticeContent, "lines" | "departures">) {
	const changed = new Set(departures.map(({ reference }) => reference));
	return lines.filter((line) => line.decided !== 0n || changed.has(line.reference ?? line.title));
}

/** A notice's lines as it says them: those that get money before those that do not. */
export function fundedFirst(lines: readonly NoticeLine[]): readonly NoticeLine[] {
	return [...lines.filter(({ decided }) => decided !== 0n), ...lines.filter(({ decided }) => decided === 0n)];
}

/** The pages of a notice's lists that an address asks for. */
export function noticeLists(content: NoticeContent, query: URLSearchParams): NoticeLists {
	const { lines, ranking } = content;
	const lineOf = new Map(lines.map((line) => [line.reference, line]));
	const about = ({ reference }: NoticeRanking["bids"][number]) => lineOf.get(reference);
	const rankingRules: ListRules<NoticeRanking["bids"][number]> = {
		texts: (bid) => [bid.reference, bid.title, ...(about(bid)?.recipients.map(({ name }) => name) ?? [])],
		matches: { outcome: (bid, outcome) => about(bid)?.outcome === outcome },
	};
	return {
		awards: pageOfRows(LIST, RULES, awardLines(content), query),
		lines: pageOfRows({ ...LIST, pageKey: "lines" }, RULES, fundedFirst(lines), query),
		ranking: pageOfRows({ ...LIST, pageKey: "ranking" }, rankingRules, ranking?.bids ?? [], query),
	};
}
