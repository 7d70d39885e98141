import { byCodePoint } from "../canonical";
import { type Pence, pence } from "../money";
import { type Ratio, ZERO } from "../ratio";
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

/**
 * What each area holds when every quotient above a threshold is served; lambda, as numerator and denominator, is
 * 1 / (2 · threshold). Units u with t / (2u + 1) > threshold are those with u < λt − 1/2.
 */
function servedBy(top: bigint, below: bigint, rows: readonly Row[]): bigint[] {
	return rows.map(({ target, least, most }) => {
		const over = 2n * top * target.numerator - below * target.denominator;
		const each = 2n * below * target.denominator;
		const served = over > 0n ? (over + each - 1n) / each : 0n;
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
	startNear(rows, units);
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
 * Puts each area near the end of the method: what is held when every quotient above a threshold is served is one of its
 * stages. Halves the thresholds between a stage before the end and one after, until fewer units than areas are left.
 */
function startNear(rows: readonly Row[], units: bigint): void {
	const taking = rows.filter(({ target }) => target.numerator > 0n).map(({ target }) => target);
	if (taking.length === 0) return;
	const upTo = (target: Ratio, quota: bigint) => (quota * target.denominator) / target.numerator + 1n;
	const together = (top: bigint, below: bigint) =>
		servedBy(top, below, rows).reduce((sum, held) => sum + held, 0n);
	let [low, high, below] = [0n, 0n, 1n];
	for (const target of taking) {
		const all = upTo(target, units + 2n);
		if (all > high) high = all;
	}
	if (together(high, below) <= units) low = high;
	const apart = () =>
		taking.some(({ numerator, denominator }) => (high - low) * numerator > below * denominator);
	while (low < high && apart()) {
		const middle = low + high;
		[low, high, below] = [2n * low, 2n * high, 2n * below];
		if (together(middle, below) <= units) low = middle;
		else high = middle;
	}
	servedBy(low, below, rows).forEach((held, index) => {
		(rows[index] as Row).held = held;
	});
}
