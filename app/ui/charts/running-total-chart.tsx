import type { AppraisalFigures } from "~/domain/appraisal/appraise";
import { roundHalfUp } from "~/domain/ratio";
import { exactPounds } from "~/explain/appraisal-figures";
import { Chart, FillEntry, filled } from "./chart";
import { across, shortPounds } from "./scale";

type Props = {
	readonly id: string;
	readonly years: readonly string[];
	readonly figures: Pick<AppraisalFigures, "years">;
};

const [ROW, TOP] = [36, 4];
/** So many bars can be read; of more years, every second, third and so on has one, and the last. */
const MOST_BARS = 40;

/** The running total of savings less costs: a bar a year, left of the line what is still to be paid back. */
export function RunningTotalChart({ id, years, figures }: Props) {
	const step = Math.ceil(years.length / MOST_BARS);
	const totals = figures.years
		.map(({ cumulative }, at) => ({
			year: years[at] ?? "",
			exact: cumulative,
			total: roundHalfUp(cumulative),
		}))
		.filter((_, at) => at % step === 0 || at === years.length - 1);
	const furthest = (sign: bigint) =>
		totals.reduce((most, { total }) => (total * sign > most ? total * sign : most), 0n);
	const [below, above] = [furthest(-1n), furthest(1n)];
	const whole = below + above === 0n ? 1n : below + above;
	const bottom = TOP + totals.length * ROW;
	const zero = across(below, whole);
	const last = totals.at(-1);
	return (
		<Chart
			id={id}
			title="Running total of savings less costs"
			description={`A bar for each year: hatched to the left while it is still to be paid back, solid to the right once it is. The most to be paid back is ${exactPounds({ numerator: below, denominator: 1n })}; at the end of ${last?.year ?? ""} the running total is ${last ? exactPounds(last.exact) : ""}. The figures stand in the table by year.`}
			height={bottom + 20}
			legend={
				<>
					<FillEntry id={id} fill="hatched" text="Still to be paid back" />
					<FillEntry id={id} fill="solid" text="Saved beyond the cost" />
				</>
			}
		>
			<line x1={zero} x2={zero} y1={TOP} y2={bottom} className="tranche-chart__axis" />
			{totals.map(({ year, exact, total }, row) => {
				const size = total < 0n ? -total : total;
				return (
					<g key={year}>
						<text x="0" y={TOP + row * ROW + 13} className="tranche-chart__text">
							{`${year}: ${exactPounds(exact)}`}
						</text>
						<rect
							x={total < 0n ? across(below - size, whole) : zero}
							y={TOP + row * ROW + 18}
							width={across(size, whole)}
							height="13"
							{...filled(id, total < 0n ? "hatched" : "solid")}
						>
							<title>{`${year}: ${exactPounds(exact)}`}</title>
						</rect>
					</g>
				);
			})}
			<text
				x={zero}
				y={bottom + 16}
				textAnchor={below === 0n ? "start" : above === 0n ? "end" : "middle"}
				className="tranche-chart__text"
			>
				{shortPounds(0n)}
			</text>
		</Chart>
	);
}
