import { type Pence, pence } from "../money";
import { accepted, type Outcome } from "../outcome";
import { divide, floor, type Ratio, ratio, subtract } from "../ratio";
import { clamp } from "./clamp";
import { type Rounded, roundToUnits } from "./largest-remainder";
import type { Limits, LimitsRefusal } from "./limits";
import type { IndicatorCounts } from "./need-shares";
import type { BoundsMethod, ByArea, NeedsInput, Rounding } from "./needs-input";
import { potLimits } from "./pot-limits";
import { scaleGains } from "./scale-gains";
import { webster } from "./webster";

/** What the needs formula gives: shares, amounts and the working behind them. Areas in code point order. */
export type NeedsResult = {
	readonly shares: ByArea<Ratio>;
	readonly amounts: ByArea<Pence>;
	readonly working: NeedsWorking;
};

export type NeedsWorking = {
	/** The available money in whole units. */
	readonly pot: Pence;
	readonly unit: Pence;
	/** What the pot leaves below a unit; it is in no envelope. */
	readonly belowUnit: Pence;
	readonly indicators: readonly IndicatorCounts[];
	/** By area: the exact amount in pence and how it was rounded. */
	readonly areas: ByArea<AreaWorking>;
	readonly rounding: Rounding;
	readonly extraUnits: readonly string[];
	/** Null where the formula has no bounds. */
	readonly bounds: BoundsWorking | null;
};

export type AreaWorking = Rounded & {
	/** What it was to get before bounds, after a transition, exactly. */
	readonly target: Ratio;
	readonly least: Pence;
	readonly most: Pence | null;
};

export type BoundsWorking = {
	readonly method: BoundsMethod;
	/** λ of clamp, s of scale-gains. */
	readonly factor: Ratio;
	readonly onFloor: readonly string[];
	readonly onCeiling: readonly string[];
	/** The areas that get less than their target because others are on a floor, with what they give. */
	readonly payers: readonly { readonly area: string; readonly gives: Ratio }[];
};

/**
 * Divides the money among areas by need, with the formula's transition, bounds and rounding. Takes checked needs, money
 * and unit in pence; the amounts sum to the money in whole units. Refuses bounds it cannot meet.
 */
export function sharePot(
	needs: NeedsInput,
	available: Pence,
	unit: Pence,
): Outcome<NeedsResult, LimitsRefusal> {
	const by = potLimits(needs, available, unit);
	if (!by.ok) return by;
	const { pot, shares, indicators, targets, limits } = by.value;
	const { exact, factor } = exactAmounts(needs, targets, limits, pot);
	const { rounded, extraUnits } = rounding(needs.rounding, targets, limits, exact, pot, unit);
	const areas = new Map(
		[...rounded].map(([area, row]) => {
			const { least, most } = limits.get(area) ?? { least: pence(0), most: null };
			return [area, { ...row, target: targets.get(area) ?? ratio(0n), least, most }];
		}),
	);
	return accepted({
		shares,
		amounts: new Map([...rounded].map(([area, { amount }]) => [area, pence(amount)])),
		working: {
			pot,
			unit,
			belowUnit: pence(available - pot),
			indicators,
			areas,
			rounding: needs.rounding,
			extraUnits,
			bounds:
				needs.bounds === null || factor === null
					? null
					: { method: needs.bounds.method, factor, ...whoIsBound(areas, exact) },
		},
	});
}

function exactAmounts(needs: NeedsInput, targets: ByArea<Ratio>, limits: Limits, pot: Pence) {
	if (needs.bounds === null) return { exact: targets, factor: null };
	if (needs.bounds.method === "scale-gains") {
		const { amounts, scale } = scaleGains(targets, limits);
		return { exact: amounts, factor: scale };
	}
	const { amounts, lambda } = clamp(targets, limits, pot);
	return { exact: amounts, factor: lambda };
}

function rounding(
	method: Rounding,
	targets: ByArea<Ratio>,
	limits: Limits,
	exact: ByArea<Ratio>,
	pot: Pence,
	unit: Pence,
) {
	if (method === "largest-remainder") return roundToUnits(pot, unit, exact);
	const amounts = webster(targets, limits, pot, unit);
	const rounded = [...amounts].map(([area, amount]): [string, Rounded] => {
		const units = divide(exact.get(area) ?? ratio(0n), ratio(unit));
		const down = floor(units);
		return [
			area,
			{
				amount,
				exact: exact.get(area) ?? ratio(0n),
				roundedDown: down * unit,
				remainder: subtract(units, ratio(down)),
				extraUnit: amount > down * unit,
			},
		];
	});
	return { rounded: new Map(rounded), extraUnits: [] };
}

function whoIsBound(areas: ByArea<AreaWorking>, exact: ByArea<Ratio>) {
	const is = (area: string, limit: Pence | null) => {
		const amount = exact.get(area);
		return limit !== null && amount !== undefined && amount.denominator === 1n && amount.numerator === limit;
	};
	const rows = [...areas];
	const held = (limit: "least" | "most") =>
		rows
			.filter(([area, row]) => is(area, row[limit]) && (limit === "most" || row.least > 0n))
			.map(([area]) => area);
	return {
		onFloor: held("least"),
		onCeiling: held("most"),
		payers: rows
			.map(([area, { target }]) => ({ area, gives: subtract(target, exact.get(area) ?? ratio(0n)) }))
			.filter(({ gives }) => gives.numerator > 0n),
	};
}
