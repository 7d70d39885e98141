import { afterEach, describe, expect, it, vi } from "vitest";
import { readCase } from "~/domain/allocation/case/case";
import { optimumCase } from "~/domain/allocation/rules/conditioned-case";
import { fromPoints } from "~/domain/allocation/rules/option-value";
import type { RunFile } from "~/domain/allocation/run/run-file";
import { compare, fromDecimal, ZERO } from "~/domain/ratio";
import { linearModel } from "~/domain/solver/conditioned/linear-model";
import { totalOf } from "~/domain/solver/conditioned/problem";
import { allocateCase } from "~/use-cases/allocation/solving/allocate-case";
import { answerCase } from "~/use-cases/allocation/solving/answer-case";
import { type EngineAnswer, solveWithConditions } from "~/use-cases/allocation/solving/solve-with-conditions";
import { must } from "../../../support/round-builders";

const LIMIT_SECONDS = 10;
const BIDS = 60;

/** Each bid is worth its cost and one sum more, to four decimals: our own search does not prove it at once. */
function hardCase(conditions: object = {}) {
	const rows = Array.from({ length: BIDS }, (_, index) => {
		const pence = 4_000_000 + ((index * 7_919_317) % 4_999_999);
		return {
			ref: `R${index}`,
			score: ((pence + 600_000) / 100_000).toFixed(4),
			options: [{ amount: (pence / 100).toFixed(2) }],
		};
	});
	const rule = { method: "optimum", timeLimitSeconds: LIMIT_SECONDS, ...conditions };
	const total = ((BIDS * 6_500_000) / 250).toFixed(2);
	return JSON.stringify({ format: "tranche-case/1", fund: { total }, bids: rows, rule });
}

/** A clock of our own: each look takes so many seconds. */
function clockOf(secondsALook: number) {
	let now = 0;
	vi.spyOn(globalThis.performance, "now").mockImplementation(() => {
		now += secondsALook * 1000;
		return now;
	});
	return {
		seconds: () => now / 1000,
		pass: (seconds: number) => {
			now += seconds * 1000;
		},
	};
}

/** Another engine, which says what it is told to; what it was asked is kept. */
function engineSaying(answer: EngineAnswer | null, pass: (seconds: number) => void = () => {}) {
	const asked: { seconds: number; known: readonly number[] | null }[] = [];
	const engine: Parameters<typeof answerCase>[1] = async (_, seconds, known = null) => {
		asked.push({ seconds, known });
		pass(seconds);
		return answer;
	};
	return { engine, asked };
}

const worth = (value: string) => fromDecimal(value) ?? ZERO;
const tenThousandths = (value: string) => fromPoints(worth(value), "score");

/** The options of a run's awards, by the place of each bid among the optimum's classes. */
function placesOf(run: RunFile): Map<number, number> {
	const refs = optimumCase(must(readCase(hardCase())), null)?.refs ?? [];
	return new Map(
		run.awards.flatMap(({ ref, option }) => (option === null ? [] : [[refs.indexOf(ref), option] as const])),
	);
}

describe("the time limit of an optimum", () => {
	afterEach(() => {
		vi.restoreAllMocks();
	});

	it.each([
		["without conditions", {}],
		["with conditions", { exclusive: [["R0", "R1"]] }],
	])("holds for our own search, the other engine and the check together, %s", async (_, conditions) => {
		const clock = clockOf(0.4);
		const { engine, asked } = engineSaying(null, clock.pass);
		const { run } = must(await answerCase(hardCase(conditions), engine));
		expect(run.proof?.status).toBe("best-found");
		expect(asked).toHaveLength(1);
		expect(clock.seconds()).toBeLessThanOrEqual(LIMIT_SECONDS * 1.15);
	});

	it("goes to the other engine, but for a twentieth, where our own search ends early", async () => {
		let looks = 0;
		// Our own search ends at its first look at the clock, though hardly any time has passed.
		vi.spyOn(globalThis.performance, "now").mockImplementation(() =>
			++looks <= 2 ? 0 : looks === 3 ? 1e6 : 100,
		);
		const { engine, asked } = engineSaying(null);
		const { run } = must(await answerCase(hardCase(), engine));
		expect(run.proof?.status).toBe("best-found");
		expect(asked[0]?.seconds).toBeCloseTo(LIMIT_SECONDS * 0.95 - 0.1);
	});
});

describe("two engines' answers", () => {
	/** What our own search has at its first look, its bound, and the options of a better answer. */
	async function begun() {
		const own = must(allocateCase(hardCase(), null, 0)).run;
		const bound = own.proof?.status === "best-found" ? tenThousandths(own.proof.bound) : 0n;
		return { own, bound };
	}
	const stopped = () => clockOf(LIMIT_SECONDS);

	afterEach(() => {
		vi.restoreAllMocks();
	});

	it("the other's better answer stands", async () => {
		const best = must(await answerCase(hardCase())).run;
		const { own } = await begun();
		expect(compare(worth(best.value), worth(own.value))).toBeGreaterThan(0);
		const chosen = placesOf(best);
		stopped();
		const { engine, asked } = engineSaying({ chosen, isProved: false, bound: null });
		const { run } = must(await answerCase(hardCase(), engine));
		expect(run.value).toBe(best.value);
		expect(asked[0]?.known?.filter((option) => option === 0)).toHaveLength(
			own.awards.filter(({ option }) => option === 0).length,
		);
	});

	it.each([
		["a worse one", new Map([[0, 0]])],
		["one that costs too much", new Map(Array.from({ length: BIDS }, (_, place) => [place, 0]))],
	])("ours stands beside %s, with the other's bound where that is lower", async (_, chosen) => {
		const { own, bound } = await begun();
		stopped();
		const { engine } = engineSaying({ chosen, isProved: false, bound: bound - 1n });
		const { run } = must(await answerCase(hardCase(), engine));
		expect(run.value).toBe(own.value);
		expect(run.awards.map(({ option }) => option)).toEqual(own.awards.map(({ option }) => option));
		expect(run.proof?.status === "best-found" && tenThousandths(run.proof.bound)).toBe(bound - 1n);
	});

	it("our bound stands where the other's is higher, or lower than an answer that is found", async () => {
		const { own, bound } = await begun();
		stopped();
		for (const other of [bound + 1n, tenThousandths(own.value) - 1n, null]) {
			const { engine } = engineSaying({ chosen: new Map(), isProved: false, bound: other });
			const { run } = must(await answerCase(hardCase(), engine));
			expect(run.proof?.status === "best-found" && tenThousandths(run.proof.bound)).toBe(bound);
		}
	});

	it("HiGHS begins from ours, and gives a bound that none exceeds", async () => {
		const best = must(await answerCase(hardCase())).run;
		expect(best.proof?.status).toBe("optimal");
		const asked = must(readCase(hardCase()));
		const problem = optimumCase(asked, null)?.problem;
		if (problem === undefined) throw new Error("no optimum");
		const chosen = placesOf(best);
		const known = problem.classes.map((_, place) => chosen.get(place) ?? -1);
		const answer = await solveWithConditions(linearModel(problem), 1, known);
		const found = problem.classes.map((_, place) => answer?.chosen.get(place) ?? -1);
		expect(totalOf(problem, found).value).toBe(tenThousandths(best.value));
		expect(answer?.bound).toBeGreaterThanOrEqual(tenThousandths(best.value));
	});
});
