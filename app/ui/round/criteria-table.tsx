import { effectiveWeight } from "~/domain/round/effective-weight";
import { weightSum } from "~/domain/round/weights";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";

type Criterion = {
	readonly id: string;
	readonly title: string;
	readonly weight: number;
	readonly perTheme: boolean;
};

/** The criteria with the weight published and the weight each has in effect, and their sum. */
export function CriteriaTable({ criteria }: { readonly criteria: readonly Criterion[] }) {
	const { sum } = weightSum(criteria);
	return (
		<ScrollRegion label="Criteria and weights">
			<Table
				stacked
				caption="Criteria and weights"
				firstCellIsHeader
				head={[
					{ text: "Criterion" },
					{ text: "Published weight", format: "numeric" },
					{ text: "Effective weight", format: "numeric" },
				]}
				rows={[
					...criteria.map(({ title, weight, perTheme }) => [
						{
							text: (
								<>
									{title}
									{perTheme ? (
										<span className="govuk-hint govuk-!-margin-bottom-0 govuk-!-display-block">
											Scored for each theme claimed. The average counts, so claiming more themes gives no
											advantage
										</span>
									) : null}
								</>
							),
						},
						{ text: weight, format: "numeric" as const },
						{ text: effectiveWeight(weight, sum), format: "numeric" as const },
					]),
					{
						cells: [
							{ text: "Sum" },
							{ text: sum, format: "numeric" as const },
							{ text: sum === 0 ? "0" : "100", format: "numeric" as const },
						],
						className: "tranche-row--total",
					},
				]}
			/>
		</ScrollRegion>
	);
}
