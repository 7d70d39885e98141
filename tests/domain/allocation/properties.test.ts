import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { CaseFile, Method } from "~/domain/allocation/case/case-file";
import type { RunAward, RunFile } from "~/domain/allocation/run/run-file";
import { fromDecimalPounds } from "~/domain/money";
import { anyCase, anyConditionedCase, shuffled } from "../../support/any-case";
import { allocated, runOf } from "../../support/run-case";
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
const KINDS = [
	...METHODS.map((method) => ({ kind: method as string, method, cases: anyCase(method) })),
	{ kind: "optimum with side conditions", method: "optimum" as const, cases: anyConditionedCase },
];

function read(amount: string): bigint {
	const value = fromDecimalPounds(amount);
	if (value === null) throw new Error(`${amount} is no amount`);
	return value;
}

function total(awards: readonly Pick<Written<RunAward>, "amount">[]): bigint {
	return awards.reduce((sum, { amount }) => sum + read(amount), 0n);
}

function optionsOf(file: Written<CaseFile>, ref: string): bigint[] {
	const bid = file.bids?.find((candidate) => candidate.ref === ref);
	return (bid?.options ?? []).map(({ amount }) => read(amount));
}

function fundable(run: Written<RunFile>): readonly Written<RunAward>[] {
	return run.awards.filter(({ outcome }) => !["below-threshold", "not-scored"].includes(outcome.status));
}

describe.each(KINDS)("$kind, whatever the case", ({ method, cases }) => {
	it("never gives more than the money, lists every bid once, and adds up", () => {
		fc.assert(
			fc.property(cases, (file) => {
				const run = runOf(file);
				expect(total(run.awards)).toBe(read(run.spent));
				const used = read(run.overProgramming?.used ?? "0.00");
				expect(read(run.spent) + read(run.unallocated)).toBe(read(run.available) + used);
				expect(read(run.unallocated)).toBeGreaterThanOrEqual(0n);
				expect(used).toBeLessThanOrEqual(read(run.overProgramming?.allowed ?? "0.00"));
				expect(run.overProgramming === undefined).toBe(file.rule.overProgramming === undefined);
				expect(run.awards.map(({ ref }) => ref).sort()).toEqual(file.bids.map(({ ref }) => ref).sort());
				for (const { ref, option, amount } of run.awards)
					expect(read(amount)).toBe(option === null ? 0n : optionsOf(file, ref)[option]);
			}),
		);
	});

	it("gives the same texts to the byte with its rows in any order", () => {
		fc.assert(
			fc.property(
				cases.chain((file) => fc.tuple(fc.constant(file), shuffled(file))),
				([file, other]) => {
					const [a, b] = [allocated(file), allocated(other)];
					expect(b.caseText).toBe(a.caseText);
					expect(b.runText).toBe(a.runText);
					expect(allocated(a.caseText).runText).toBe(a.runText);
				},
			),
		);
	});

	it("gives every bid that it does not fund a reason that is true", () => {
		fc.assert(
			fc.property(cases, (file) => {
				const run = runOf(file);
				const threshold = Number(file.rule.threshold);
				for (const { ref, outcome } of run.awards) {
					const score = file.bids.find((bid) => bid.ref === ref)?.score ?? null;
					if (outcome.status === "not-scored") expect(score).toBeNull();
					else if (outcome.status === "below-threshold") expect(Number(score)).toBeLessThan(threshold);
					else expect(Number(score)).toBeGreaterThanOrEqual(threshold);
					if (outcome.status !== "does-not-fit") continue;
					expect(read(outcome.smallest)).toBe(optionsOf(file, ref).at(-1));
					expect(read(outcome.short)).toBe(read(outcome.smallest) - read(outcome.left));
					expect(read(outcome.short)).toBeGreaterThan(0n);
				}
				const reserve = fundable(run).filter(({ option }) => option === null);
				expect(run.reserve).toEqual(reserve.map(({ ref }) => ref));
			}),
		);
	});

	it("never unfunds a bid whose own score rises", () => {
		fc.assert(
			fc.property(cases, fc.nat(8), fc.nat(100), (file, index, points) => {
				const bid = file.bids[index];
				if (bid?.score == null) return;
				const score = Math.min(100, Number(bid.score) + points).toFixed(4);
				const raised = { ...file, bids: file.bids.with(index, { ...bid, score }) };
				const amountOf = (run: Written<RunFile>) =>
					read(run.awards.find(({ ref }) => ref === bid.ref)?.amount ?? "x");
				const [before, after] = [amountOf(runOf(file)), amountOf(runOf(raised))];
				if (before > 0n) expect(after).toBeGreaterThan(0n);
				if (!["needs-envelopes", "optimum"].includes(method)) expect(after).toBeGreaterThanOrEqual(before);
			}),
			{ numRuns: 200 },
		);
	});
});

describe("down the published order, whatever the case", () => {
	it("rank and skip gives each bid its largest option that fits in what those above left", () => {
		fc.assert(
			fc.property(anyCase("rank-and-skip"), (file) => {
				const run = runOf(file);
				let left = read(run.available) + read(run.overProgramming?.allowed ?? "0.00");
				for (const { ref, option, amount, outcome } of fundable(run)) {
					const fits = optionsOf(file, ref).findIndex((each) => each <= left);
					expect(option).toBe(fits < 0 ? null : fits);
					expect(outcome).toMatchObject({ left: pounds(left) });
					left -= read(amount);
				}
			}),
		);
	});

	it("score per pound does the same in order of points for each pound asked, ties as they stand", () => {
		fc.assert(
			fc.property(anyCase("score-per-pound"), (file) => {
				const run = runOf(file);
				let left = read(run.available) + read(run.overProgramming?.allowed ?? "0.00");
				const points = (ref: string) =>
					tenThousandths(file.bids.find((bid) => bid.ref === ref)?.score ?? "0");
				const ordered = fundable(run).toSorted((a, b) => {
					const [one, other] = [a.ref, b.ref].map(
						(ref) => [points(ref), optionsOf(file, ref)[0] ?? 1n] as const,
					);
					const more = (other?.[0] ?? 0n) * (one?.[1] ?? 1n) - (one?.[0] ?? 0n) * (other?.[1] ?? 1n);
					return more > 0n ? 1 : more < 0n ? -1 : 0;
				});
				for (const { ref, option, amount, outcome } of ordered) {
					const fits = optionsOf(file, ref).findIndex((each) => each <= left);
					expect(option).toBe(fits < 0 ? null : fits);
					expect(outcome).toMatchObject({ left: pounds(left) });
					left -= read(amount);
				}
			}),
		);
	});

	it("lists as leapfrogs just the funded bids below one that would have fitted in what they got", () => {
		fc.assert(
			fc.property(fc.constantFrom(...METHODS).chain(anyCase), (file) => {
				const run = runOf(file);
				const rows = fundable(run);
				const expected = rows.flatMap((below, at) =>
					rows
						.slice(0, at)
						.filter(
							(above) =>
								below.option !== null &&
								above.option === null &&
								(optionsOf(file, above.ref).at(-1) ?? 0n) <= read(below.amount),
						)
						.map((above) => `${below.ref} over ${above.ref}`),
				);
				expect(run.leapfrogs.map(({ ref, over }) => `${ref} over ${over}`)).toEqual(expected);
			}),
		);
	});

	it("rank and stop does the same as rank and skip up to its stop, and nothing after it", () => {
		fc.assert(
			fc.property(anyCase("rank-and-stop"), (file) => {
				const stop = fundable(runOf(file));
				const skip = fundable(runOf({ ...file, rule: { ...file.rule, method: "rank-and-skip" } }));
				const first = stop.findIndex(({ option }) => option === null);
				const until = first < 0 ? stop.length : first + 1;
				expect(stop.slice(0, until)).toEqual(skip.slice(0, until));
				for (const { outcome } of stop.slice(until))
					expect(outcome).toMatchObject({ status: "after-the-stop", stoppedBy: stop[first]?.ref });
			}),
		);
	});

	it("needs envelopes never charges an envelope more than it had, and its pool is what envelopes left", () => {
		fc.assert(
			fc.property(anyCase("needs-envelopes"), (file) => {
				const run = runOf(file);
				const charged = new Map<string, bigint>();
				let pool = read(run.available) + read(run.overProgramming?.allowed ?? "0.00");
				for (const { ref, amount, outcome } of fundable(run)) {
					if (outcome.status !== "funded" || outcome.from === "pool") continue;
					const held = outcome.raisedFrom ?? amount;
					const charges = Object.entries(outcome.areas ?? {});
					expect(charges.reduce((sum, [, { charge }]) => sum + read(charge), 0n)).toBe(read(held));
					expect(optionsOf(file, ref)).toContain(read(held));
					for (const [area, { left, charge }] of charges) {
						expect(read(charge)).toBeLessThanOrEqual(read(left));
						if (outcome.from !== "envelope") continue;
						expect(read(left)).toBe(read(run.needs?.amounts[area] ?? "x") - (charged.get(area) ?? 0n));
						charged.set(area, (charged.get(area) ?? 0n) + read(charge));
					}
					pool -= read(held);
				}
				for (const { ref, amount, outcome } of fundable(run)) {
					if (outcome.status !== "does-not-fit" && (outcome.status !== "funded" || outcome.from !== "pool"))
						continue;
					expect(outcome.left).toBe(pounds(pool));
					const fits = optionsOf(file, ref).find((each) => each <= pool);
					const held = outcome.status === "funded" ? read(outcome.raisedFrom ?? amount) : undefined;
					expect(held).toBe(fits);
					pool -= held ?? 0n;
				}
				for (const { ref, option } of fundable(run).filter(({ option }) => option !== null && option > 0)) {
					const options = optionsOf(file, ref);
					const extra = (options[(option ?? 0) - 1] ?? 0n) - (options[option ?? 0] ?? 0n);
					const { allowed = "0.00", used = "0.00" } = run.overProgramming ?? {};
					expect(extra).toBeGreaterThan(read(run.unallocated) + read(allowed) - read(used));
				}
			}),
			{ numRuns: 200 },
		);
	});
});

function pounds(amount: bigint): string {
	return `${amount / 100n}.${(amount % 100n).toString().padStart(2, "0")}`;
}

function tenThousandths(score: string): bigint {
	const [whole = "0", part = ""] = score.split(".");
	return BigInt(whole + part.padEnd(4, "0"));
}
