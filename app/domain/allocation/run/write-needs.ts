import { pence } from "../../money";
import type { IndicatorCounts } from "../../needs/need-shares";
import type { ByArea } from "../../needs/needs-input";
import type { AreaWorking, BoundsWorking, NeedsResult } from "../../needs/share-pot";
import { divide, type Ratio, ratio, toFraction, toPlainDecimal } from "../../ratio";
import type { RunAreaWorking, RunBoundsWorking, RunIndicatorWorking, RunNeeds } from "./run-file";

/** Writes the needs formula's result with its working, areas in code point order. */
export function writeNeeds({ shares, amounts, working }: NeedsResult): RunNeeds {
	return {
		shares: Object.fromEntries(shares),
		amounts: Object.fromEntries(amounts),
		working: {
			pot: working.pot,
			unit: working.unit,
			belowUnit: working.belowUnit,
			indicators: working.indicators.map(writeIndicator),
			areas: byArea(working.areas, writeArea),
			rounding: working.rounding,
			extraUnits: working.extraUnits,
			bounds: working.bounds === null ? null : writeBounds(working.bounds),
		},
	};
}

function byArea<T, Written>(figures: ByArea<T>, write: (figure: T) => Written): { [area: string]: Written } {
	return Object.fromEntries([...figures].map(([area, figure]) => [area, write(figure)]));
}

function writeIndicator({ id, weight, total, counts }: IndicatorCounts): RunIndicatorWorking {
	return {
		id,
		weight: toPlainDecimal(weight),
		total: toPlainDecimal(total),
		counts: byArea(counts, toPlainDecimal),
	};
}

function inPounds(amount: Ratio): string {
	return toFraction(divide(amount, ratio(100n)));
}

function writeArea(row: AreaWorking): RunAreaWorking {
	return {
		target: inPounds(row.target),
		exact: inPounds(row.exact),
		floor: row.least,
		ceiling: row.most === null ? null : row.most,
		roundedDown: pence(row.roundedDown),
		remainder: toFraction(row.remainder),
		extraUnit: row.extraUnit,
	};
}

function writeBounds({ method, factor, onFloor, onCeiling, payers }: BoundsWorking): RunBoundsWorking {
	return {
		method,
		factor,
		onFloor,
		onCeiling,
		payers: payers.map(({ area, gives }) => ({ area, gives: inPounds(gives) })),
	};
}
