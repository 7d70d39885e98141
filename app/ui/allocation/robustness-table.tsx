import { formatScore } from "~/domain/assessment/total";
import { formatPounds } from "~/domain/money";
import type { RobustnessPage } from "~/use-cases/allocation/read-robustness";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";

export type RobustBid = RobustnessPage["bids"][number];

/** A count of draws as a share: "87.4%". */
export function shareOf(funded: number, draws: number): string {
	if (draws === 0) return "none";
	const thousandths = Math.round((funded * 1000) / draws);
	return `${Math.trunc(thousandths / 10)}.${thousandths % 10}%`;
}

/** How many draws the shares are of: "1,000 draws", "312 of 1,000 draws". */
export function drawsInWords(done: number, asked: number): string {
	const all = `${asked.toLocaleString("en-GB")} draws`;
	return done === asked ? all : `${done.toLocaleString("en-GB")} of ${all}`;
}

/** What is said where all draws were done and the best set of one of them is not proved; else nothing. */
export function unprovedDraws({ draws, done, proved }: Props["draws"]): string | null {
	if (proved || done < draws) return null;
	return "In at least one of these draws the search was stopped, so the set funded there is not proved to be the best.";
}

/** How far a score may move, in words. */
export function intervalInWords(interval: RobustBid["interval"]): string {
	if (interval === null) return "not proved: the search was stopped";
	return interval.from === interval.to ? `${interval.from} alone` : `${interval.from} to ${interval.to}`;
}

type Props = {
	/** The scenario's address. */
	readonly base: string;
	readonly bids: readonly RobustBid[];
	readonly draws: RobustnessPage["draws"];
};

/** For each scored bid: how far its score may move before anything changes, and in how many draws it is funded. */
export function RobustnessTable({ base, bids, draws }: Props) {
	const numeric = "numeric" as const;
	return (
		<>
			<ScrollRegion label="How far each score can move">
				<Table
					stacked
					caption="How far each score can move"
					captionClassName="govuk-table__caption--m"
					firstCellIsHeader
					head={[
						{ text: "Bid" },
						{ text: "Score", format: numeric },
						{ text: "Gets", format: numeric },
						{ text: "No amount changes from … to", format: numeric },
						{ text: "Funded in", format: numeric },
					]}
					rows={bids.map(({ reference, score, amount, interval, funded }) => [
						{
							text: (
								<a className="govuk-link" id={reference} href={`${base}/bids/${reference}`}>
									{reference}
								</a>
							),
						},
						{ text: formatScore(score), format: numeric },
						{ text: amount === 0n ? "nothing" : formatPounds(amount), format: numeric },
						{ text: intervalInWords(interval), format: numeric },
						{ text: `${shareOf(funded, draws.done)} of draws`, format: numeric },
					])}
				/>
			</ScrollRegion>
			<p className="govuk-body">
				If only this score moves, and stays within the two figures shown, no bid’s amount changes. In the{" "}
				{drawsInWords(draws.done, draws.draws)}
				{draws.done < draws.draws ? " done before the search was stopped," : ","} each score moved separately
				by up to {draws.spread} points up or down (seed {draws.seed}; the same seed gives the same{" "}
				{draws.done < draws.draws ? "draws" : "shares"}). {unprovedDraws(draws)}
			</p>
		</>
	);
}
