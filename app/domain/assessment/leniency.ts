import { groupedBy } from "../grouped";

/** What one assessor gave one bid in all. */
export type GivenTotal = { readonly bid: string; readonly assessor: string; readonly total: number };

/** What the additive model makes of assessors' totals; every figure in the unit of the totals. */
export type Leniency = {
	/** How far above the others an assessor scores the same bids; these sum to zero within a group. */
	readonly assessors: ReadonlyMap<
		string,
		{ readonly leniency: number; readonly bids: number; readonly group: number }
	>;
	/** The total that each bid would have from an assessor of average leniency. */
	readonly bids: ReadonlyMap<string, { readonly adjusted: number; readonly group: number }>;
	/** Groups of assessors that no shared bid joins: figures of two groups cannot be compared. */
	readonly groups: number;
};

/** Puts everything that shared bids join, directly or through others, into numbered groups. */
function groupsOf(given: readonly GivenTotal[]): (assessor: string) => number {
	const group = new Map<string, number>();
	const byBid = groupedBy(given, ({ bid }) => bid);
	const byAssessor = groupedBy(given, ({ assessor }) => assessor);
	let next = 0;
	for (const { assessor: first } of given) {
		if (group.has(first)) continue;
		const waiting = [first];
		for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
			if (group.has(one)) continue;
			group.set(one, next);
			for (const { bid } of byAssessor.get(one) ?? [])
				waiting.push(...(byBid.get(bid) ?? []).map(({ assessor }) => assessor));
		}
		next += 1;
	}
	return (assessor) => group.get(assessor) ?? 0;
}

/** Solves a system whose matrix is symmetric and positive definite, by elimination with the largest pivot. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
	const rows = matrix.map((row, place) => [...row, right[place] ?? 0]);
	const size = rows.length;
	for (let column = 0; column < size; column++) {
		const below = rows.slice(column);
		const pivot = below.reduce((best, row) =>
			Math.abs(row[column] ?? 0) > Math.abs(best[column] ?? 0) ? row : best,
		);
		rows.splice(rows.indexOf(pivot, column), 1);
		rows.splice(column, 0, pivot);
		for (const row of rows) {
			if (row === pivot) continue;
			const times = (row[column] ?? 0) / (pivot[column] ?? 1);
			if (times !== 0)
				for (let cell = column; cell <= size; cell++)
					row[cell] = (row[cell] ?? 0) - times * (pivot[cell] ?? 0);
		}
	}
	return rows.map((row, place) => (row[size] ?? 0) / (row[place] ?? 1));
}

const meanOf = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;

function leniencyInGroup(given: readonly GivenTotal[]): ReadonlyMap<string, number> {
	const names = [...new Set(given.map(({ assessor }) => assessor))].sort();
	const place = new Map(names.map((name, at) => [name, at]));
	const matrix = names.map(() => names.map(() => 1));
	const right = names.map(() => 0);
	for (const totals of groupedBy(given, ({ bid }) => bid).values()) {
		const mean = meanOf(totals.map(({ total }) => total));
		for (const { assessor, total } of totals) {
			const own = place.get(assessor) ?? 0;
			const row = matrix[own] ?? [];
			right[own] = (right[own] ?? 0) + total - mean;
			row[own] = (row[own] ?? 0) + 1;
			for (const other of totals) {
				const at = place.get(other.assessor) ?? 0;
				row[at] = (row[at] ?? 0) - 1 / totals.length;
			}
		}
	}
	const effects = solved(matrix, right);
	return new Map(names.map((name, at) => [name, effects[at] ?? 0]));
}

/**
 * Fits total = bid + assessor by least squares, the assessors of each group summing to zero: the additive two-way model
 * of unbalanced data, its assessors' effects from the reduced normal equations (intrablock analysis: D. C. Montgomery,
 * Design and Analysis of Experiments, section 4.4, with bids as blocks). Floating point: a statistic, no money.
 */
export function fitLeniency(given: readonly GivenTotal[]): Leniency {
	const groupOf = groupsOf(given);
	const groups = groupedBy(given, ({ assessor }) => groupOf(assessor));
	const effects = new Map([...groups.values()].flatMap((inGroup) => [...leniencyInGroup(inGroup)]));
	const assessors = [...groupedBy(given, ({ assessor }) => assessor)].map(
		([assessor, totals]) =>
			[
				assessor,
				{ leniency: effects.get(assessor) ?? 0, bids: totals.length, group: groupOf(assessor) },
			] as const,
	);
	const bids = [...groupedBy(given, ({ bid }) => bid)].map(([bid, totals]) => {
		const adjusted = meanOf(totals.map(({ assessor, total }) => total - (effects.get(assessor) ?? 0)));
		return [bid, { adjusted, group: groupOf(totals[0]?.assessor ?? "") }] as const;
	});
	return { assessors: new Map(assessors), bids: new Map(bids), groups: groups.size };
}
