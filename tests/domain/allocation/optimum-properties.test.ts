import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { CaseFile, Method } from "~/domain/allocation/case/case-file";
import { fromDecimalPounds } from "~/domain/money";
import { anyCase, anyConditionedCase } from "../../support/any-case";
import { runOf } from "../../support/run-case";
import { smallCase } from "../../support/second-tranche-case";
import type { Written } from "../../support/written";

// Hundreds of cases each: a busy machine needs longer than for one.
vi.setConfig({ testTimeout: 30_000 });

const METHODS: readonly Method[] = [
	"rank-and-stop",
	"rank-and-skip",
	"score-per-pound",
	"needs-envelopes",
	"optimum",
];

function read(amount: string): bigint {
	const value = fromDecimalPounds(amount);
	if (value === null) throw new Error(`${amount} is no amount`);
	return value;
}

describe("the optimum, whatever the case", () => {
	it("is proved, and is never worth less than rank and skip or any other rule", () => {
		fc.assert(
			fc.property(anyCase("optimum"), (file) => {
				const run = runOf(file);
				expect(run.proof).toEqual({ status: "optimal" });
				for (const { value, difference } of run.comparisons) {
					expect(Number(value)).toBeLessThanOrEqual(Number(run.value));
					expect(difference === "0" || difference.startsWith("-")).toBe(true);
				}
				for (const method of METHODS) {
					if (method === "optimum") continue;
					const other = runOf({ ...file, rule: { ...file.rule, method } });
					const best = other.comparisons.find((each) => each.method === "optimum");
					expect(Number(best?.difference)).toBeGreaterThanOrEqual(0);
				}
			}),
		);
	});

	it("is compared with rank and skip in its own measure, points or point-pounds: where both fund all, they are level", () => {
		for (const objective of ["score", "score-times-amount"] as const) {
			const run = runOf(smallCase({ method: "optimum", objective }, "1000000"));
			expect(run.comparisons).toMatchObject([{ method: "rank-and-skip", value: run.value, difference: "0" }]);
		}
	});

	it("says of each bid left out the greatest value that a choice with it has", () => {
		fc.assert(
			fc.property(anyCase("optimum"), (file) => {
				const run = runOf(file);
				for (const { ref, outcome } of run.awards) {
					if (outcome.status !== "not-in-optimum") continue;
					expect(outcome.proved).toBe(true);
					// Every option of the bid but one left out: forced in where the others' score cannot reach it.
					const place = file.bids.findIndex((bid) => bid.ref === ref);
					const only = forcedValue(file, place);
					expect(outcome.withIt).toBe(only);
				}
			}),
			{ numRuns: 60 },
		);
	});

	it("keeps to limits by area, numbers of bids and exclusive groups", () => {
		fc.assert(
			fc.property(anyConditionedCase, (file) => {
				const run = runOf(file);
				const taken = new Set(run.awards.filter(({ option }) => option !== null).map(({ ref }) => ref));
				for (const group of file.rule.exclusive ?? [])
					expect(group.filter((ref) => taken.has(ref)).length).toBeLessThanOrEqual(1);
				const { maximumBidsPerArea = 99, perArea = {} } = file.rule;
				for (const area of file.needs?.areas ?? []) {
					const here = file.bids.filter(({ ref, areas = [] }) => taken.has(ref) && areas.includes(area));
					expect(here.length).toBeLessThanOrEqual(maximumBidsPerArea);
					const most = perArea[area]?.max;
					const alone = here.filter(({ areas = [] }) => areas.length === 1);
					const spent = alone.map(({ ref }) => run.awards.find((award) => award.ref === ref)?.amount ?? "x");
					if (most !== undefined)
						expect(spent.reduce((sum, amount) => sum + read(amount), 0n)).toBeLessThanOrEqual(pence(most));
				}
			}),
			{ numRuns: 200 },
		);
	});
});

/** The greatest value of a choice with a bid, found by trying each of its options with the rest of the money. */
function forcedValue(file: Written<CaseFile>, place: number): string | null {
	const bid = file.bids?.[place];
	const rule = file.rule;
	if (bid === undefined || rule === undefined) throw new Error("the case has no such bid");
	const others = file.bids?.toSpliced(place, 1) ?? [];
	const run = runOf({ ...file, bids: [bid], rule: { ...rule, method: "rank-and-skip" } });
	const money = read(run.available) + read(run.overProgramming?.allowed ?? "0.00");
	let best: bigint | null = null;
	for (const { amount, score } of bid.options) {
		const left = money - pence(amount);
		if (left < 0n) continue;
		const plain = { ...rule, overProgramming: "0" };
		const rest = runOf({ ...file, fund: { total: pounds(left) }, bids: others, rule: plain });
		const [asked] = bid.options;
		const points = tenThousandths(score ?? bid.score ?? "0");
		const own =
			rule.objective === "score-times-amount"
				? points * pence(amount)
				: score
					? points
					: (points * pence(amount)) / pence(asked?.amount ?? "1");
		const value = inUnits(rest.value, rule.objective) + own;
		if (best === null || value > best) best = value;
	}
	return best === null ? null : written(best, rule.objective);
}

function pence(amount: string): bigint {
	const [whole = "0", part = ""] = amount.split(".");
	return BigInt(whole + part.padEnd(2, "0"));
}

function tenThousandths(score: string): bigint {
	const [whole = "0", part = ""] = score.split(".");
	return BigInt(whole + part.padEnd(4, "0"));
}

function places(objective: string | undefined): number {
	return objective === "score-times-amount" ? 6 : 4;
}

function inUnits(value: string, objective: string | undefined): bigint {
	const [whole = "0", part = ""] = value.split(".");
	return BigInt(whole + part.padEnd(places(objective), "0"));
}

function written(value: bigint, objective: string | undefined): string {
	const digits = value.toString().padStart(places(objective) + 1, "0");
	const text = `${digits.slice(0, -places(objective))}.${digits.slice(-places(objective))}`;
	return text.replace(/\.?0+$/, "");
}

function pounds(amount: bigint): string {
	return `${amount / 100n}.${(amount % 100n).toString().padStart(2, "0")}`;
}
