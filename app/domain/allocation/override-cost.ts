import { fromDecimalPounds, type Pence, toDecimalPounds } from "../money";
import { add, fromDecimal, type Ratio, subtract, toPlainDecimal, ZERO } from "../ratio";
import type { CaseFile } from "./case-file";
import { type Change, changesBetween } from "./changes";
import { pointsAt } from "./points";
import type { RunFile } from "./run-file";

/** What fixing one bid at an amount by hand costs beside a saved run, under the same rule. */
export type OverrideCost = {
	readonly reference: string;
	readonly before: Pence;
	readonly after: Pence;
	/** Total values, points or point-pounds; `by` is after less before. */
	readonly value: { readonly before: string; readonly after: string; readonly by: string };
	/** Bids that get less, and bids that get more, the fixed one left out. */
	readonly displaced: readonly Change[];
	readonly gaining: readonly Change[];
	/** Every bid's amount with the one fixed, decimal pounds. */
	readonly amounts: readonly { readonly reference: string; readonly amount: string }[];
	/** Decimal pounds. */
	readonly spent: string;
};

function amountsOf(run: RunFile | null): { reference: string; amount: string }[] {
	return (run?.awards ?? []).map(({ ref, amount }) => ({ reference: ref, amount }));
}

/**
 * The cost of an amount by hand. Takes the saved case and run, the bid, its amount, and the run of the others with the
 * money less that amount (null where it leaves nothing to run). A bid that had to make way altogether got nothing.
 */
export function overrideCost(
	file: CaseFile,
	run: RunFile,
	{ reference, before, after }: { readonly reference: string; readonly before: Pence; readonly after: Pence },
	others: RunFile | null,
): OverrideCost {
	const objective = file.rule?.method === "optimum" ? (file.rule.objective ?? "score") : "score";
	const bid = file.bids?.find(({ ref }) => ref === reference);
	const fixed: Ratio = bid && after > 0n ? pointsAt(bid, toDecimalPounds(after), objective) : ZERO;
	const was = fromDecimal(run.value) ?? ZERO;
	const is = add(fromDecimal(others?.value ?? "0") ?? ZERO, fixed);
	const { gains, losses } = changesBetween(
		amountsOf(run).filter((award) => award.reference !== reference),
		amountsOf(others),
	);
	const spent = (fromDecimalPounds(others?.spent ?? "0") ?? 0n) + after;
	return {
		reference,
		before,
		after,
		value: { before: run.value, after: toPlainDecimal(is), by: toPlainDecimal(subtract(is, was)) },
		displaced: losses,
		gaining: gains,
		amounts: [...amountsOf(others), { reference, amount: toDecimalPounds(after) }],
		spent: toDecimalPounds(spent),
	};
}
