import { toDecimalPounds } from "../money";
import type { Rounded } from "../needs/largest-remainder";
import type { IndicatorCounts } from "../needs/need-shares";
import type { ByArea } from "../needs/needs-input";
import type { NeedsResult } from "../needs/share-pot";
import { divide, type Ratio, ratio, toDecimal, toFraction, toPlainDecimal } from "../ratio";
import type { RunAreaWorking, RunIndicatorWorking, RunNeeds, RunShare } from "./run-file";

/** Writes the needs formula's result with its working, areas in code point order. */
export function writeNeeds({ shares, amounts, working }: NeedsResult): RunNeeds {
	return {
		shares: byArea(shares, writeShare),
		amounts: byArea(amounts, toDecimalPounds),
		working: {
			pot: toDecimalPounds(working.pot),
			unit: toDecimalPounds(working.unit),
			belowUnit: toDecimalPounds(working.belowUnit),
			indicators: working.indicators.map(writeIndicator),
			areas: byArea(working.areas, writeArea),
			extraUnits: working.extraUnits,
		},
	};
}

function byArea<T, Written>(figures: ByArea<T>, write: (figure: T) => Written): { [area: string]: Written } {
	return Object.fromEntries([...figures].map(([area, figure]) => [area, write(figure)]));
}

function writeShare(share: Ratio): RunShare {
	return { decimal: toDecimal(share, 10), fraction: toFraction(share) };
}

function writeIndicator({ id, weight, total, counts }: IndicatorCounts): RunIndicatorWorking {
	return {
		id,
		weight: toPlainDecimal(weight),
		total: toPlainDecimal(total),
		counts: byArea(counts, toPlainDecimal),
	};
}

function writeArea({ exact, roundedDown, remainder, extraUnit }: Rounded): RunAreaWorking {
	return {
		target: toFraction(divide(exact, ratio(100n))),
		roundedDown: toDecimalPounds(roundedDown),
		remainder: toFraction(remainder),
		extraUnit,
	};
}
