import type { AppraisalFigures } from "~/domain/appraisal/appraise";
import { exactPounds, factorFigure } from "~/explain/appraisal-figures";
import { Table, type TableRow } from "../../govuk/table";
import { ScrollRegion } from "../../layout/scroll-region";

const numeric = "numeric" as const;

/** Costs and savings of each year, their running total, and both at today's value. */
export function YearTable({
	figures,
	years,
}: {
	readonly figures: AppraisalFigures;
	readonly years: readonly string[];
}) {
	const total: TableRow = {
		className: "tranche-row--total",
		cells: [
			{ text: "All years" },
			{ text: exactPounds(figures.costs), format: numeric },
			{ text: exactPounds(figures.benefits), format: numeric },
			{ text: exactPounds(figures.net), format: numeric },
			{ text: "" },
			{ text: "" },
			{ text: exactPounds(figures.npv), format: numeric },
		],
	};
	return (
		<ScrollRegion label="Costs and savings by year">
			<Table
				caption="Costs and savings by year"
				captionClassName="govuk-visually-hidden"
				className="tranche-table--compact"
				firstCellIsHeader
				keyColumn={3}
				head={[
					{ text: "Year" },
					{ text: "Costs", format: numeric },
					{ text: "Savings", format: numeric },
					{ text: "Savings less costs", format: numeric },
					{ text: "Running total", format: numeric },
					{ text: "Discount factor", format: numeric },
					{ text: "At today’s value", format: numeric },
				]}
				rows={[
					...figures.years.map((year, at) => [
						{ text: years[at] },
						{ text: exactPounds(year.cost), format: numeric },
						{ text: exactPounds(year.benefit), format: numeric },
						{ text: exactPounds(year.net), format: numeric },
						{ text: exactPounds(year.cumulative), format: numeric },
						{ text: factorFigure(year.factor), format: numeric },
						{ text: exactPounds(year.discounted), format: numeric },
					]),
					total,
				]}
			/>
		</ScrollRegion>
	);
}
