import { describe, expect, it } from "vitest";
import { readCase } from "~/domain/allocation/case/case";
import type { Method } from "~/domain/allocation/case/case-file";
import { allocate } from "~/domain/allocation/run/allocate";
import { runFile } from "~/domain/allocation/run/write-run";
import { fileText } from "~/domain/stored-text";
import { westMidlandsCase } from "../../support/west-midlands-case";

const METHODS: readonly Method[] = [
	"rank-and-stop",
	"rank-and-skip",
	"score-per-pound",
	"needs-envelopes",
	"optimum",
];

/** Bids that differ little, so that what forcing one in would lose takes a long search. */
function hard(method: Method) {
	let state = 7;
	const next = (most: number) => {
		state = (state * 48_271) % 2_147_483_647;
		return 1 + (state % most);
	};
	const bids = Array.from({ length: 60 }, (_, index) => {
		const amount = 10_000 + next(90_000);
		return {
			ref: `R${index}`,
			score: (40 + next(600_000) / 10_000).toFixed(4),
			options: [{ amount: String(amount) }],
		};
	});
	return {
		format: "tranche-case/1",
		fund: { total: "1000000" },
		bids,
		rule: { method, robustness: { seed: 1, draws: 3, spread: "1" } },
	};
}

/** The run's text where only so many looks at the clock of the optimum's own search say that time is left. */
function bytes(file: object, looks: number): string {
	const input = readCase(JSON.stringify(file));
	if (!input.ok) throw new Error(input.code);
	const limit = () => {
		let left = looks;
		return () => --left < 0;
	};
	const run = allocate(input.value, { limit });
	if (!run.ok) throw new Error(run.code);
	return fileText(runFile(run.value, "", ""));
}

describe("a machine's speed", () => {
	it.each(METHODS.slice(0, 4))("changes no byte of a run by %s, whatever the time limit", (method) => {
		for (const file of [westMidlandsCase({ method, robustness: { seed: 1, draws: 20, spread: "5" } })])
			expect(bytes(file, 0)).toBe(bytes(file, Number.POSITIVE_INFINITY));
		if (method !== "needs-envelopes")
			expect(bytes(hard(method), 0)).toBe(bytes(hard(method), Number.POSITIVE_INFINITY));
	});

	it("changes no byte of an optimum's run that ends just in time", () => {
		for (const file of [
			westMidlandsCase({ method: "optimum", robustness: { seed: 1, draws: 20, spread: "5" } }),
			westMidlandsCase({ method: "optimum", maximumBidsPerArea: 2, robustness: {} }),
			hard("optimum"),
		]) {
			const whole = bytes(file, Number.POSITIVE_INFINITY);
			let looks = 1;
			while (bytes(file, looks).includes('"best-found"')) looks *= 2;
			expect(bytes(file, looks)).toBe(whole);
		}
	});

	it("leaves an optimum that it stopped without intervals and losses that would not hold", () => {
		const run = JSON.parse(bytes(hard("optimum"), 0));
		expect(run.proof.status).toBe("best-found");
		for (const interval of Object.values(run.robustness.scores))
			expect(interval).toMatchObject({ proved: false });
		for (const { outcome } of run.awards)
			if (outcome.status === "not-in-optimum") expect(outcome).toMatchObject({ loss: null, proved: false });
	});
});
