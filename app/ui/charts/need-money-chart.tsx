import { formatPounds } from "~/domain/money";
import { percentage } from "~/domain/needs/share-in-words";
import type { Ratio } from "~/domain/ratio";
import { Table } from "../govuk/table";
import { Chart, FillEntry, filled } from "./chart";
import { ChartFigures } from "./chart-figures";
import { across, roundUp, shortPounds } from "./scale";

export type NeedMoneyRow = {
	readonly name: string;
	/** Of need; null where the round has no needs formula, or the formula not this partnership. */
	readonly share: Ratio | null;
	/** Pence: its part by the needs formula, or what its bids ask where there is none. */
	readonly need: bigint;
	readonly money: bigint;
};

type Props = {
	readonly id: string;
	/** The scenario's title. */
	readonly scenario: string;
	readonly rows: readonly NeedMoneyRow[];
	/** Pence of joint bids, which stand in no partnership's bar. */
	readonly joint: bigint;
	/** What the money stands beside: need, or what was asked in a round without a needs formula. */
	readonly beside?: keyof typeof BESIDE;
};

const BESIDE = {
	need: {
		title: "Money beside need share",
		what: "its part of the money by the needs formula",
		legend: "Its part by the needs formula",
		mark: "by the needs formula",
		short: "by need",
		column: "By the formula",
	},
	asked: {
		title: "Money beside what was asked",
		what: "what its bids ask",
		legend: "What its bids ask",
		mark: "asked",
		short: "asked",
		column: "Asked",
	},
} as const;

const [ROW, TOP] = [54, 4];

/** Money beside need share or what was asked: a pair of bars a partnership, with the same figures in a table. */
export function NeedMoneyChart({ id, scenario, rows, joint, beside = "need" }: Props) {
	const words = BESIDE[beside];
	const withShare = rows.some(({ share }) => share !== null);
	const numeric = "numeric" as const;
	const largest = roundUp(
		rows.reduce((most, { need, money }) => [most, need, money].sort(rising)[2] ?? most, 1n),
	);
	const bottom = TOP + rows.length * ROW;
	return (
		<>
			<Chart
				id={id}
				title={`${words.title}: ${scenario}`}
				description={`For each partnership two bars: ${words.what}, hatched, and what its bids get, solid. ${rows
					.map(
						({ name, need, money }) =>
							`${name}: ${formatPounds(need)} ${words.short}, ${formatPounds(money)} got.`,
					)
					.join(" ")}`}
				height={bottom + 20}
				legend={
					<>
						<FillEntry id={id} fill="hatched" text={words.legend} />
						<FillEntry id={id} fill="solid" text="What its bids get" />
					</>
				}
			>
				{rows.map(({ name, need, money }, index) => {
					const y = TOP + index * ROW;
					return (
						<g key={name}>
							<text x="6" y={y + 14} className="tranche-chart__text">
								{name}
							</text>
							<rect x="0" y={y + 19} width={across(need, largest)} height="13" {...filled(id, "hatched")}>
								<title>{`${name}, ${words.mark}: ${formatPounds(need)}`}</title>
							</rect>
							<rect x="0" y={y + 34} width={across(money, largest)} height="13" {...filled(id, "solid")}>
								<title>{`${name}, got: ${formatPounds(money)}`}</title>
							</rect>
						</g>
					);
				})}
				<line x1="0" x2="0" y1={TOP} y2={bottom} className="tranche-chart__axis" />
				<line x1="0" x2="100%" y1={bottom} y2={bottom} className="tranche-chart__axis" />
				<text x="0" y={bottom + 16} className="tranche-chart__text">
					£0
				</text>
				<text x="100%" y={bottom + 16} textAnchor="end" className="tranche-chart__text">
					{shortPounds(largest)}
				</text>
			</Chart>
			<ChartFigures label={`${words.title}: ${scenario}`}>
				<Table
					caption={`${words.title}: ${scenario}`}
					className="tranche-table--compact"
					firstCellIsHeader
					keyColumn={withShare ? 3 : 2}
					head={[
						{ text: "Partnership" },
						...(withShare ? [{ text: "Need share", format: numeric }] : []),
						{ text: words.column, format: numeric },
						{ text: "Its bids get", format: numeric },
						{ text: "Difference", format: numeric },
					]}
					rows={[
						...rows.map(({ name, share, need, money }) => [
							{ text: name },
							...(withShare ? [{ text: share ? percentage(share) : "none", format: numeric }] : []),
							{ text: formatPounds(need), format: numeric },
							{ text: formatPounds(money), format: numeric },
							{ text: difference(money - need), format: numeric },
						]),
						...(joint > 0n
							? [
									[
										{ text: "Joint bids, in no bar" },
										...(withShare ? [{ text: "" }] : []),
										{ text: "" },
										{ text: formatPounds(joint), format: numeric },
										{ text: "" },
									],
								]
							: []),
					]}
				/>
			</ChartFigures>
		</>
	);
}

function rising(a: bigint, b: bigint): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function difference(by: bigint): string {
	if (by === 0n) return "none";
	return by > 0n ? `${formatPounds(by)} more` : `${formatPounds(-by)} less`;
}
