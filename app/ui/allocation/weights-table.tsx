import type { RobustnessPage } from "~/use-cases/allocation/read-robustness";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";

type Props = {
	readonly intervals: NonNullable<RobustnessPage["weights"]>["intervals"];
};

/** How far each criterion's weight may move before another set of bids is funded. */
export function WeightsTable({ intervals }: Props) {
	const numeric = "numeric" as const;
	if (intervals === null)
		return <p className="govuk-body">How far weights can move is not proved: the search was stopped.</p>;
	return (
		<>
			<ScrollRegion label="How far each weight can move">
				<Table
					stacked
					caption="How far each weight can move"
					captionClassName="govuk-table__caption--m"
					firstCellIsHeader
					head={[
						{ text: "Criterion" },
						{ text: "Weight", format: numeric },
						{ text: "Same bids funded from … to", format: numeric },
					]}
					rows={intervals.map(({ criterion, present, from, to }) => [
						{ text: criterion },
						{ text: present, format: numeric },
						{ text: `${from} to ${to}`, format: numeric },
					])}
				/>
			</ScrollRegion>
			<p className="govuk-body">
				Weights add up to 100. When one moves, the others change in proportion. Totals are rounded to
				hundredths of a point, as in the ranking.
			</p>
		</>
	);
}
