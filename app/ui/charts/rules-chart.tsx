import { formatPounds } from "~/domain/money";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";
import { CHART_WIDTH, Chart, type Fill, filled, KeyEntry } from "./chart";

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

const [LEFT, TOP, ROW] = [46, 76, 20];

function fillOf(amount: bigint, asked: bigint): Fill {
	if (amount === 0n) return "empty";
	return amount < asked ? "hatched" : "solid";
}

/** What each rule funds: a cell for each bid and scenario, with the same figures in a table. */
export function RulesChart({ id, bids, columns }: Props) {
	const numeric = "numeric" as const;
	const width = (CHART_WIDTH - LEFT - 4) / Math.max(columns.length, 1);
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
			>
				<KeyEntry id={id} fill="solid" x={4} y={2} text="Funded in full" />
				<KeyEntry id={id} fill="hatched" x={4} y={18} text="Funded at a reduced amount" />
				<KeyEntry id={id} fill="empty" x={4} y={34} text="Not funded" />
				{columns.map((column, index) => (
					<text
						key={column.id}
						x={LEFT + width * index + width / 2}
						y={TOP - 6}
						textAnchor="middle"
						className="tranche-chart__text tranche-chart__text--bold"
					>
						{letter(index)}
					</text>
				))}
				{bids.map(({ reference, asked }, row) => (
					<g key={reference}>
						<text x={4} y={TOP + row * ROW + 14} className="tranche-chart__text">
							{reference}
						</text>
						{columns.map((column, index) => {
							const amount = column.amounts.get(reference) ?? 0n;
							const fill = fillOf(amount, asked);
							return (
								<rect
									key={column.id}
									x={LEFT + width * index + 2}
									y={TOP + row * ROW + 2}
									width={width - 4}
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
			<ScrollRegion label="What each rule funds">
				<Table
					caption="What each rule funds"
					className="tranche-table--compact"
					firstCellIsHeader
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
			</ScrollRegion>
		</>
	);
}
