/** Options taken, as a tree that partial answers share. */
export type Picks =
	| null
	| { readonly place: number; readonly option: number }
	| { readonly left: Picks; readonly right: Picks };

/** Both sets of options together. */
export function together(left: Picks, right: Picks): Picks {
	if (left === null) return right;
	return right === null ? left : { left, right };
}

/** The option taken by place. */
export function listPicks(picks: Picks): Map<number, number> {
	const found = new Map<number, number>();
	const open: Picks[] = [picks];
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		if (next === null) continue;
		if ("place" in next) found.set(next.place, next.option);
		else open.push(next.left, next.right);
	}
	return found;
}

/** Whether one answer goes before another: the larger amount at the first class where they differ. */
export function picksPreferred(a: Picks, b: Picks): boolean {
	if (a === b) return false;
	const [first, second] = [listPicks(a), listPicks(b)];
	let place = Number.POSITIVE_INFINITY;
	for (const [at, option] of first) if (second.get(at) !== option && at < place) place = at;
	for (const [at, option] of second) if (first.get(at) !== option && at < place) place = at;
	if (place === Number.POSITIVE_INFINITY) return false;
	// The first option is the largest amount; none is less than all.
	return (first.get(place) ?? Number.MAX_SAFE_INTEGER) < (second.get(place) ?? Number.MAX_SAFE_INTEGER);
}
