import type { RecordStore, Saved } from "~db/bid/records";
import type { Tx } from "~db/client";

/** Gives records places that rise in this order. Gaps stay: what was removed fits into them when it is put back. */
export function spread<Values>(tx: Tx, store: RecordStore<Values>, ordered: readonly Saved<Values>[]): void {
	let next = 0;
	for (const { id, position } of ordered) {
		const place = Math.max(next, position);
		if (place !== position) store.place(tx, id, place);
		next = place + 1;
	}
}

/** Gives a record that was put back its old place, before the one that has come to stand there. */
export function placeBack<Values>(
	tx: Tx,
	store: RecordStore<Values>,
	{ id, ownerId }: Pick<Saved<Values>, "id" | "ownerId">,
	position: number,
): void {
	store.place(tx, id, position);
	const all = store.list(tx, ownerId);
	const back = all.filter((each) => each.id === id);
	const others = all.filter((each) => each.id !== id);
	const before = others.filter((each) => each.position < position);
	const after = others.filter((each) => each.position >= position);
	spread(tx, store, [...before, ...back, ...after]);
}
