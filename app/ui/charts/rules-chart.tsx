import { formatPounds } from "~/domain/money";
import { Table } from "../govuk/table";
import { Chart, type Fill, FillEntry, filled, LegendEntry } from "./chart";
import { ChartFigures } from "./chart-figures";

export type RuleColumn = {
	readonly id: string;
	readonly title: string;
	/** Pence by reference; a bid that is not funded is left out or zero. */
	readonly amounts: ReadonlyMap<string, bigint>;
};

type Props = {
	readonly id: string;
	readonly bids: readonly { readonly reference: string; readonly asked: bigint }[];
	readonly columns: readonly RuleColumn[];
};

const [TOP, ROW] = [24, 22];
/** The part of a column that its marks leave free at either side. */
const GAP = 0.04;

function fillOf(amount: bigint, asked: bigint): Fill {
	if (amount === 0n) return "empty";
	return amount < asked ? "hatched" : "solid";
}

/** What each rule funds: a cell for each bid and scenario, with the same figures in a table. */
export function RulesChart({ id, bids, columns }: Props) {
	const numeric = "numeric" as const;
	const width = 100 / Math.max(columns.length, 1);
	const percent = (place: number) => `${Math.round(place * width * 100) / 100}%`;
	const letter = (index: number) => String.fromCharCode(65 + (index % 26));
	const words = { solid: "in full", hatched: "reduced", empty: "nothing" };
	return (
		<>
			<Chart
				id={id}
				title="What each rule funds"
				description={`A row for each bid, a column for each scenario: ${columns
					.map(({ title, amounts }, index) => {
						const funded = [...amounts.values()].filter((amount) => amount > 0n).length;
						return `${letter(index)}, ${title}, funds ${funded} bids`;
					})
					.join("; ")}.`}
				height={TOP + bids.length * ROW + 6}
				beside
				legend={
					<>
						<FillEntry id={id} fill="solid" text="Funded in full" />
						<FillEntry id={id} fill="hatched" text="Funded at a reduced amount" />
						<FillEntry id={id} fill="empty" text="Not funded" />
						{columns.map((column, index) => (
							<LegendEntry key={column.id} sign={letter(index)} text={column.title} />
						))}
					</>
				}
			>
				{columns.map((column, index) => (
					<text
						key={column.id}
						x={percent(index + 0.5)}
						y={TOP - 7}
						textAnchor="middle"
						className="tranche-chart__text tranche-chart__text--bold"
					>
						{letter(index)}
					</text>
				))}
				{bids.map(({ reference, asked }, row) => (
					<g key={reference}>
						<text x="-8" y={TOP + row * ROW + 16} textAnchor="end" className="tranche-chart__text">
							{reference}
						</text>
						{columns.map((column, index) => {
							const amount = column.amounts.get(reference) ?? 0n;
							const fill = fillOf(amount, asked);
							return (
								<rect
									key={column.id}
									x={percent(index + GAP)}
									y={TOP + row * ROW + 2}
									width={percent(1 - 2 * GAP)}
									height={ROW - 4}
									{...filled(id, fill)}
								>
									<title>{`${reference}, ${column.title}: ${fill === "empty" ? "nothing" : `${formatPounds(amount)}, ${words[fill]}`}`}</title>
								</rect>
							);
						})}
					</g>
				))}
			</Chart>
			<ChartFigures label="What each rule funds">
				<Table
					caption="What each rule funds"
					className="tranche-table--compact"
					firstCellIsHeader
					keyColumn={1}
					head={[
						{ text: "Bid" },
						...columns.map(({ title }, index) => ({ text: `${letter(index)}: ${title}`, format: numeric })),
					]}
					rows={bids.map(({ reference, asked }) => [
						{ text: reference },
						...columns.map(({ amounts }) => {
							const amount = amounts.get(reference) ?? 0n;
							const fill = fillOf(amount, asked);
							return {
								text: fill === "empty" ? "nothing" : `${formatPounds(amount)}, ${words[fill]}`,
								format: numeric,
							};
						}),
					])}
				/>
			</ChartFigures>
		</>
	);
}
