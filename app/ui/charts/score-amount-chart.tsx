import { formatTotal } from "~/domain/assessment/total";
import { formatPounds } from "~/domain/money";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";
import { CHART_WIDTH, Chart, type Fill, filled } from "./chart";
import { along, roundUp, shortPounds } from "./scale";

export type ScoredBid = {
	readonly reference: string;
	/** Hundredths of a point. */
	readonly score: bigint;
	/** Pence. */
	readonly asked: bigint;
	/** Pence; zero where not funded. */
	readonly amount: bigint;
};

type Props = {
	readonly id: string;
	readonly scenario: string;
	readonly bids: readonly ScoredBid[];
	/** Hundredths of a point: the lowest total that can be funded. */
	readonly threshold: bigint;
};

const [TOP, LEFT, RIGHT, HEIGHT] = [64, 26, 22, 220];
const WIDTH = CHART_WIDTH - LEFT - RIGHT;
const BOTTOM = TOP + HEIGHT;

type Standing = { readonly words: string; readonly fill: Fill; readonly square: boolean };

function standing({ amount, asked, score }: ScoredBid, threshold: bigint): Standing {
	if (score < threshold) return { words: "below the threshold", fill: "empty", square: true };
	if (amount === 0n) return { words: "not funded", fill: "empty", square: false };
	return amount < asked
		? { words: "funded at a reduced amount", fill: "hatched", square: false }
		: { words: "funded in full", fill: "solid", square: false };
}

type Place = { readonly x: number; readonly y: number };

/** Whether another mark stands where this one's name would, to the right of it. */
function isRightOf(mark: Place, other: Place): boolean {
	return other.x > mark.x && other.x < mark.x + 30 && Math.abs(other.y - mark.y) < 10;
}

function points(hundredths: bigint): string {
	return formatTotal(Number(hundredths));
}

function Mark({
	id,
	x,
	y,
	shape,
}: {
	readonly id: string;
	readonly x: number;
	readonly y: number;
	readonly shape: Standing;
}) {
	return shape.square ? (
		<rect x={x - 5} y={y - 5} width="10" height="10" {...filled(id, shape.fill)} />
	) : (
		<circle cx={x} cy={y} r="6" {...filled(id, shape.fill)} />
	);
}

/** Score against amount asked, with the threshold and what was funded: shapes and fills, with the same figures in a table. */
export function ScoreAmountChart({ id, scenario, bids, threshold }: Props) {
	const numeric = "numeric" as const;
	const most = roundUp(bids.reduce((largest, { asked }) => (asked > largest ? asked : largest), 1n));
	const lowest = bids.reduce((least, { score }) => (score < least ? score : least), threshold);
	const base = (lowest / 1000n) * 1000n;
	const height = (score: bigint) => BOTTOM - along(score - base, 10_000n - base, HEIGHT);
	const marks = bids.map((bid) => ({
		...bid,
		shape: standing(bid, threshold),
		x: LEFT + along(bid.asked, most, WIDTH),
		y: height(bid.score),
	}));
	const rows = marks.map((mark) => ({ ...mark, crowded: marks.some((other) => isRightOf(mark, other)) }));
	const funded = bids.filter(({ amount }) => amount > 0n);
	const key: readonly Standing[] = [
		{ words: "funded in full", fill: "solid", square: false },
		{ words: "funded, reduced", fill: "hatched", square: false },
		{ words: "not funded", fill: "empty", square: false },
		{ words: "below the threshold", fill: "empty", square: true },
	];
	return (
		<>
			<Chart
				id={id}
				title={`Score against amount asked: ${scenario}`}
				description={`Each bid by its score, from ${points(base)} upwards, and the amount it asked, to the right. ${funded.length} of ${bids.length} scored bids are funded. The dashed line is the threshold, the lowest total that can be funded: ${points(threshold)}.`}
				height={BOTTOM + 36}
			>
				{key.map((entry, index) => {
					const [x, y] = [LEFT - 14 + (index % 2) * 140, 10 + Math.floor(index / 2) * 18];
					return (
						<g key={entry.words}>
							<Mark id={id} x={x} y={y} shape={entry} />
							<text x={x + 12} y={y + 4} className="tranche-chart__text">
								{entry.words}
							</text>
						</g>
					);
				})}
				<text x={2} y={TOP - 8} className="tranche-chart__text">
					Score
				</text>
				<path d={`M${LEFT} ${TOP} V${BOTTOM} H${LEFT + WIDTH}`} className="tranche-chart__axis" />
				{[base, 10_000n].map((score) => (
					<text
						key={String(score)}
						x={LEFT - 4}
						y={height(score) + 4}
						textAnchor="end"
						className="tranche-chart__text"
					>
						{points(score)}
					</text>
				))}
				<line
					x1={LEFT}
					x2={LEFT + WIDTH}
					y1={height(threshold)}
					y2={height(threshold)}
					className="tranche-chart__cut"
				>
					<title>{`Threshold: ${points(threshold)}`}</title>
				</line>
				<text x={LEFT + WIDTH} y={height(threshold) + 13} textAnchor="end" className="tranche-chart__text">
					threshold {points(threshold)}
				</text>
				{rows.map(({ reference, score, asked, amount, shape, x, y, crowded }) => {
					return (
						<g key={reference}>
							<title>{`${reference}: scored ${points(score)}, asked ${formatPounds(asked)}, ${shape.words}${amount > 0n ? `: ${formatPounds(amount)}` : ""}`}</title>
							<Mark id={id} x={x} y={y} shape={shape} />
							<text
								x={crowded ? x - 8 : x + 8}
								y={y + 4}
								textAnchor={crowded ? "end" : "start"}
								className="tranche-chart__text tranche-chart__text--small"
							>
								{reference}
							</text>
						</g>
					);
				})}
				<text x={LEFT} y={BOTTOM + 14} className="tranche-chart__text">
					£0
				</text>
				<text x={LEFT + WIDTH} y={BOTTOM + 14} textAnchor="end" className="tranche-chart__text">
					{shortPounds(most)}
				</text>
				<text x={LEFT + WIDTH / 2} y={BOTTOM + 30} textAnchor="middle" className="tranche-chart__text">
					Amount asked
				</text>
			</Chart>
			<ScrollRegion label={`Score against amount asked: ${scenario}`}>
				<Table
					caption={`Score against amount asked: ${scenario}. Threshold ${points(threshold)}`}
					className="tranche-table--compact"
					firstCellIsHeader
					head={[
						{ text: "Bid" },
						{ text: "Score", format: numeric },
						{ text: "Asked", format: numeric },
						{ text: "Gets", format: numeric },
						{ text: "How it stands" },
					]}
					rows={rows.map(({ reference, score, asked, amount, shape }) => [
						{ text: reference },
						{ text: points(score), format: numeric },
						{ text: formatPounds(asked), format: numeric },
						{ text: amount === 0n ? "nothing" : formatPounds(amount), format: numeric },
						{ text: shape.words },
					])}
				/>
			</ScrollRegion>
		</>
	);
}
