import { byCodePoint } from "../canonical";
import { type Pence, pence, toDecimalPounds } from "../money";
import { accepted, type Outcome, refused } from "../outcome";
import { add, ceiling, compare, divide, floor, multiply, ONE, type Ratio, ratio, ZERO } from "../ratio";
import type { BoundsRule, ByArea } from "./needs-input";

declare module "../outcome" {
	interface DetailsOf {
		"bounds-cross": { readonly area: string };
		"floors-exceed-pot": { readonly shortfall: Pence };
		"ceilings-below-pot": { readonly excess: Pence };
	}
}

/** The least and the most an area gets, in pence and whole units; `most` null: no ceiling. */
export type Limits = ByArea<{ readonly least: Pence; readonly most: Pence | null }>;

export type LimitsRefusal = "bounds-cross" | "floors-exceed-pot" | "ceilings-below-pot";

const PATH = "/needs/bounds";

function wholeUnits(amount: Ratio, unit: Pence, round: (units: Ratio) => bigint): Pence {
	return pence(round(divide(amount, ratio(unit))) * unit);
}

/**
 * Each area's limits: L = max(minimum, prior · (1 + floor)) rounded up to the unit, U = prior · (1 + ceiling) rounded
 * down and lifted to the minimum where it lies below. Without a prior, or with prior 0, only the minimum counts.
 * Scale-gains has no ceilings. Refuses, in this order, limits that cross, floors above the pot, ceilings below it.
 */
export function limitsOf(
	areas: readonly string[],
	targets: ByArea<Ratio>,
	prior: ByArea<Pence> | null,
	rule: BoundsRule | null,
	pot: Pence,
	unit: Pence,
): Outcome<Limits, LimitsRefusal> {
	const limits: Limits = new Map(
		[...areas]
			.sort(byCodePoint)
			.map((area) => [area, limitsOfArea(prior?.get(area) ?? pence(0), rule, unit)]),
	);
	return limitsHold(limits, targets, pot) ?? accepted(limits);
}

function limitsOfArea(prior: Pence, rule: BoundsRule | null, unit: Pence) {
	if (rule === null) return { least: pence(0), most: null };
	const minimum = wholeUnits(ratio(rule.minimum), unit, ceiling);
	const of = (share: Ratio) => multiply(ratio(prior), add(ONE, share));
	const floored = prior > 0n && rule.floor !== null ? wholeUnits(of(rule.floor), unit, ceiling) : pence(0);
	const least = floored > minimum ? floored : minimum;
	if (rule.method === "scale-gains" || prior <= 0n || rule.ceiling === null) return { least, most: null };
	const capped = wholeUnits(of(rule.ceiling), unit, floor);
	return { least, most: capped < minimum ? minimum : capped };
}

function limitsHold(limits: Limits, targets: ByArea<Ratio>, pot: Pence) {
	const rows = [...limits];
	const crossed = rows.find(([, { least, most }]) => most !== null && least > most);
	if (crossed)
		return refused("bounds-cross" as const, `${crossed[0]}: its floor is above its ceiling`, {
			path: PATH,
			details: { area: crossed[0] },
		});
	const floors = rows.reduce((sum, [, { least }]) => sum + least, 0n);
	if (floors > pot)
		return refused(
			"floors-exceed-pot" as const,
			`the floors come to ${toDecimalPounds(floors - pot)} more than there is`,
			{
				path: PATH,
				details: { shortfall: pence(floors - pot) },
			},
		);
	let room = 0n;
	for (const [area, { least, most }] of rows) {
		const wants = compare(targets.get(area) ?? ZERO, ZERO) > 0;
		if (wants && most === null) return null;
		room += wants ? (most ?? least) : least;
	}
	if (room >= pot) return null;
	return refused("ceilings-below-pot" as const, `the ceilings leave ${toDecimalPounds(pot - room)} over`, {
		path: PATH,
		details: { excess: pence(pot - room) },
	});
}
