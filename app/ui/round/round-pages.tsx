import { printedNumber } from "~/domain/decision/number";
import type { RoundPage } from "~/domain/round/pages";
import type { OfficeRound as Round } from "~/use-cases/round/read-round-office";

const NAMES: Readonly<Record<RoundPage, string>> = {
	bids: "Bids received",
	eligibility: "Eligibility",
	assessors: "Assessors and their bids",
	coverage: "Who may act on which bid",
	practice: "Practice bid",
	moderation: "Moderation",
	ranking: "Ranking",
	allocation: "Scenarios",
	board: "Board pack and advice",
	decision: "Decision",
	reserve: "Reserve list",
	print: "Print the whole round",
	tables: "Tables to download",
	archive: "Archives and what was withheld",
};

/** Links to the pages about a round that its reader may open. */
export function RoundPages({ round }: { readonly round: Pick<Round, "id" | "pages" | "decision"> }) {
	if (round.pages.length === 0 && !round.decision) return null;
	return (
		<nav aria-labelledby="round-pages">
			<h2 className="govuk-heading-m" id="round-pages">
				About this round
			</h2>
			<ul className="govuk-list">
				{round.pages.map((page) => (
					<li key={page}>
						<a className="govuk-link" href={`/rounds/${round.id}/${page}`}>
							{NAMES[page]}
						</a>
					</li>
				))}
				{round.decision ? (
					<li>
						<a className="govuk-link" href={`/decisions/${round.decision}`}>
							Published decision {printedNumber(round.decision)}
						</a>
					</li>
				) : null}
			</ul>
		</nav>
	);
}
