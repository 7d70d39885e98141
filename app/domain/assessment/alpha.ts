import { SplitMix64 } from "../allocation/splitmix64";

/** How far apart two values are, squared: by name, by rank among the values given, or by their difference. */
export type Metric = "nominal" | "ordinal" | "interval";

/** What observers said of one unit, in any order; missing ones are left out. */
export type Unit = readonly number[];

/** Draws of the bootstrap: the published number. */
export const DRAWS = 1000;

/** How much of the draws lies within the interval. */
const WITHIN = 0.95;

/** Alpha with the interval that holds 95% of the draws, and from how many draws: those in which values differed. */
export type AlphaInterval = {
	readonly alpha: number | null;
	readonly interval: readonly [low: number, high: number] | null;
	readonly draws: number;
};

/** The values that occur, in order, and for each cluster of units its matrix of coincidences, row by row. */
type Coincidences = { readonly values: readonly number[]; readonly clusters: readonly Float64Array[] };

function coincidences(clusters: readonly (readonly Unit[])[]): Coincidences {
	const values = [...new Set(clusters.flat(2))].sort((a, b) => a - b);
	const rank = new Map(values.map((value, place) => [value, place]));
	const size = values.length;
	return {
		values,
		clusters: clusters.map((units) => {
			const matrix = new Float64Array(size * size);
			for (const unit of units.filter(({ length }) => length > 1))
				for (const [i, a] of unit.entries())
					for (const [j, b] of unit.entries()) {
						if (i === j) continue;
						const cell = (rank.get(a) ?? 0) * size + (rank.get(b) ?? 0);
						matrix[cell] = (matrix[cell] ?? 0) + 1 / (unit.length - 1);
					}
			return matrix;
		}),
	};
}

function squaredDifference(metric: Metric, values: readonly number[], totals: readonly number[]) {
	return (c: number, k: number): number => {
		if (metric === "nominal") return c === k ? 0 : 1;
		if (metric === "interval") return ((values[c] ?? 0) - (values[k] ?? 0)) ** 2;
		const between = totals.slice(c, k + 1).reduce((sum, each) => sum + each, 0);
		return (between - ((totals[c] ?? 0) + (totals[k] ?? 0)) / 2) ** 2;
	};
}

function alphaOfMatrix(values: readonly number[], matrix: Float64Array, metric: Metric): number | null {
	const size = values.length;
	const totals = values.map((_, c) => matrix.subarray(c * size, (c + 1) * size).reduce((a, b) => a + b, 0));
	const all = totals.reduce((a, b) => a + b, 0);
	const difference = squaredDifference(metric, values, totals);
	let observed = 0;
	let expected = 0;
	for (let c = 0; c < size; c++)
		for (let k = c + 1; k < size; k++) {
			const apart = difference(c, k);
			observed += (matrix[c * size + k] ?? 0) * apart;
			expected += (totals[c] ?? 0) * (totals[k] ?? 0) * apart;
		}
	return expected === 0 ? null : 1 - ((all - 1) * observed) / expected;
}

/** The same matrices added up. */
function added(matrices: readonly Float64Array[], size: number): Float64Array {
	const sum = new Float64Array(size * size);
	for (const matrix of matrices)
		for (let cell = 0; cell < sum.length; cell++) sum[cell] = (sum[cell] ?? 0) + (matrix[cell] ?? 0);
	return sum;
}

/**
 * Krippendorff's alpha: 1 where observers agree on every unit, 0 where they agree as by chance; null where no two
 * values that can be paired differ. After K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011).
 */
export function alphaOf(units: readonly Unit[], metric: Metric): number | null {
	const { values, clusters } = coincidences([units]);
	return alphaOfMatrix(values, added(clusters, values.length), metric);
}

/** Draws places from 0 to below `count`, two from each number of the generator. */
function placesDrawn(seed: bigint, count: number): () => number {
	const random = new SplitMix64(seed);
	let kept: number | null = null;
	return () => {
		let part = kept;
		if (part === null) {
			const drawn = random.next();
			part = Number(drawn >> 32n);
			kept = Number(drawn & 0xffffffffn);
		} else kept = null;
		return Math.floor((part / 2 ** 32) * count);
	};
}

/**
 * Ordinal alpha over clusters of units with its bootstrap interval: whole clusters are drawn with replacement, as the
 * units of one bid go together, and the 2.5th and 97.5th percentiles of the draws taken (percentile bootstrap over
 * units: A. Zapf and others, BMC Medical Research Methodology 16:93, 2016). The same seed gives the same interval.
 * No interval of fewer than two clusters in which anything can be paired.
 */
export function alphaWithInterval(clusters: readonly (readonly Unit[])[], seed: bigint): AlphaInterval {
	const paired = clusters.filter((units) => units.some(({ length }) => length > 1));
	const { values, clusters: matrices } = coincidences(paired);
	const alpha = alphaOfMatrix(values, added(matrices, values.length), "ordinal");
	if (alpha === null || matrices.length < 2) return { alpha, interval: null, draws: 0 };
	const place = placesDrawn(seed, matrices.length);
	const drawn = Array.from({ length: DRAWS }, () => {
		const sample = matrices.flatMap(() => matrices[place()] ?? []);
		return alphaOfMatrix(values, added(sample, values.length), "ordinal");
	})
		.filter((each) => each !== null)
		.sort((a, b) => a - b);
	const at = (part: number) => drawn[Math.max(Math.ceil(part * drawn.length) - 1, 0)];
	const [low, high] = [at((1 - WITHIN) / 2), at((1 + WITHIN) / 2)];
	return {
		alpha,
		interval: low === undefined || high === undefined ? null : [low, high],
		draws: drawn.length,
	};
}
