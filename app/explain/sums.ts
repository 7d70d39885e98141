import type { RunFile, RunMoneyPass } from "../domain/allocation/run/run-file";
import { formatPounds, type Pence, pence, sumPence } from "../domain/money";
import { someListed } from "./in-words";

/** One step of a sum: what there was, what a bid took of it, or what stood then. */
export type MoneyStep = {
	readonly what: string;
	/** The bid that took; null for a sum. */
	readonly reference: string | null;
	readonly took: Pence | null;
	readonly left: Pence;
};

/** How a sum came about that a bid had before it at its turn: each step is the one above it less what was taken. */
export type MoneyTrail = { readonly title: string; readonly steps: readonly MoneyStep[] };

/** What a bid took. */
export type Taking = { readonly reference: string; readonly what: string; readonly amount: Pence };

/** The first line of a sum: the money, and that bids may take more where the rule lets them. */
export function moneyToDivide({ overProgramming }: RunFile): string {
	return `The money to divide${overProgramming === undefined ? "" : ", with what bids may take above it"}`;
}

/** So many takings of a sum are shown one by one. */
const MOST_STEPS = 50;

/**
 * The steps of a sum as a page shows them. Of very many those before the last ones stand together in one step, so that
 * each is still the one above it less what was taken.
 */
export function shownSteps(steps: readonly MoneyStep[]): readonly MoneyStep[] {
	const together = steps.length - MOST_STEPS - 1;
	if (together < 2) return steps;
	const [first, ...rest] = steps;
	const earlier = rest.slice(0, together);
	const last = earlier.at(-1);
	if (!first || !last || earlier.some(({ reference }) => reference === null)) return steps;
	const what = `${together.toLocaleString("en-GB")} bids together, each at its turn`;
	return [
		first,
		{ what, reference: null, took: pence(first.left - last.left), left: last.left },
		...rest.slice(together),
	];
}

/** Adds up a sum step by step. */
export class MoneySteps {
	readonly steps: MoneyStep[];

	constructor(
		what: string,
		private left: Pence,
	) {
		this.steps = [{ what, reference: null, took: null, left }];
	}

	taken(takings: readonly Taking[]): this {
		for (const { reference, what, amount } of takings) {
			this.left = pence(this.left - amount);
			this.steps.push({ what, reference, took: amount, left: this.left });
		}
		return this;
	}

	/** What stands now, under a name. */
	sum(what: string): this {
		this.steps.push({ what, reference: null, took: null, left: this.left });
		return this;
	}
}

/** Who took how much: "B2 took £95,000.00 from it", of several with the sum: "£115,000.00 was taken from it (B2 …)". */
export function takenInWords(
	takings: readonly { readonly reference: string; readonly amount: Pence }[],
	from: string,
): string {
	const each = takings.map(({ reference, amount }) => [reference, formatPounds(amount)] as const);
	if (each.length === 1)
		return each.map(([reference, amount]) => `${reference} took ${amount} from ${from}`).join("");
	const all = formatPounds(sumPence(takings.map(({ amount }) => amount)));
	return `${all} was taken from ${from} (${someListed(each.map(([reference, amount]) => `${reference} ${amount}`))})`;
}

/** What came before a bid’s outcome: in sentences, and as sums that a reader can follow. */
export type BeforeTurn = { readonly before: readonly string[]; readonly trails: readonly MoneyTrail[] };

/** What the bids with a turn took at it. */
export function takingsOf(turns: RunMoneyPass["turns"], what = ""): Taking[] {
	return turns.flatMap(({ ref, charged }) =>
		charged === undefined ? [] : [{ reference: ref, what, amount: charged }],
	);
}
