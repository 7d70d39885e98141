import type { Pence } from "../money";
import { add, divide, multiply, type Ratio, ratio, subtract, ZERO } from "../ratio";
import type { ByArea, Transition } from "./needs-input";

/** What each area is to get before limits and rounding, in pence, exactly: pot × need share. */
export function targetsOf(pot: Pence, shares: ByArea<Ratio>): ByArea<Ratio> {
	return new Map([...shares].map(([area, share]) => [area, multiply(ratio(pot), share)]));
}

/**
 * Moves targets part of the way from last year's split to the formula: b + (t − b) · step/steps, where b is the area's
 * part of the pot in the proportions of the priors. Takes priors that are not all zero.
 */
export function inTransition(
	pot: Pence,
	targets: ByArea<Ratio>,
	prior: ByArea<Pence>,
	{ step, steps }: Transition,
): ByArea<Ratio> {
	const total = [...targets.keys()].reduce((sum, area) => sum + (prior.get(area) ?? 0n), 0n);
	const way = ratio(BigInt(step), BigInt(steps));
	return new Map(
		[...targets].map(([area, target]) => {
			const before = divide(multiply(ratio(prior.get(area) ?? 0n), ratio(pot)), ratio(total));
			return [area, add(before, multiply(subtract(target, before), way))];
		}),
	);
}

/** A target, zero for an area that has none. */
export function targetOf(targets: ByArea<Ratio>, area: string): Ratio {
	return targets.get(area) ?? ZERO;
}
