import { formatPounds, type Pence } from "~/domain/money";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";
import { Money } from "../money";
import { Chart, FillEntry, filled } from "./chart";
import { across } from "./scale";

type Props = {
	readonly id: string;
	readonly title: string;
	/** What the bars are of: "Partnership". */
	readonly of: string;
	readonly rows: readonly { readonly name: string; readonly amount: Pence }[];
};

const ROW = 44;

/** Money as a bar for each name, and the same figures in a table below. */
export function MoneyBars({ id, title, of, rows }: Props) {
	const largest = rows.reduce((most, { amount }) => (amount > most ? amount : most), 0n);
	const [first] = rows;
	return (
		<>
			<Chart
				id={id}
				title={title}
				description={
					first
						? `${rows.length} bars. The longest is ${first.name} with ${formatPounds(first.amount)}. The table below has every figure.`
						: "No bars."
				}
				height={rows.length * ROW + 4}
				legend={<FillEntry id={id} fill="solid" text="Amount awarded" />}
			>
				{rows.map(({ name, amount }, row) => (
					<g key={name}>
						<text x="0" y={row * ROW + 15} className="tranche-chart__text">
							{`${name}: ${formatPounds(amount)}`}
						</text>
						<rect
							x="0"
							y={row * ROW + 21}
							width={across(amount, largest)}
							height="14"
							{...filled(id, "solid")}
						/>
					</g>
				))}
			</Chart>
			<ScrollRegion label={title}>
				<Table
					caption={title}
					captionClassName="govuk-visually-hidden"
					className="tranche-table--compact"
					firstCellIsHeader
					head={[{ text: of }, { text: "Amount", format: "numeric" }]}
					rows={rows.map(({ name, amount }) => [
						{ text: name },
						{ text: <Money pence={amount} />, format: "numeric" as const },
					])}
				/>
			</ScrollRegion>
		</>
	);
}
