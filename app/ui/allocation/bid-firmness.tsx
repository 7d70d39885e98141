import { formatScore } from "~/domain/assessment/total";
import { drawsInWords, intervalInWords, shareOf } from "./robustness-table";

type Props = {
	readonly reference: string;
	readonly score: string;
	/** The scenario's address. */
	readonly base: string;
	readonly firmness: {
		readonly seed: number;
		readonly draws: number;
		readonly done: number;
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
			<h2 className="govuk-heading-m">How firmly that stands</h2>
			<ul className="govuk-list govuk-list--bullet">
				<li>
					{interval === null
						? `How far its score of ${formatScore(score)} may move could not be worked out within the time limit.`
						: `Its score of ${formatScore(score)} may be anything from ${intervalInWords(interval)}, all other scores held, and no bid’s amount changes.`}
				</li>
				<li>
					When every score moves at random by up to {spread} points, {reference} is funded in{" "}
					{done === draws
						? `${shareOf(funded, draws)} of ${drawsInWords(done, draws)}.`
						: `${shareOf(funded, done)} of the ${drawsInWords(done, draws)} that there was time for.`}
				</li>
			</ul>
			<p className="govuk-body">
				<a className="govuk-link" href={`${base}/robustness`}>
					How firmly the whole scenario stands
				</a>
			</p>
		</>
	);
}
