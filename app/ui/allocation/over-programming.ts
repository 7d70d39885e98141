import type { OverProgrammingShown } from "~/domain/allocation/run/over-programming";
import { formatPounds } from "~/domain/money";
import { percentage, percentOf } from "~/domain/needs/share-in-words";
import type { Stat } from "../layout/stat-row";

/** What the awards of a rule take above the money is called on every page. */
export const ABOVE_THE_MONEY = "Above the money";

function partInWords({ usedShare, share, allowed }: OverProgrammingShown): string {
	return `${percentage(usedShare)} of the money; ${percentOf(share)}% (${formatPounds(allowed)}) is allowed`;
}

/** How far awards exceed the money, and how far they may. */
export function usedInWords(over: OverProgrammingShown): string {
	return `${formatPounds(over.used)}, ${partInWords(over)}`;
}

/** The same as a figure of a page; none where the rule allows nothing above the money. */
export function overStats(over: OverProgrammingShown | null): readonly Stat[] {
	return over ? [{ label: ABOVE_THE_MONEY, value: formatPounds(over.used), note: partInWords(over) }] : [];
}
