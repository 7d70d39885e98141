import fc from "fast-check";
import type {
	CaseFile,
	CaseFileBid,
	CaseFileIndicator,
	CaseFileRule,
	Method,
} from "~/domain/allocation/case/case-file";
import type { Written } from "./written";

const AREAS = ["A", "B", "C", "D", "É", "\u{1F3D9}"];

/** A share of the areas' names, one at least. */
export const anyAreas = fc.shuffledSubarray(AREAS, { minLength: 1 });

function byArea(
	areas: readonly string[],
	value: fc.Arbitrary<string>,
): fc.Arbitrary<{ [area: string]: string }> {
	return fc
		.tuple(...areas.map((area) => value.map((figure) => [area, figure] as const)))
		.map(Object.fromEntries);
}

const count = fc.oneof(
	fc.nat(9).map(String),
	fc.nat(2_000_000).map(String),
	fc.nat(9999).map((tenths) => (tenths / 10).toFixed(1)),
);

/** Weights in hundredths that sum to exactly 1. */
function anyWeights(howMany: number): fc.Arbitrary<string[]> {
	return fc.array(fc.nat(100), { minLength: howMany - 1, maxLength: howMany - 1 }).map((cuts) => {
		const ends = [0, ...cuts.sort((a, b) => a - b), 100];
		return ends.slice(1).map((end, index) => ((end - (ends[index] ?? 0)) / 100).toFixed(2));
	});
}

/** Indicators over these areas: counts or rates, weights that sum to 1, no column of zeros. */
export function anyIndicators(areas: readonly string[]): fc.Arbitrary<CaseFileIndicator[]> {
	return fc
		.integer({ min: 1, max: 3 })
		.chain((howMany) =>
			fc.tuple(
				anyWeights(howMany),
				fc.array(anyIndicator(areas), { minLength: howMany, maxLength: howMany }),
			),
		)
		.map(([weights, indicators]) =>
			indicators.map((indicator, index) => ({
				...indicator,
				id: `i${index}`,
				weight: weights[index] ?? "0",
			})),
		);
}

function anyIndicator(areas: readonly string[]): fc.Arbitrary<CaseFileIndicator> {
	const positive = (values: { [area: string]: string }) => ({ ...values, [areas[0] ?? ""]: "3.5" });
	const values = byArea(areas, count).map(positive);
	const plain = values.map((figures) => ({ id: "", weight: "0", values: figures }));
	const rate = fc
		.tuple(values, values)
		.map(([figures, per]) => ({ id: "", weight: "0", kind: "rate" as const, values: figures, per }));
	return fc.oneof(plain, rate);
}

/** Pounds from a penny to the most given, often round so that ties happen. */
function anyAmount(most: number): fc.Arbitrary<string> {
	return fc.oneof(
		fc.integer({ min: 1, max: most }).map(String),
		fc.integer({ min: 1, max: most * 100 }).map((value) => (value / 100).toFixed(2)),
	);
}

const anyScore = fc.oneof(
	fc.constantFrom("0", "50", "60.5", "70", "100"),
	fc.nat(1_000_000).map((value) => (value / 10_000).toFixed(4)),
);

function anyBid(areas: readonly string[]): fc.Arbitrary<Omit<Written<CaseFileBid>, "ref">> {
	const options = fc
		.uniqueArray(anyAmount(120), { minLength: 1, maxLength: 3, selector: Number })
		.chain((amounts) =>
			fc.tuple(
				...amounts
					.sort((a, b) => Number(b) - Number(a))
					.map((amount) =>
						fc
							.option(anyScore, { freq: 3 })
							.map((score) => (score === null ? { amount } : { amount, score })),
					),
			),
		);
	return fc.record({
		areas: fc.shuffledSubarray([...areas], { minLength: 1, maxLength: Math.min(3, areas.length) }),
		score: fc.option<string, null>(anyScore, { freq: 8, nil: null }),
		received: fc.option<string, null>(
			fc.constantFrom("2013-10-11T08:00:00Z", "2013-10-11T09:00:00+01:00", "2013-10-11T08:00:01Z"),
			{ nil: null },
		),
		options,
	});
}

/** A sound case with needs and up to nine bids under a rule of this method. */
export function anyCase(
	method: Method,
): fc.Arbitrary<
	Written<CaseFile> & { readonly bids: readonly Written<CaseFileBid>[]; readonly rule: Written<CaseFileRule> }
> {
	return anyAreas.chain((areas) =>
		fc
			.record({
				total: anyAmount(400),
				unit: fc.constantFrom("0.01", "1", "10"),
				indicators: anyIndicators(areas),
				bids: fc.array(anyBid(areas), { maxLength: 9 }),
				threshold: fc.constantFrom("0", "50", "60.5"),
				unspent: fc.constantFrom("rank" as const, "redistribute" as const),
				objective: fc.constantFrom("score" as const, "score-times-amount" as const),
				overProgramming: fc.option(fc.constantFrom("0", "0.10", "0.125")),
			})
			.map(({ total, unit, indicators, bids, threshold, unspent, objective, overProgramming }) => ({
				format: "tranche-case/1" as const,
				unit,
				fund: { total },
				needs: { areas, indicators },
				bids: bids.map((bid, index) => ({ ref: `R${index}`, ...bid })),
				rule: {
					method,
					threshold,
					unspent,
					...(method === "optimum" ? { objective } : {}),
					...(overProgramming === null ? {} : { overProgramming }),
				},
			})),
	);
}

/** A case under the optimum with side conditions that some choice meets: the empty one. */
export const anyConditionedCase = anyCase("optimum").chain((file) => {
	const { areas } = file.needs ?? { areas: [] };
	const refs = file.bids.map(({ ref }) => ref);
	const most = fc.oneof(fc.constantFrom("0", "50"), anyAmount(200)).map((max) => ({ max }));
	return fc
		.record({
			limits: fc.array(fc.option(most), { minLength: areas.length, maxLength: areas.length }),
			maximumBidsPerArea: fc.option(fc.integer({ min: 0, max: 3 })),
			exclusive: fc.array(fc.shuffledSubarray(refs), { maxLength: 2 }),
		})
		.map(({ limits, maximumBidsPerArea, exclusive }) => ({
			...file,
			rule: {
				...file.rule,
				perArea: Object.fromEntries(
					areas.flatMap((area, index) => {
						const limit = limits[index];
						return limit ? [[area, limit]] : [];
					}),
				),
				...(maximumBidsPerArea === null ? {} : { maximumBidsPerArea }),
				exclusive,
			},
		}));
});

/** The same case with its rows in another order. */
export function shuffled(file: Written<CaseFile>): fc.Arbitrary<Written<CaseFile>> {
	const { needs, bids } = file;
	if (needs === undefined || bids === undefined) throw new Error("a case with needs and bids is shuffled");
	const all = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });
	const groups = file.rule?.exclusive ?? [];
	return fc
		.tuple(
			all(needs.areas),
			all(needs.indicators),
			fc.tuple(...bids.map(({ areas = [] }) => all(areas))),
			fc.tuple(...groups.map((group) => all(group))).chain((mixed) => all(mixed)),
		)
		.chain(([areas, indicators, bidAreas, exclusive]) =>
			all(bids.map((bid, index) => ({ ...bid, areas: bidAreas[index] ?? [] }))).map(
				(rows): Written<CaseFile> => ({
					...file,
					needs: { ...needs, areas, indicators },
					bids: rows,
					...(file.rule && groups.length > 0 ? { rule: { ...file.rule, exclusive } } : {}),
				}),
			),
		);
}
