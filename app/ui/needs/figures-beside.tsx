import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";
import { FigureShown } from "./figure-shown";

type Props = {
	readonly indicators: readonly {
		readonly key: string;
		readonly title: string;
		readonly weight: string;
	}[];
	readonly partnerships: readonly {
		readonly id: string;
		readonly name: string;
		readonly own: boolean;
		readonly figures: Readonly<Record<string, string | null>>;
	}[];
};

/** Every partnership's figures in one table, one's own marked. */
export function FiguresBeside({ indicators, partnerships }: Props) {
	return (
		<ScrollRegion label="Figures of all partnerships">
			<Table
				stacked
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
								text: <FigureShown figure={figures[key]} />,
								format: "numeric" as const,
							})),
						],
					})),
				]}
			/>
		</ScrollRegion>
	);
}
