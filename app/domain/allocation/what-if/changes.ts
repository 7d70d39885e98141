import { byCodePoint } from "../../canonical";
import { type Pence, pence } from "../../money";

/** What a bid gets in a result: zero where it is not funded. */
export type Amounted = { readonly reference: string; readonly amount: Pence };

/** A bid that gets another amount than before. */
export type Change = {
	readonly reference: string;
	readonly before: Pence;
	readonly after: Pence;
	/** After less before. */
	readonly by: Pence;
};

export type Changes = { readonly gains: readonly Change[]; readonly losses: readonly Change[] };

function bySize(a: Change, b: Change): number {
	const [left, right] = [a.by < 0n ? -a.by : a.by, b.by < 0n ? -b.by : b.by];
	return left === right ? byCodePoint(a.reference, b.reference) : left > right ? -1 : 1;
}

/** Who gains and loses between two results, the largest change first, equal ones by reference; missing bids got 0. */
export function changesBetween(before: readonly Amounted[], after: readonly Amounted[]): Changes {
	const first = new Map(before.map(({ reference, amount }) => [reference, amount]));
	const second = new Map(after.map(({ reference, amount }) => [reference, amount]));
	const changes = [...new Set([...first.keys(), ...second.keys()])].map((reference): Change => {
		const [was, is] = [first.get(reference) ?? pence(0), second.get(reference) ?? pence(0)];
		return { reference, before: was, after: is, by: pence(is - was) };
	});
	return {
		gains: changes.filter(({ by }) => by > 0n).sort(bySize),
		losses: changes.filter(({ by }) => by < 0n).sort(bySize),
	};
}
