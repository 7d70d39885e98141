import { formatTotal } from "~/domain/assessment/total";
import { formatPounds } from "~/domain/money";
import { Table } from "../govuk/table";
import { Chart, type Fill, filled, LegendEntry } from "./chart";
import { ChartFigures } from "./chart-figures";
import { across, along, roundUp, shortPounds } from "./scale";

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
	/** Further bids, of which the drawing has a small mark without a name, and the table nothing. */
	readonly others?: readonly ScoredBid[];
	/** Hundredths of a point: the lowest total that can be funded. */
	readonly threshold: bigint;
};

const [TOP, HEIGHT] = [34, 260];
const BOTTOM = TOP + HEIGHT;
/** Points between two lines of the scale, in hundredths. */
const STEP = 1000n;
/** Pixels across on the narrowest screen: what does not touch there touches nowhere. */
const NARROWEST = 225;

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
	return other.x > mark.x && other.x < mark.x + 40 && Math.abs(other.y - mark.y) < 12;
}

/** Whether another mark is so near that the names of both would run into each other. */
function isBeside(mark: Place, other: Place): boolean {
	return Math.abs(other.x - mark.x) < 40 && Math.abs(other.y - mark.y) < 12;
}

function points(hundredths: bigint): string {
	return formatTotal(Number(hundredths));
}

/** A mark around the place 0, 0 of whatever it stands in. */
function Mark({ id, shape }: { readonly id: string; readonly shape: Standing }) {
	return shape.square ? (
		<rect x="-5" y="-5" width="10" height="10" {...filled(id, shape.fill)} />
	) : (
		<circle r="6" {...filled(id, shape.fill)} />
	);
}

type SmallMarksProps = {
	readonly id: string;
	readonly shape: Standing;
	readonly places: readonly { readonly x: string; readonly y: number }[];
};

/** Marks of many bids that stand alike, too many to name. */
function SmallMarks({ id, shape, places }: SmallMarksProps) {
	if (places.length === 0) return null;
	return (
		<g {...filled(id, shape.fill)} {...(shape.square ? { transform: "translate(-3 -3)" } : {})}>
			{places.map(({ x, y }, index) =>
				shape.square ? (
					// biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place
					<rect key={index} x={x} y={y} width="6" height="6" />
				) : (
					// biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place
					<circle key={index} cx={x} cy={y} r="3" />
				),
			)}
		</g>
	);
}

function isAlike(one: Standing, other: Standing): boolean {
	return one.fill === other.fill && one.square === other.square;
}

/** Score against amount asked, with the cut line and what was funded, and the same figures in a table. */
export function ScoreAmountChart({ id, scenario, bids, others = [], threshold }: Props) {
	const numeric = "numeric" as const;
	const all = [...bids, ...others];
	const most = roundUp(all.reduce((largest, { asked }) => (asked > largest ? asked : largest), 1n));
	const lowest = all.reduce((least, { score }) => (score < least ? score : least), threshold);
	const base = (lowest / STEP) * STEP;
	const steps = Array.from(
		{ length: Number((10_000n - base) / STEP) + 1 },
		(_, step) => base + BigInt(step) * STEP,
	);
	const height = (score: bigint) => BOTTOM - along(score - base, 10_000n - base, HEIGHT);
	const marks = bids.map((bid) => ({
		...bid,
		shape: standing(bid, threshold),
		x: along(bid.asked, most, NARROWEST),
		y: height(bid.score),
	}));
	const rows = marks.map((mark) => ({
		...mark,
		leftward: mark.x > NARROWEST - 30 || marks.some((other) => isRightOf(mark, other)),
		named: others.length === 0 || !marks.some((other) => other !== mark && isBeside(mark, other)),
	}));
	const funded = all.filter(({ amount }) => amount > 0n);
	const key: readonly Standing[] = [
		{ words: "Funded in full", fill: "solid", square: false },
		{ words: "Funded at a reduced amount", fill: "hatched", square: false },
		{ words: "Not funded", fill: "empty", square: false },
		{ words: "Below the threshold", fill: "empty", square: true },
	];
	return (
		<>
			<Chart
				id={id}
				title={`Score against amount asked: ${scenario}`}
				description={`Each bid by its score, upwards from ${base / 100n} to 100, and the amount it asked for, to the right. ${funded.length} of ${all.length} scored bids are funded. The dashed line is the threshold, the lowest total that can be funded: ${points(threshold)}.`}
				height={BOTTOM + 42}
				beside
				legend={
					<>
						{key.map((shape) => (
							<LegendEntry
								key={shape.words}
								sign={
									<g transform="translate(9 7)">
										<Mark id={id} shape={shape} />
									</g>
								}
								text={shape.words}
							/>
						))}
						<LegendEntry
							sign={<line x1="0" x2="18" y1="7" y2="7" className="tranche-chart__cut" />}
							text={`The threshold, ${points(threshold)}`}
						/>
					</>
				}
			>
				<text x="-36" y="14" className="tranche-chart__text">
					{base > 0n ? `Score (the scale begins at ${base / 100n}, not at 0)` : "Score"}
				</text>
				{steps.map((score) => (
					<g key={String(score)}>
						<line
							x1="0"
							x2="100%"
							y1={height(score)}
							y2={height(score)}
							className={score === base ? "tranche-chart__axis" : "tranche-chart__step"}
						/>
						<text x="-6" y={height(score) + 4} textAnchor="end" className="tranche-chart__text">
							{String(score / 100n)}
						</text>
					</g>
				))}
				<line x1="0" x2="0" y1={TOP} y2={BOTTOM} className="tranche-chart__axis" />
				<line x1="0" x2="100%" y1={height(threshold)} y2={height(threshold)} className="tranche-chart__cut">
					<title>{`Threshold: ${points(threshold)}`}</title>
				</line>
				{key.map((shape) => (
					<SmallMarks
						key={shape.words}
						id={id}
						shape={shape}
						places={others
							.filter((bid) => isAlike(standing(bid, threshold), shape))
							.map(({ asked, score }) => ({ x: across(asked, most), y: height(score) }))}
					/>
				))}
				{rows.map(({ reference, score, asked, amount, shape, y, leftward, named }) => (
					<svg key={reference} x={across(asked, most)} y={y} overflow="visible">
						<title>{`${reference}: scored ${points(score)}, asked ${formatPounds(asked)}, ${shape.words}${amount > 0n ? `: ${formatPounds(amount)}` : ""}`}</title>
						<Mark id={id} shape={shape} />
						{named ? (
							<text
								x={leftward ? -9 : 9}
								y="4"
								textAnchor={leftward ? "end" : "start"}
								className="tranche-chart__text"
							>
								{reference}
							</text>
						) : null}
					</svg>
				))}
				<text x="0" y={BOTTOM + 18} className="tranche-chart__text">
					£0
				</text>
				<text x="50%" y={BOTTOM + 18} textAnchor="middle" className="tranche-chart__text">
					{shortPounds(most / 2n)}
				</text>
				<text x="100%" y={BOTTOM + 18} textAnchor="end" className="tranche-chart__text">
					{shortPounds(most)}
				</text>
				<text x="50%" y={BOTTOM + 36} textAnchor="middle" className="tranche-chart__text">
					Amount asked
				</text>
			</Chart>
			<ChartFigures label={`Score against amount asked: ${scenario}`}>
				<Table
					caption={`Score against amount asked: ${scenario}. Threshold ${points(threshold)}`}
					className="tranche-table--compact"
					firstCellIsHeader
					keyColumn={3}
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
			</ChartFigures>
		</>
	);
}
