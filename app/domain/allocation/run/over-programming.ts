import { divide, fromDecimal, inPercent, multiply, ratio, toDecimal, ZERO } from "../../ratio";
import type { RunFile } from "./run-file";

/** How far bids may exceed the money and how far they do: percentages of the money, and decimal pounds. */
export type OverProgrammingShown = {
	readonly share: string;
	readonly allowed: string;
	readonly used: string;
	/** Of the money, to two places. */
	readonly usedShare: string;
};

/** What a run says of over-programming, for a page; null where its rule allows none. */
export function overProgrammingShown({ available, overProgramming }: RunFile): OverProgrammingShown | null {
	if (overProgramming === undefined) return null;
	const { share, allowed, used } = overProgramming;
	const money = fromDecimal(available) ?? ZERO;
	const part = money.numerator === 0n ? ZERO : divide(fromDecimal(used) ?? ZERO, money);
	return {
		share: inPercent(share),
		allowed,
		used,
		usedShare: `${toDecimal(multiply(part, ratio(100n)), 2)}%`,
	};
}
