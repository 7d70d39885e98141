import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { readCase } from "~/domain/allocation/case/case";
import type { CaseFile, Method } from "~/domain/allocation/case/case-file";
import type { AllocationCase, BidInput, RuleInput } from "~/domain/allocation/case/case-input";
import { rank } from "~/domain/allocation/rules/published-order";
import { chooseBy, type RuleResources } from "~/domain/allocation/rules/rule";
import { resourcesOf } from "~/domain/allocation/run/allocate";
import { inTenThousandths, withScore } from "~/domain/allocation/what-if/robustness/moved-score";
import { robustnessOf } from "~/domain/allocation/what-if/robustness/robustness";
import { funded, runOf } from "../../support/run-case";
import type { Written } from "../../support/written";

vi.setConfig({ testTimeout: 60_000 });

const score = fc.constantFrom("0", "25", "49.9999", "50", "50", "50.0001", "75", "100");
const amount = fc.constantFrom("0.01", "1", "2", "2.50", "3", "5");

const bid = fc
	.record({
		areas: fc.constantFrom(["A"], ["B"], ["A", "B"]),
		score: fc.option(score, { freq: 9 }),
		options: fc.uniqueArray(fc.tuple(amount, fc.option(score, { freq: 1 })), {
			minLength: 1,
			maxLength: 3,
			selector: ([sum]) => sum,
		}),
	})
	.map(({ areas, score, options }) => ({
		areas,
		score,
		options: options
			.sort(([a], [b]) => Number(b) - Number(a))
			.map(([sum, own]) => (own === null ? { amount: sum } : { amount: sum, score: own })),
	}));

const conditions = fc.record({
	perArea: fc.constantFrom(
		{},
		{ A: { max: "2.50" } },
		{ A: { min: "1" } },
		{ A: { max: "5", min: "2" }, B: { max: "1" } },
	),
	maximumBidsPerArea: fc.constantFrom(1, 2),
	exclusive: fc.constantFrom<readonly (readonly string[])[]>([], [["B0", "B1"]]),
});

/** Few scores and amounts, so that nearly everything ties with something. */
function tieHeavy(method: Method, conditioned: boolean): fc.Arbitrary<Written<CaseFile>> {
	return fc
		.record({
			total: fc.constantFrom("2.50", "3", "4", "5", "7.50"),
			share: fc.constantFrom("1", "2", "3"),
			bids: fc.array(bid, { minLength: 2, maxLength: 5 }),
			threshold: fc.constantFrom("0", "25", "50", "50.0001", "100"),
			objective: fc.constantFrom("score" as const, "score-times-amount" as const),
			unspent: fc.constantFrom("rank" as const, "redistribute" as const),
			conditions,
		})
		.map(({ total, share, bids, threshold, objective, unspent, conditions }) => ({
			format: "tranche-case/1" as const,
			fund: { total },
			needs: {
				areas: ["A", "B"],
				indicators: [{ id: "people", weight: "1", values: { A: "1", B: share } }],
			},
			bids: bids.map((each, index) => ({ ref: `B${index}`, ...each })),
			rule: {
				method,
				threshold,
				unspent,
				...(method === "optimum" ? { objective } : {}),
				...(conditioned
					? {
							...conditions,
							exclusive: conditions.exclusive.filter((group) =>
								group.every((ref) => Number(ref[1]) < bids.length),
							),
						}
					: {}),
			},
		}));
}

type Ready = { readonly input: AllocationCase; readonly rule: RuleInput; readonly resources: RuleResources };

function ready(file: Written<CaseFile>): Ready {
	const input = readCase(JSON.stringify(file));
	if (!input.ok || input.value.rule === null) throw new Error(input.ok ? "no rule" : input.code);
	return {
		input: input.value,
		rule: input.value.rule,
		resources: resourcesOf(input.value, input.value.rule),
	};
}

/** The option of every bid by the rule run anew, "refused" where no choice meets the conditions. */
function awards({ rule, resources }: Ready, bids: readonly BidInput[]): string {
	const { choices, unreachable } = chooseBy(rule, rank(bids, rule.threshold).fundable, resources, false);
	if (unreachable.length > 0) return "refused";
	return [...choices]
		.flatMap(([ref, choice]) => (choice.status === "funded" ? [`${ref} ${choice.option}`] : []))
		.sort()
		.join();
}

const KINDS: readonly (readonly [string, Method, boolean, number])[] = [
	["rank-and-stop", "rank-and-stop", false, 400],
	["rank-and-skip", "rank-and-skip", false, 400],
	["score-per-pound", "score-per-pound", false, 400],
	["needs-envelopes", "needs-envelopes", false, 400],
	["the optimum", "optimum", false, 400],
	["the optimum with side conditions", "optimum", true, 200],
];

describe("where nearly everything ties, the interval of a score", () => {
	it.each(KINDS)(
		"ends under %s where one ten-thousandth more changes an award",
		(_, method, conditioned, numRuns) => {
			fc.assert(
				fc.property(tieHeavy(method, conditioned), (file) => {
					const given = ready(file);
					const bids = given.input.bids ?? [];
					const now = awards(given, bids);
					if (now === "refused") return;
					const asked = { draws: null };
					const { scores } = robustnessOf(bids, given.rule, given.resources, asked);
					for (const each of bids) {
						if (each.score === null) continue;
						const interval = scores.get(each.ref);
						if (!interval) throw new Error(`${each.ref} has no interval`);
						const at = (moved: number) =>
							awards(
								given,
								bids.map((other) => (other === each ? withScore(each, moved) : other)),
							);
						const { from, to } = interval;
						const present = inTenThousandths(each.score);
						expect([from <= present, present <= to]).toEqual([true, true]);
						expect([each.ref, from, at(from)]).toEqual([each.ref, from, now]);
						expect([each.ref, to, at(to)]).toEqual([each.ref, to, now]);
						if (from > 0) expect([each.ref, from, at(from - 1)]).not.toEqual([each.ref, from, now]);
						if (to < 1_000_000) expect([each.ref, to, at(to + 1)]).not.toEqual([each.ref, to, now]);
					}
				}),
				{ numRuns },
			);
		},
	);

	it("ends in a tie of options with their own score where the published order turns", () => {
		const run = runOf({
			format: "tranche-case/1",
			fund: { total: "2.50" },
			bids: [
				{ ref: "B0", score: "50", options: [{ amount: "3" }, { amount: "2.50", score: "50" }] },
				{ ref: "B1", score: "50", options: [{ amount: "2.50" }] },
			],
			rule: { method: "optimum", robustness: {} },
		});
		expect(funded(run)).toEqual(["B1 2.50"]);
		expect(run.robustness?.scores.B0).toEqual({ from: "0", to: "50" });
	});
});
