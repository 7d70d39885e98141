import { formatScore } from "~/domain/assessment/total";
import { drawsInWords, intervalInWords, shareOf, unprovedDraws } from "./robustness-table";

type Props = {
	readonly reference: string;
	readonly score: string;
	/** The scenario's address. */
	readonly base: string;
	readonly firmness: {
		readonly seed: number;
		readonly draws: number;
		readonly done: number;
		readonly proved: boolean;
		readonly spread: string;
		readonly interval: { readonly from: string; readonly to: string } | null;
		readonly funded: number;
	};
};

/** How far a bid's score may move before anything changes, and how often it is funded when all scores move. */
export function BidFirmness({ reference, score, base, firmness }: Props) {
	const { draws, done, spread, interval, funded } = firmness;
	return (
		<>
			<h2 className="govuk-heading-m">Would small changes in scores change this?</h2>
			<ul className="govuk-list govuk-list--bullet">
				<li>
					{interval === null
						? `How far its score of ${formatScore(score)} can move is not proved: the search was stopped.`
						: `Its score of ${formatScore(score)} can be anything from ${intervalInWords(interval)} without changing any bid’s amount, if no other score changes.`}
				</li>
				<li>
					When every score moves at random by up to {spread} points, {reference} is funded in{" "}
					{done === draws
						? `${shareOf(funded, draws)} of ${drawsInWords(done, draws)}.`
						: `${shareOf(funded, done)} of the ${drawsInWords(done, draws)} done before the search was stopped.`}{" "}
					{unprovedDraws(firmness)}
				</li>
			</ul>
			<p className="govuk-body">
				<a className="govuk-link" href={`${base}/robustness`}>
					See this for the whole scenario
				</a>
			</p>
		</>
	);
}
