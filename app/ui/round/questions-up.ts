import type { RoundQuestions } from "~/use-cases/round/read-round-questions";
import type { PageHandle } from "../frame/page-handle";

/** The way down to the questions about a round; with `below`, to a page under them. */
export function questionsUp(below?: string): PageHandle<Pick<RoundQuestions, "round">> {
	return {
		breadcrumbs: (page) => [
			{ text: "Rounds", href: "/rounds" },
			{ text: page?.round.title ?? "Round", href: `/rounds/${page?.round.id ?? ""}` },
			...(below
				? [{ text: "Questions", href: `/rounds/${page?.round.id ?? ""}/questions` }, { text: below }]
				: [{ text: "Questions" }]),
		],
	};
}
