import type { CaseFileRule } from "../domain/allocation/case/case-file";
import { formatPounds } from "../domain/money";
import { percentOf } from "../domain/needs/share-in-words";
import { fromDecimal } from "../domain/ratio";

/** Whether the bids may exceed the money, and by which percentage: null where they may not. */
function overProgrammingOf({ overProgramming }: CaseFileRule): string | null {
	const fraction = fromDecimal(overProgramming ?? "0");
	return fraction === null || fraction.numerator === 0n ? null : `${percentOf(fraction)}%`;
}

/** What a rule asks beside its method, a phrase for each; empty where nothing. `nameOf` names an area. */
export function conditionsInWords(
	rule: CaseFileRule,
	nameOf: (area: string) => string = (area) => area,
): readonly string[] {
	const over = overProgrammingOf(rule);
	const perArea = Object.entries(rule.perArea ?? {}).flatMap(([area, { max, min }]) => [
		...(max === undefined ? [] : [`at most ${formatPounds(max)} for ${nameOf(area)}`]),
		...(!min ? [] : [`at least ${formatPounds(min)} for ${nameOf(area)}`]),
	]);
	const most = rule.maximumBidsPerArea ?? null;
	return [
		...(rule.objective === "score-times-amount" ? ["points are counted times the pounds they are for"] : []),
		...(over === null ? [] : [`bids may take ${over} more than there is`]),
		...perArea,
		...(most === null ? [] : [`at most ${most} ${most === 1 ? "bid" : "bids"} in each area`]),
		...(rule.exclusive ?? []).map((group) => `at most one of ${group.join(", ")}`),
	];
}

/** Whether a rule is a method alone, as a scheme publishes it: by score, without conditions. */
export function isMethodAlone(rule: CaseFileRule): boolean {
	return conditionsInWords(rule).length === 0;
}
