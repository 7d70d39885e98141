import type { Pence } from "../money";
import { add, compare, divide, multiply, type Ratio, ratio, subtract, ZERO } from "../ratio";
import type { Limits } from "./limits";
import type { ByArea } from "./needs-input";

/** Amounts within limits, exactly, and the one factor they follow from. */
export type Clamped = { readonly amounts: ByArea<Ratio>; readonly lambda: Ratio };

function clampedAt(lambda: Ratio, target: Ratio, least: Pence, most: Pence | null): Ratio {
	const wanted = multiply(lambda, target);
	const [low, high] = [ratio(least), most === null ? null : ratio(most)];
	if (compare(wanted, low) < 0) return low;
	return high !== null && compare(wanted, high) > 0 ? high : wanted;
}

/**
 * Amounts min(max(λ·t, L), U) with the smallest λ ≥ 0 for which they sum to the pot, found exactly: the sum grows in
 * straight lines between the points where an area leaves its floor or meets its ceiling. Takes limits that hold.
 */
export function clamp(targets: ByArea<Ratio>, limits: Limits, pot: Pence): Clamped {
	const rows = [...limits].map(([area, { least, most }]) => ({
		area,
		target: targets.get(area) ?? ZERO,
		least,
		most,
	}));
	const at = (lambda: Ratio) =>
		new Map(rows.map(({ area, target, least, most }) => [area, clampedAt(lambda, target, least, most)]));
	const events = rows
		.filter(({ target }) => target.numerator > 0n)
		.flatMap(({ target, least, most }) => [
			{ at: divide(ratio(least), target), change: target },
			...(most === null ? [] : [{ at: divide(ratio(most), target), change: subtract(ZERO, target) }]),
		])
		.sort((a, b) => compare(a.at, b.at));
	const whole = ratio(pot);
	let total = ratio(rows.reduce((sum, { least }) => sum + least, 0n));
	let [lambda, speed] = [ZERO, ZERO];
	for (const { at: point, change } of [...events, null].map((event) => event ?? { at: null, change: ZERO })) {
		if (compare(total, whole) >= 0) break;
		const reached = point === null ? null : add(total, multiply(speed, subtract(point, lambda)));
		if (reached === null || compare(reached, whole) >= 0) {
			if (speed.numerator > 0n) lambda = add(lambda, divide(subtract(whole, total), speed));
			break;
		}
		total = reached;
		lambda = point ?? lambda;
		speed = add(speed, change);
	}
	return { amounts: at(lambda), lambda };
}
