import { add, compare, divide, multiply, ONE, type Ratio, ratio, subtract, sum, ZERO } from "../ratio";
import type { Limits } from "./limits";
import type { ByArea } from "./needs-input";

/** Amounts within floors, exactly, and the part of each gain that is paid out. */
export type Scaled = { readonly amounts: ByArea<Ratio>; readonly scale: Ratio };

/**
 * Lifts areas below their floor to it and pays for that from what the others gain: L + s · (t − L) where t > L, with
 * s = 1 − Σ(L − t)⁺ / Σ(t − L)⁺, and 1 where nobody gains. Takes floors that come to no more than the pot.
 */
export function scaleGains(targets: ByArea<Ratio>, limits: Limits): Scaled {
	const rows = [...limits].map(([area, { least }]) => ({
		area,
		floor: ratio(least),
		gain: subtract(targets.get(area) ?? ZERO, ratio(least)),
	}));
	const gains = sum(rows.filter(({ gain }) => gain.numerator > 0n).map(({ gain }) => gain));
	const losses = sum(rows.filter(({ gain }) => gain.numerator < 0n).map(({ gain }) => subtract(ZERO, gain)));
	const scale = compare(gains, ZERO) === 0 ? ONE : subtract(ONE, divide(losses, gains));
	return {
		scale,
		amounts: new Map(
			rows.map(({ area, floor, gain }) => [
				area,
				gain.numerator > 0n ? add(floor, multiply(scale, gain)) : floor,
			]),
		),
	};
}
