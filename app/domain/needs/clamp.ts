import type { Pence } from "../money";
import { inParts, type Ratio, ratio, ZERO } from "../ratio";
import type { Limits } from "./limits";
import type { ByArea } from "./needs-input";

/** Amounts within limits, exactly, and the one factor they follow from. */
export type Clamped = { readonly amounts: ByArea<Ratio>; readonly lambda: Ratio };

/**
 * Amounts min(max(λ·t, L), U) with the smallest λ ≥ 0 for which they sum to the pot, found exactly: the sum grows in
 * straight lines between the points where an area leaves its floor or meets its ceiling. Takes limits that hold.
 */
export function clamp(targets: ByArea<Ratio>, limits: Limits, pot: Pence): Clamped {
	const { parts, denominator } = inParts([...limits.keys()].map((area) => targets.get(area) ?? ZERO));
	const rows = [...limits].map(([area, { least, most }], index) => ({
		area,
		target: parts[index] ?? 0n,
		least,
		most,
	}));
	// Each point limit ÷ target, where an area leaves its floor or meets its ceiling, with what it then holds and moves.
	const events = rows
		.filter(({ target }) => target > 0n)
		.flatMap(({ target, least, most }) => [
			{ limit: least, target, held: -least, moves: target },
			...(most === null ? [] : [{ limit: most, target, held: most, moves: -target }]),
		])
		.sort((a, b) => sign(a.limit * b.target - b.limit * a.target));
	let held: bigint = rows.reduce((sum, { least }) => sum + least, 0n);
	let moving = 0n;
	if (held < pot)
		for (const { limit, target, ...change } of events) {
			if (moving > 0n && held * target + moving * limit >= pot * target) break;
			held += change.held;
			moving += change.moves;
		}
	const left = pot - held;
	const amountOf = ({ target, least, most }: (typeof rows)[number]): Ratio => {
		if (moving === 0n || left * target <= least * moving) return ratio(least);
		return most !== null && left * target >= most * moving ? ratio(most) : ratio(left * target, moving);
	};
	return {
		amounts: new Map(rows.map((row) => [row.area, amountOf(row)])),
		lambda: moving === 0n ? ZERO : ratio(left * denominator, moving),
	};
}

function sign(number: bigint): number {
	return number < 0n ? -1 : number > 0n ? 1 : 0;
}
