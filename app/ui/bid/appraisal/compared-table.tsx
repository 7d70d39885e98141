import type { AppraisalFigures } from "~/domain/appraisal/appraise";
import { exactPounds, paybackFigure, ratioFigure, returnFigure } from "~/explain/appraisal-figures";
import { Table } from "../../govuk/table";
import { ScrollRegion } from "../../layout/scroll-region";

const numeric = "numeric" as const;

type Props = {
	readonly caption: string;
	readonly years: readonly string[];
	/** What the rows differ in, as the heading of the first column. */
	readonly by: string;
	readonly rows: readonly {
		readonly name: string;
		readonly figures: AppraisalFigures;
		/** The page that shows this row with all its workings; absent for the one that is shown. */
		readonly href: string | null;
	}[];
};

/** The main figures of several ways to look at a bid, a row each. */
export function ComparedTable({ caption, years, by, rows }: Props) {
	return (
		<ScrollRegion label={caption}>
			<Table
				caption={caption}
				captionClassName="govuk-visually-hidden"
				className="tranche-table--compact"
				stacked
				firstCellIsHeader
				head={[
					{ text: by, label: "" },
					{ text: "Costs", format: numeric },
					{ text: "Savings", format: numeric },
					{ text: "Net present value", format: numeric },
					{ text: "Benefit-cost ratio", format: numeric },
					{ text: "Net return", format: numeric },
					{ text: "Payback" },
				]}
				rows={rows.map(({ name, figures, href }) => [
					{
						text:
							href === null ? (
								<>
									{name} <span className="govuk-hint tranche-nowrap">shown here</span>
								</>
							) : (
								<a className="govuk-link" href={href}>
									{name}
								</a>
							),
					},
					{ text: exactPounds(figures.costs), format: numeric },
					{ text: exactPounds(figures.benefits), format: numeric },
					{ text: exactPounds(figures.npv), format: numeric },
					{ text: ratioFigure(figures.bcr), format: numeric },
					{ text: returnFigure(figures.netReturn), format: numeric },
					{ text: paybackFigure(figures.payback, years) },
				])}
			/>
		</ScrollRegion>
	);
}
