import { formatTotal } from "~/domain/assessment/total";
import type { SumShown } from "~/use-cases/assessment/read-opened-sum";
import { Details } from "../govuk/details";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";

type OpenedSumProps = {
	readonly sum: SumShown | null;
	readonly summary: string;
};

/** How a total adds up, and that each criterion weighs what was published. Nothing where there is no total. */
export function OpenedSum({ sum, summary }: OpenedSumProps) {
	if (sum === null) return null;
	const numeric = "numeric" as const;
	return (
		<Details summary={summary}>
			<p className="govuk-body">
				Each criterion adds its weight × score ÷ 5. A criterion scored for several plan themes counts their
				average, so it weighs the same for a bid with one theme as for a bid with five.
			</p>
			<ScrollRegion label={summary}>
				<Table
					stacked
					firstCellIsHeader
					head={[
						{ text: "Criterion" },
						{ text: "Published weight", format: numeric },
						{ text: "Score", format: numeric },
						{ text: "Adds", format: numeric },
						{ text: "Effective weight: adds with 5 points everywhere", format: numeric },
					]}
					rows={[
						...sum.lines.map(({ title, weight, places, score, adds, effectiveWeight }) => [
							{
								text: (
									<>
										{title}
										{places > 1 ? <span className="govuk-hint">Average of {places} plan themes</span> : null}
									</>
								),
							},
							{ text: weight, format: numeric },
							{ text: score, format: numeric },
							{ text: `${weight} × ${score} ÷ 5 = ${adds}`, format: numeric },
							{ text: effectiveWeight, format: numeric },
						]),
						[
							{ text: "Sum" },
							{ text: sum.weights, format: numeric },
							{ text: "" },
							{ text: sum.exact, format: numeric },
							{ text: sum.effectiveWeights, format: numeric },
						],
					]}
				/>
			</ScrollRegion>
			<p className="govuk-body">
				The sum is exact. Rounded once, half up, to a hundredth, it is {formatTotal(sum.hundredths)}.
			</p>
		</Details>
	);
}
