import { type Pence, pence } from "../../money";
import { add, fromDecimal, type Ratio, subtract, toPlainDecimal, ZERO } from "../../ratio";
import type { CaseFile } from "../case/case-file";
import { pointsAt } from "../rules/points";
import type { RunFile } from "../run/run-file";
import { type Amounted, type Change, changesBetween } from "./changes";

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
	/** Every bid's amount with the one fixed. */
	readonly amounts: readonly Amounted[];
	readonly spent: Pence;
};

/** What the others get beside the fixed bid, and their total value. */
export type Others = {
	readonly amounts: readonly Amounted[];
	readonly value: string;
	readonly spent: Pence;
};

/** What the bids of a run get, as the others beside a fixed bid. */
export function othersOf({ awards, value, spent }: RunFile): Others {
	return { amounts: awards.map(({ ref, amount }) => ({ reference: ref, amount })), value, spent };
}

/**
 * The cost of an amount by hand. Takes the saved case and run, the bid, its amount, and what the others then
 * get (null where it leaves them nothing). A bid that had to make way altogether got nothing.
 */
export function overrideCost(
	file: CaseFile,
	run: RunFile,
	{ reference, before, after }: { readonly reference: string; readonly before: Pence; readonly after: Pence },
	others: Others | null,
): OverrideCost {
	const objective = file.rule?.method === "optimum" ? (file.rule.objective ?? "score") : "score";
	const bid = file.bids?.find(({ ref }) => ref === reference);
	const fixed: Ratio = bid && after > 0n ? pointsAt(bid, after, objective) : ZERO;
	const was = fromDecimal(run.value) ?? ZERO;
	const is = add(fromDecimal(others?.value ?? "0") ?? ZERO, fixed);
	const { gains, losses } = changesBetween(
		othersOf(run).amounts.filter((award) => award.reference !== reference),
		others?.amounts ?? [],
	);
	return {
		reference,
		before,
		after,
		value: { before: run.value, after: toPlainDecimal(is), by: toPlainDecimal(subtract(is, was)) },
		displaced: losses,
		gaining: gains,
		amounts: [...(others?.amounts ?? []), { reference, amount: after }],
		spent: pence((others?.spent ?? 0n) + after),
	};
}
