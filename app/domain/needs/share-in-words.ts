import { formatPounds, type Pence } from "../money";
import { multiply, type Ratio, ratio, roundHalfUp, toDecimal, toPlainDecimal } from "../ratio";
import type { YearOnYear } from "./year-on-year";

/** A share as a percentage of two decimals, such as 39.21%, rounded half up. */
export function percentage(share: Ratio): string {
	return `${toDecimal(multiply(share, ratio(100n)), 2)}%`;
}

/** Whether shares add up to exactly 100% as `percentage` prints them: rounded, they may be some hundredths apart. */
export function addUpAsPrinted(shares: readonly Ratio[]): boolean {
	const hundredths = shares.map((share) => roundHalfUp(multiply(share, ratio(10_000n))));
	return hundredths.reduce((sum, each) => sum + each, 0n) === 10_000n;
}

/** Why a partnership gets its amount: need share, transition, floor or ceiling, in a sentence with figures. */
export function shareInWords(
	row: YearOnYear,
	formula: {
		readonly pot: Pence;
		readonly transition: { readonly step: number; readonly steps: number } | null;
	},
): string {
	const { transition } = formula;
	const need = `need share ${percentage(row.share)} of ${formatPounds(formula.pot)}`;
	const basis =
		transition === null
			? need
			: transition.step === 0
				? `its part of ${formatPounds(formula.pot)} in the proportions of the year before`
				: `${need}, ${transition.step} of ${transition.steps} steps from the proportions of the year before`;
	const held = row.bound === null ? "" : `; it is held at its ${row.bound}`;
	const before =
		row.prior === null
			? ""
			: `; ${formatPounds(row.prior)} the year before${row.changePercent === null ? "" : ` (${changeInPercent(row.changePercent)})`}`;
	return `${basis}${held}${before}.`;
}

/** A decimal with its sign written out: +5.0, −47.8, 0.0. */
export function signed(decimal: string): string {
	if (decimal.startsWith("-")) return `−${decimal.slice(1)}`;
	return /[1-9]/.test(decimal) ? `+${decimal}` : decimal;
}

/** A change in per cent of what was before, with its sign and one decimal: −47.9%. */
export function changeInPercent(percent: Ratio): string {
	return `${signed(toDecimal(percent, 1))}%`;
}

/** A share in per cent without surplus zeros: -0.05 becomes -5. */
export function percentOf(share: Ratio): string {
	return toPlainDecimal(multiply(share, ratio(100n)));
}
