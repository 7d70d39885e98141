import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { CaseFile } from "~/domain/allocation/case/case-file";
import type { RunFile, RunPass } from "~/domain/allocation/run/run-file";
import { fromDecimalPounds } from "~/domain/money";
import { anyCase } from "../../../support/any-case";
import { runOf } from "../../../support/run-case";
import { westMidlandsCase } from "../../../support/west-midlands-case";
import type { Written } from "../../../support/written";

// Hundreds of cases each: a busy machine needs longer than for one.
vi.setConfig({ testTimeout: 30_000 });

type Sum = string | { readonly [area: string]: string };

const penceIn = (text = "0.00"): bigint => fromDecimalPounds(text) ?? -1n;

function total(sum: Sum | undefined): bigint {
	if (sum === undefined) return 0n;
	const parts = typeof sum === "string" ? [sum] : Object.values(sum);
	return parts.reduce((all, part) => all + penceIn(part), 0n);
}

/** What a pass has at the start, by area; a single sum under an empty name. */
function atStart(pass: Written<RunPass>): Map<string, bigint> {
	if ("amounts" in pass)
		return new Map(Object.entries(pass.amounts).map(([area, amount]) => [area, penceIn(amount)]));
	return new Map([["", penceIn(pass.turns[0]?.left)]]);
}

const byArea = (sum: Sum | undefined): [string, string][] =>
	typeof sum === "string" ? [["", sum]] : Object.entries(sum ?? {});

function passesOf(file: Written<CaseFile>): readonly Written<RunPass>[] {
	return runOf(file).passes ?? [];
}

describe("the passes of a run", () => {
	it("tell an order rule as one pass over the money, which ends at the stop", () => {
		const [pass, ...others] = passesOf(westMidlandsCase({ method: "rank-and-stop" }));
		expect(others).toEqual([]);
		expect(pass?.from).toBe("money");
		expect(pass?.turns.slice(0, 2)).toEqual([
			{ ref: "B2", option: 0, left: "320000.00", charged: "95000.00" },
			{ ref: "SS2", option: 0, left: "225000.00", charged: "20000.00" },
		]);
		expect(pass?.turns.at(-1)).toEqual({ ref: "S1", option: null, left: "30500.00" });
	});

	it("take bids in the order of score for each pound where that is the rule", () => {
		const [pass] = passesOf(westMidlandsCase({ method: "score-per-pound" }));
		expect(pass?.turns[0]).toEqual({ ref: "SS3", option: 0, left: "320000.00", charged: "1500.00" });
	});

	it("tell envelopes by area, then what was shared again, the pool and the raising", () => {
		const passes = passesOf(westMidlandsCase({ method: "needs-envelopes", unspent: "redistribute" }));
		expect(passes[0]).toMatchObject({ from: "envelope", amounts: { B: "125481.24", WV: "29172.87" } });
		expect(passes[0]?.turns[0]).toEqual({
			ref: "B2",
			option: 0,
			left: { B: "125481.24" },
			charged: { B: "95000.00" },
		});
		expect(passes.map(({ from }) => from)).toContain("redistribution");
		expect(passes.map(({ from }) => from).at(-1)).toMatch(/pool|raise/);
	});

	it("are none under an optimum, which takes no turns", () => {
		expect(passesOf(westMidlandsCase({ method: "optimum" }))).toEqual([]);
	});

	it.each(["rank-and-stop", "rank-and-skip", "score-per-pound", "needs-envelopes"] as const)(
		"by %s add up: each turn has what the one before left, and charges come to the awards",
		(method) => {
			fc.assert(
				fc.property(anyCase(method), (file) => {
					const run: Written<RunFile> = runOf(file);
					const charged = new Map<string, bigint>();
					for (const pass of run.passes ?? []) {
						const left = atStart(pass);
						for (const turn of pass.turns) {
							for (const [area, there] of byArea(turn.left))
								expect(penceIn(there)).toBe(left.get(area) ?? 0n);
							for (const [area, part] of byArea(turn.charged))
								left.set(area, (left.get(area) ?? 0n) - penceIn(part));
							expect(turn.option === null).toBe(turn.charged === undefined);
							charged.set(turn.ref, (charged.get(turn.ref) ?? 0n) + total(turn.charged));
						}
						for (const rest of left.values()) expect(rest).toBeGreaterThanOrEqual(0n);
					}
					for (const { ref, amount } of run.awards) expect(charged.get(ref) ?? 0n).toBe(penceIn(amount));
				}),
			);
		},
	);
});
