import type { ImportPage } from "~/use-cases/needs/read-import";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";
import { FigureShown } from "./figure-shown";
import { groupedFigure } from "./grouped-figure";

type Props = {
	/** Figures are decimal strings; null where there is none yet. */
	readonly changes: readonly ImportPage["changes"][number][];
};

function countedInWords(changed: number, same: number): string {
	const figures = (count: number) => `${count} ${count === 1 ? "figure" : "figures"}`;
	const left = same === 0 ? "" : `; ${figures(same)} would stay the same`;
	return changed === 0 ? "Every figure is the same as now." : `${figures(changed)} would change${left}.`;
}

/** What taking an uploaded table would do: how many figures change, and each before and after. */
export function FiguresBeforeAfter({ changes }: Props) {
	if (changes.length === 0) return null;
	const changed = changes.filter(({ before, after }) => before !== after).length;
	return (
		<>
			<h2 className="govuk-heading-m">Figures before and after</h2>
			<p className="govuk-body">{countedInWords(changed, changes.length - changed)}</p>
			<ScrollRegion label="Figures before and after">
				<Table
					stacked
					caption="Figures before and after"
					captionClassName="govuk-visually-hidden"
					className="tranche-table--compact"
					firstCellIsHeader
					head={[
						{ text: "Partnership" },
						{ text: "Indicator" },
						{ text: "Now", format: "numeric" },
						{ text: "Would be", format: "numeric" },
					]}
					rows={changes.map(({ partnership, indicator, base, before, after }) => [
						{ text: partnership },
						{ text: base ? `Base of ${indicator}` : indicator },
						{
							text: <FigureShown figure={before} />,
							format: "numeric",
						},
						{
							text:
								before === after ? (
									<span className="tranche-absent">the same</span>
								) : (
									<strong>{groupedFigure(after)}</strong>
								),
							format: "numeric",
						},
					])}
				/>
			</ScrollRegion>
		</>
	);
}
