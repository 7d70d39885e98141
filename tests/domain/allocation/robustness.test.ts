import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { CaseFile, Method } from "~/domain/allocation/case-file";
import { SplitMix64 } from "~/domain/allocation/robustness/splitmix64";
import { weightIntervals } from "~/domain/allocation/robustness/weight-intervals";
import { compare, ratio } from "~/domain/ratio";
import { anyCase, anyConditionedCase } from "../../support/any-case";
import { runOf } from "../../support/run-case";
import { westMidlandsCase } from "../../support/west-midlands-case";

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
function optionsWith(file: CaseFile, ref: string, score: number): string {
	const bids = (file.bids ?? []).map((bid) =>
		bid.ref === ref ? { ...bid, score: (score / 10_000).toFixed(4) } : bid,
	);
	return runOf({ ...file, bids })
		.awards.map((award) => `${award.ref} ${award.option}`)
		.sort()
		.join();
}

function asked(file: CaseFile): CaseFile {
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

	it("never fund a bid that cannot reach the threshold, and always one that nothing can displace", () => {
		const given = draws({ robustness: { seed: 3, draws: 200, spread: "2.9999" } });
		expect(given?.funded.SS1).toBe(0);
		expect(given?.funded.SS2).toBe(200);
		expect(given).toMatchObject({ seed: 3, draws: 200, spread: "2.9999" });
	});
});

describe("the interval of each criterion's weight", () => {
	const part = (hundredths: number) => ratio(BigInt(hundredths), 100n);
	const bids = [
		{ ref: "A", scores: [part(100), part(0)] },
		{ ref: "B", scores: [part(40), part(100)] },
	];
	/** The one bid with the higher total is funded, A where they are equal. */
	const higher = (totals: ReadonlyMap<string, ReturnType<typeof ratio>>) =>
		compare(totals.get("B") ?? part(0), totals.get("A") ?? part(0)) > 0 ? "B" : "A";

	it("ends where another set of bids is funded, ends included", () => {
		// A: w; B: 0.4w + (1 − w). They are equal at w = 5/8.
		expect(weightIntervals([part(70), part(30)], bids, higher)).toEqual([
			{ from: 6250, to: 10_000, present: 7000 },
			{ from: 0, to: 3750, present: 3000 },
		]);
		expect(weightIntervals([part(50), part(50)], bids, higher)).toEqual([
			{ from: 0, to: 6249, present: 5000 },
			{ from: 3751, to: 10_000, present: 5000 },
		]);
	});

	it("keeps the others' proportions", () => {
		const three = [
			{ ref: "A", scores: [part(100), part(0), part(0)] },
			{ ref: "B", scores: [part(0), part(100), part(50)] },
		];
		// The second and third stand 2 to 1: B has (1 − w) · 5/6, equal to A at w = 5/11.
		const [first] = weightIntervals([part(10), part(60), part(30)], three, higher);
		expect(first).toEqual({ from: 0, to: 4545, present: 1000 });
	});
});
