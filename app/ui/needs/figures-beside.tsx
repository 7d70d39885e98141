import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";
import { DateOnly } from "../when";
import { groupedFigure } from "./grouped-figure";

type Props = {
	readonly indicators: readonly {
		readonly key: string;
		readonly title: string;
		readonly source: string;
		readonly sourceDate: string;
		readonly weight: string;
	}[];
	readonly partnerships: readonly {
		readonly id: string;
		readonly name: string;
		readonly own: boolean;
		readonly figures: Readonly<Record<string, string | null>>;
	}[];
};

/** Every partnership's figures in one table, one's own marked; source and date of each indicator under it. */
export function FiguresBeside({ indicators, partnerships }: Props) {
	return (
		<>
			<ScrollRegion label="Figures of all partnerships">
				<Table
					caption="Figures of all partnerships"
					captionClassName="govuk-table__caption--m"
					firstCellIsHeader
					head={[
						{ text: "Partnership" },
						...indicators.map(({ title }) => ({ text: title, format: "numeric" as const })),
					]}
					rows={[
						[
							{ text: "Weight" },
							...indicators.map(({ weight }) => ({ text: weight, format: "numeric" as const })),
						],
						...partnerships.map(({ name, own, figures }) => ({
							...(own ? { className: "tranche-row--marked" } : {}),
							cells: [
								{ text: own ? `${name} (yours)` : name },
								...indicators.map(({ key }) => ({
									text: figureShown(figures[key]),
									format: "numeric" as const,
								})),
							],
						})),
					]}
				/>
			</ScrollRegion>
			{indicators.map(({ key, title, source, sourceDate }) => (
				<p className="govuk-body" key={key}>
					<strong>{title}</strong>: {source}, <DateOnly date={sourceDate} />.
				</p>
			))}
		</>
	);
}

function figureShown(figure: string | null | undefined) {
	return figure ? groupedFigure(figure) : <span className="tranche-absent">not known</span>;
}
