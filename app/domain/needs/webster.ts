import { byCodePoint } from "../canonical";
import { type Pence, pence } from "../money";
import { divide, floor, multiply, type Ratio, ratio, subtract, ZERO } from "../ratio";
import { clamp } from "./clamp";
import type { Limits } from "./limits";
import type { ByArea } from "./needs-input";

type Row = {
	readonly area: string;
	readonly target: Ratio;
	readonly least: bigint;
	readonly most: bigint | null;
	held: bigint;
};

/** Whether a's next unit goes before b's: t_a / (2u_a + 1) is larger, or equal and the area smaller by code point. */
function before(a: Row, b: Row): boolean {
	const left = a.target.numerator * b.target.denominator * (2n * b.held + 1n);
	const right = b.target.numerator * a.target.denominator * (2n * a.held + 1n);
	return left === right ? byCodePoint(a.area, b.area) < 0 : left > right;
}

/** What each area holds when every quotient above a threshold is served; `lambda` is 1 / (2 · threshold), in units. */
function servedBy(lambda: Ratio, rows: readonly Row[]): bigint[] {
	return rows.map(({ target, least, most }) => {
		// Units u with t / (2u + 1) > threshold: those with u < λt − 1/2.
		const quotients = multiply(lambda, target);
		const served = -floor(subtract(ratio(1n, 2n), quotients));
		const held = served > least ? served : least;
		return most !== null && held > most ? most : held;
	});
}

/**
 * Divides whole units by Webster's method: each area begins with its least, and each further unit goes to the largest
 * t / (2u + 1) among areas below their most, u being all units it holds; ties to the smaller area by code point.
 * (Balinski and Young, The quota method of apportionment, 1975, for the family of methods.) The sum is the pot.
 */
export function webster(targets: ByArea<Ratio>, limits: Limits, pot: Pence, unit: Pence): ByArea<Pence> {
	const rows = [...limits].map(
		([area, { least, most }]): Row => ({
			area,
			target: targets.get(area) ?? ZERO,
			least: least / unit,
			most: most === null ? null : most / unit,
			held: least / unit,
		}),
	);
	const units = pot / unit;
	startNear(rows, targets, limits, pot, unit, units);
	let left = units - rows.reduce((sum, { held }) => sum + held, 0n);
	while (left > 0n) {
		let next: Row | null = null;
		for (const row of rows) {
			if (row.most !== null && row.held >= row.most) continue;
			if (next === null || before(row, next)) next = row;
		}
		if (next === null) throw new Error("the ceilings leave money over");
		next.held += 1n;
		left -= 1n;
	}
	return new Map(rows.map(({ area, held }) => [area, pence(held * unit)]));
}

/**
 * Puts each area where the method passes by just before the end, so that only a few units are given one by one: what is
 * held when every quotient above a threshold has been served is a stage of the method.
 */
function startNear(
	rows: readonly Row[],
	targets: ByArea<Ratio>,
	limits: Limits,
	pot: Pence,
	unit: Pence,
	units: bigint,
): void {
	let lambda = divide(clamp(targets, limits, pot).lambda, ratio(unit));
	for (let tries = 0; tries < 64; tries++) {
		const served = servedBy(lambda, rows);
		if (served.reduce((sum, held) => sum + held, 0n) <= units) {
			rows.forEach((row, index) => {
				row.held = served[index] as bigint;
			});
			return;
		}
		// The targets sum to the pot, so that this much less lambda takes about a unit from each area.
		const step = ratio(BigInt(rows.length), pot);
		lambda = subtract(lambda, step);
		if (lambda.numerator < 0n) return;
	}
}
