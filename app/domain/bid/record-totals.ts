import { type Pence, sumPence } from "../money";

/** What records of one kind come to: how many there are, the sum of those with a figure, how many have none. */
export type KindTotal<Kind extends string> = {
	readonly kind: Kind;
	readonly count: number;
	/** Null: none of them has a figure. */
	readonly amount: Pence | null;
	readonly withoutAmount: number;
};

/** The totals of a bid's savings or funding by kind, in the order given; kinds are never added to each other. */
export function totalsByKind<Kind extends string>(
	kinds: readonly Kind[],
	records: readonly { readonly kind: Kind; readonly amount: Pence | null }[],
): readonly KindTotal<Kind>[] {
	return kinds.flatMap((kind) => {
		const own = records.filter((record) => record.kind === kind);
		const amounts = own.flatMap(({ amount }) => (amount === null ? [] : [amount]));
		if (own.length === 0) return [];
		return {
			kind,
			count: own.length,
			amount: amounts.length === 0 ? null : sumPence(amounts),
			withoutAmount: own.length - amounts.length,
		};
	});
}
