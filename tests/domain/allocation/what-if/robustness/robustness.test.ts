import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { readCase } from "~/domain/allocation/case/case";
import type { CaseFile, Method } from "~/domain/allocation/case/case-file";
import { resourcesOf } from "~/domain/allocation/run/allocate";
import { writeRobustness } from "~/domain/allocation/run/write-robustness";
import { SplitMix64 } from "~/domain/allocation/splitmix64";
import { robustnessOf } from "~/domain/allocation/what-if/robustness/robustness";
import { weightIntervals } from "~/domain/allocation/what-if/robustness/weight-intervals";
import { toHundredths } from "~/domain/assessment/total";
import { pence } from "~/domain/money";
import { multiply, ratio, sum, toPlainDecimal, ZERO } from "~/domain/ratio";
import { anyCase, anyConditionedCase } from "../../../../support/any-case";
import { funded, runOf } from "../../../../support/run-case";
import { westMidlandsCase } from "../../../../support/west-midlands-case";
import type { Written } from "../../../../support/written";

// Hundreds of cases each: a busy machine needs longer than for one.
vi.setConfig({ testTimeout: 60_000 });

const METHODS: readonly Method[] = [
	"rank-and-stop",
	"rank-and-skip",
	"score-per-pound",
	"needs-envelopes",
	"optimum",
];

/** The option of each bid in code point order when one has another score, in ten-thousandths. */
function optionsWith(file: Written<CaseFile>, ref: string, score: number): string {
	const bids = (file.bids ?? []).map((bid) =>
		bid.ref === ref ? { ...bid, score: (score / 10_000).toFixed(4) } : bid,
	);
	return runOf({ ...file, bids })
		.awards.map((award) => `${award.ref} ${award.option}`)
		.sort()
		.join();
}

function asked(file: Written<CaseFile>): Written<CaseFile> {
	return { ...file, rule: { method: "rank-and-skip", ...file.rule, robustness: {} } };
}

const KINDS = [
	...METHODS.map((method) => ({ kind: method as string, cases: anyCase(method) })),
	{ kind: "optimum with side conditions", cases: anyConditionedCase },
];

describe.each(KINDS)("the interval of each score under $kind", ({ cases }) => {
	it("holds the present score; within it nothing changes, and just outside something does", () => {
		fc.assert(
			fc.property(cases, fc.array(fc.nat(1_000_000), { minLength: 3, maxLength: 3 }), (file, samples) => {
				const { robustness } = runOf(asked(file));
				const scored = file.bids.filter(({ score }) => score != null);
				expect(Object.keys(robustness?.scores ?? {})).toEqual(scored.map(({ ref }) => ref).sort());
				for (const { ref, score } of scored) {
					const present = Math.round(Number(score) * 10_000);
					const interval = robustness?.scores[ref];
					if (!interval) throw new Error(`${ref} has no interval`);
					const [from, to] = [interval.from, interval.to].map((end) => Math.round(Number(end) * 10_000));
					if (from === undefined || to === undefined) throw new Error("an interval has two ends");
					expect(from).toBeLessThanOrEqual(present);
					expect(to).toBeGreaterThanOrEqual(present);
					const now = optionsWith(file, ref, present);
					for (const sample of samples)
						expect(optionsWith(file, ref, from + (sample % (to - from + 1)))).toBe(now);
					expect(optionsWith(file, ref, from)).toBe(now);
					expect(optionsWith(file, ref, to)).toBe(now);
					if (from > 0) expect(optionsWith(file, ref, from - 1)).not.toBe(now);
					if (to < 1_000_000) expect(optionsWith(file, ref, to + 1)).not.toBe(now);
				}
			}),
			{ numRuns: 40 },
		);
	});
});

describe("draws of moved scores", () => {
	const draws = (rule: object) =>
		runOf(westMidlandsCase({ method: "rank-and-skip", ...rule })).robustness?.draws;

	it("follow SplitMix64", () => {
		const random = new SplitMix64(1_234_567n);
		expect([random.next(), random.next(), random.next()]).toEqual([
			6457827717110365317n,
			3203168211198807973n,
			9817491932198370423n,
		]);
	});

	it("are the same for the same seed, others for another", () => {
		const first = draws({ robustness: { seed: 7, draws: 100, spread: "5" } });
		expect(draws({ robustness: { seed: 7, draws: 100, spread: "5" } })).toEqual(first);
		expect(draws({ robustness: { seed: 8, draws: 100, spread: "5" } })).not.toEqual(first);
	});

	it("with no spread fund what the run funds, every time", () => {
		const given = draws({ robustness: { seed: 7, draws: 20, spread: "0" } });
		const run = runOf(westMidlandsCase({ method: "rank-and-skip" }));
		for (const { ref, option } of run.awards) expect(given?.funded[ref]).toBe(option === null ? 0 : 20);
	});

	it("stop when the work allowed is done, count the draws done, and say so; twice the same", () => {
		for (const method of METHODS) {
			const file = westMidlandsCase({ method, robustness: { seed: 7, draws: 100, spread: "0" } });
			const input = readCase(JSON.stringify(file));
			if (!input.ok || !input.value.rule?.robustness) throw new Error("the case is refused");
			const { rule, bids } = input.value;
			const resources = resourcesOf(input.value, rule);
			const work = { intervals: 1e9, draws: 30_000 };
			const given = () =>
				robustnessOf(bids ?? [], rule, resources, rule.robustness ?? { draws: null }, true, work);
			const { draws } = given();
			if (!draws) throw new Error("no draws");
			expect(draws.draws).toBeGreaterThan(0);
			expect(draws.draws).toBeLessThan(100);
			expect(draws.proved).toBe(false);
			const counts = new Set(draws.funded.values());
			expect([...counts].every((count) => count === 0 || count === draws.draws)).toBe(true);
			expect(given()).toEqual(given());
		}
	});

	it("and intervals that the work did not prove say so in the run, beside the score that is sure", () => {
		for (const method of METHODS) {
			const file = westMidlandsCase({ method, robustness: { seed: 7, draws: 2, spread: "0" } });
			const input = readCase(JSON.stringify(file));
			if (!input.ok || !input.value.rule?.robustness) throw new Error("the case is refused");
			const { rule, bids } = input.value;
			const work = { intervals: -1, draws: -1 };
			const resources = resourcesOf(input.value, rule);
			const stopped = robustnessOf(bids ?? [], rule, resources, input.value.rule.robustness, true, work);
			const { scores, draws } = writeRobustness(stopped);
			expect(scores.B1).toEqual({ from: "74", to: "74", proved: false });
			expect(draws).toMatchObject({ draws: 0, proved: false });
		}
	});

	it("never fund a bid that cannot reach the threshold, and always one that nothing can displace", () => {
		const given = draws({ robustness: { seed: 3, draws: 200, spread: "2.9999" } });
		expect(given?.funded.SS1).toBe(0);
		expect(given?.funded.SS2).toBe(200);
		expect(given).toMatchObject({ seed: 3, draws: 200, spread: "2.9999" });
	});
});

describe("the interval of each criterion's weight", () => {
	const part = (hundredths: number) => ratio(BigInt(hundredths), 100n);
	type Scored = { readonly ref: string; readonly scores: readonly (readonly [number, number])[] };
	const exactly = (scores: Scored["scores"]) => scores.map(([a, b]) => ratio(BigInt(a), BigInt(b)));

	/** By the rule of a case, whose bids get their totals from the scores alone. */
	function intervals(file: Written<CaseFile>, weights: readonly number[], scored: readonly Scored[]) {
		const input = readCase(JSON.stringify(file));
		if (!input.ok || !input.value.rule || !input.value.bids) throw new Error("the case is refused");
		const { rule, bids } = input.value;
		const resources = resourcesOf(input.value, rule);
		return weightIntervals(
			weights.map((weight) => ratio(BigInt(weight))),
			scored.map(({ ref, scores }) => ({ ref, scores: exactly(scores) })),
			bids,
			rule,
			resources,
		);
	}

	/** Who is funded when a criterion has so many ten-thousandths of the weight: the totals worked out one by one. */
	function fundedWith(
		file: Written<CaseFile>,
		weights: readonly number[],
		scored: readonly Scored[],
		criterion: number,
		step: number,
	): string {
		const rest = weights.reduce((sum, weight, index) => (index === criterion ? sum : sum + weight), 0);
		const parts = weights.map((weight, index) =>
			index === criterion
				? ratio(BigInt(step), 10_000n)
				: ratio(BigInt(weight) * BigInt(10_000 - step), BigInt(rest) * 10_000n),
		);
		const totals = new Map(
			scored.map(({ ref, scores }) => {
				const products = exactly(scores).map((score, index) => multiply(score, parts[index] ?? ZERO));
				return [ref, toHundredths(multiply(sum(products), ratio(100n)))];
			}),
		);
		const bids = (file.bids ?? []).map((bid) => {
			const total = totals.get(bid.ref);
			return { ...bid, score: total === undefined ? null : toPlainDecimal(ratio(BigInt(total), 100n)) };
		});
		return funded(runOf({ ...file, bids }))
			.map((line) => line.split(" ")[0])
			.sort()
			.join();
	}

	/** One bid can be funded: the one with the higher total, A where they are equal. */
	const oneOf = (refs: readonly string[], method: Method): Written<CaseFile> => ({
		format: "tranche-case/1",
		fund: { total: "100" },
		bids: refs.map((ref) => ({ ref, options: [{ amount: "100" }] })),
		rule: { method },
	});
	const two: readonly Scored[] = [
		{
			ref: "A",
			scores: [
				[1, 1],
				[0, 1],
			],
		},
		{
			ref: "B",
			scores: [
				[2, 5],
				[1, 1],
			],
		},
	];

	it.each(METHODS.filter((method) => method !== "needs-envelopes"))(
		"ends where %s funds another set of bids, ends included",
		(method) => {
			// A: w; B: 0.4w + (1 − w). They are equal at w = 5/8.
			expect(intervals(oneOf(["A", "B"], method), [70, 30], two)).toEqual([
				{ from: 6250, to: 10_000, present: 7000 },
				{ from: 0, to: 3750, present: 3000 },
			]);
			expect(intervals(oneOf(["A", "B"], method), [50, 50], two)).toEqual([
				{ from: 0, to: 6249, present: 5000 },
				{ from: 3751, to: 10_000, present: 5000 },
			]);
		},
	);

	it("keeps the others' proportions", () => {
		const three: readonly Scored[] = [
			{
				ref: "A",
				scores: [
					[1, 1],
					[0, 1],
					[0, 1],
				],
			},
			{
				ref: "B",
				scores: [
					[0, 1],
					[1, 1],
					[1, 2],
				],
			},
		];
		// The second and third stand 2 to 1: B has (1 − w) · 5/6, equal to A at w = 5/11.
		const found = intervals(oneOf(["A", "B"], "rank-and-skip"), [10, 60, 30], three);
		expect(found?.[0]).toEqual({ from: 0, to: 4545, present: 1000 });
	});

	it("is all weights where one criterion has them all, whatever it is", () => {
		const lone = two.map(({ ref, scores }) => ({ ref, scores: scores.slice(0, 1) }));
		expect(intervals(oneOf(["A", "B"], "rank-and-skip"), [70], lone)).toEqual([
			{ from: 0, to: 10_000, present: 10_000 },
		]);
	});

	it("is not given where time ran out", () => {
		const input = readCase(JSON.stringify(oneOf(["A", "B"], "optimum")));
		if (!input.ok || !input.value.rule || !input.value.bids) throw new Error("the case is refused");
		const resources = {
			money: pence(10_000),
			years: null,
			needs: null,
			limit: () => () => true,
			advice: null,
		};
		const scored = two.map(({ ref, scores }) => ({ ref, scores: exactly(scores) }));
		const { bids, rule } = input.value;
		expect(weightIntervals([part(70), part(30)], scored, bids, rule, resources)).toBeNull();
	});

	const anyScored = (file: Written<CaseFile>) => {
		const score = fc.constantFrom([0, 1], [1, 5], [1, 2], [3, 5], [7, 10], [13, 15], [1, 1]) as fc.Arbitrary<
			[number, number]
		>;
		return fc.record({
			file: fc.constant(file),
			weights: fc.constantFrom([60, 40], [25, 35, 40], [10, 20, 30, 40]),
			scores: fc.array(fc.tuple(score, score, score, score), {
				minLength: file.bids?.length ?? 0,
				maxLength: file.bids?.length ?? 0,
			}),
			samples: fc.array(fc.nat(10_000), { minLength: 4, maxLength: 4 }),
		});
	};

	it.each(KINDS)(
		"holds the present weight under $kind; within it nothing changes, just outside something does",
		({ cases }) => {
			fc.assert(
				fc.property(cases.chain(anyScored), ({ file, weights, scores, samples }) => {
					const scored = (file.bids ?? []).map(({ ref }, place) => ({
						ref,
						scores: (scores[place] ?? []).slice(0, weights.length),
					}));
					const found = intervals(file, weights, scored);
					expect(found).toHaveLength(weights.length);
					for (const [criterion, { from, to, present }] of (found ?? []).entries()) {
						const at = (step: number) => fundedWith(file, weights, scored, criterion, step);
						const now = at(present);
						expect(present).toBe((weights[criterion] ?? 0) * 100);
						expect([from <= present, to >= present]).toEqual([true, true]);
						const inside = samples.map((sample) => from + (sample % (to - from + 1)));
						for (const step of [from, to, ...inside]) expect(at(step)).toBe(now);
						if (from > 0) expect(at(from - 1)).not.toBe(now);
						if (to < 10_000) expect(at(to + 1)).not.toBe(now);
					}
				}),
				// An optimum goes step by step where choices tie: a slow machine then does fewer cases.
				{ numRuns: 20, interruptAfterTimeLimit: 10_000, markInterruptAsFailure: false },
			);
		},
	);
});
