import { formatPounds, type Pence } from "../money";
import { fromDecimal, multiply, ratio, toPlainDecimal, ZERO } from "../ratio";
import type { YearOnYear } from "./year-on-year";

/** A share of ten decimal places as a percentage of two, such as 39.21%, rounded half up. */
export function percentage(share: string): string {
	const match = /^(\d+)\.(\d{4})(\d)/.exec(share);
	if (!match) return "none";
	const hundredths = Number(`${match[1]}${match[2]}`) + (Number(match[3]) >= 5 ? 1 : 0);
	return `${Math.trunc(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}%`;
}

/** Whether shares add up to exactly 100% as `percentage` prints them: rounded, they may be some hundredths apart. */
export function addUpAsPrinted(shares: readonly string[]): boolean {
	const hundredths = shares.map((share) => Number(percentage(share).replace(/\D/g, "")));
	return hundredths.reduce((sum, each) => sum + each, 0) === 10_000;
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
			: `; ${formatPounds(row.prior)} the year before${row.changePercent === null ? "" : ` (${signed(row.changePercent)}%)`}`;
	return `${basis}${held}${before}.`;
}

/** A decimal with its sign written out: +5.0, −47.8, 0.0. */
export function signed(decimal: string): string {
	if (decimal.startsWith("-")) return `−${decimal.slice(1)}`;
	return /[1-9]/.test(decimal) ? `+${decimal}` : decimal;
}

/** A share as a percentage without surplus zeros: -0.05 becomes -5. */
export function percentOf(share: string): string {
	return toPlainDecimal(multiply(fromDecimal(share) ?? ZERO, ratio(100n)));
}
