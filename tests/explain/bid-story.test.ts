import { describe, expect, it } from "vitest";
import type { CaseFile } from "~/domain/allocation/case/case-file";
import { formatPounds } from "~/domain/money";
import { bidStory } from "~/explain/bid-story";
import type { MoneyStep } from "~/explain/sums";
import { runOf, smallCase } from "../support/second-tranche-case";
import { westMidlandsCase } from "../support/west-midlands-case";
import { kept, pounds } from "../support/written";

function told(file: CaseFile, reference: string) {
	const story = bidStory(file, runOf(file), reference);
	return story && { ...story, text: [story.headline, ...story.sentences].join(" ") };
}

/** Two partnerships, a joint bid of both, and bids that envelopes, redistribution and the pool fund or refuse. */
function jointCase(unspent: "rank" | "redistribute"): CaseFile {
	const bid = (ref: string, areas: readonly string[], score: string, ...amounts: string[]) => ({
		ref,
		areas,
		score,
		options: amounts.map((amount) => ({ amount })),
	});
	return kept({
		format: "tranche-case/1",
		fund: { total: "100" },
		needs: {
			areas: ["A", "B", "C"],
			indicators: [{ id: "need", weight: "1", values: { A: "2", B: "1", C: "1" } }],
		},
		bids: [
			bid("J1", ["A", "B"], "90", "99", "33", "30"),
			bid("C1", ["C"], "80", "45", "40"),
			bid("B1", ["B"], "70", "14"),
			bid("A1", ["A"], "60", "9", "8"),
			bid("C3", ["C"], "50", "60"),
			bid("C2", ["C"], "40", "3"),
		],
		rule: { method: "needs-envelopes", unspent },
	});
}

/** The sums of a story, a line for each step. */
function steps(story: ReturnType<typeof told>): string[][] {
	const line = ({ reference, what, took, left }: MoneyStep) =>
		`${took === null ? what : `${reference} took ${formatPounds(took)}${what && ` ${what}`}`}: ${formatPounds(left)}`;
	return (story?.turn.trails ?? []).map(({ steps: all }) => all.map(line));
}

describe("bidStory", () => {
	it("says by rank and skip who took the money before a bid and what was left", () => {
		const story = told(smallCase({ method: "rank-and-skip" }), "B1");
		expect(story?.headline).toBe("B1 gets all of the £100,000.00 it asked for.");
		expect(story?.text).toContain("place 3 of the 9 bids that reach the threshold, 50.00");
		expect(story?.text).toContain(
			"Before its turn £115,000.00 was taken from the £320,000.00 (B2 £95,000.00 and SS2 £20,000.00).",
		);
		expect(story?.text).toContain("from the £205,000.00 left at its turn");
		expect(steps(story)).toEqual([
			[
				"The money to divide: £320,000.00",
				"B2 took £95,000.00: £225,000.00",
				"SS2 took £20,000.00: £205,000.00",
				"Left at B1’s turn; it takes £100,000.00: £205,000.00",
			],
		]);
	});

	it("says by score per pound how many points a bid brings for each £1,000, and what was short", () => {
		const story = told(smallCase({ method: "score-per-pound" }, "300000"), "B1");
		expect(story?.headline).toBe("B1 gets nothing of the £100,000.00 it asked for.");
		expect(story?.text).toContain("B1 scored 74.00 for £100,000.00: 0.74 points for each £1,000.");
		expect(story?.text).toContain("place 9 of the 9 bids");
		expect(story?.text).toContain("short");
	});

	it("says what forcing a bid into the optimum would lose", () => {
		const file = smallCase({ method: "optimum" });
		const left = runOf(file).awards.find(({ outcome }) => outcome.status === "not-in-optimum");
		const story = told(file, left?.ref ?? "");
		const outcome = left?.outcome as { withIt: string; loss: string };
		expect(story?.text).toContain(
			`The best set with ${left?.ref} forced in is worth ${outcome.withIt} points: ${outcome.loss} points fewer. So it is left out.`,
		);
		const { value, spent } = runOf(file);
		const each = ((Number(value) * 100_000) / Number(spent)).toFixed(2);
		expect(story?.text).toContain(`The chosen set is worth ${value} points`);
		expect(story?.text).toContain(`: ${each} points for each £1,000.`);
		expect(told(file, "SS2")?.text).toContain("SS2 is in that set");
	});

	it("says which envelope a bid was paid from and who shared it", () => {
		const file: CaseFile = {
			...smallCase({ method: "needs-envelopes" }),
			needs: {
				areas: ["B", "C", "D", "S", "SS", "W"],
				indicators: [
					{
						id: "population",
						weight: "1",
						values: { B: "650", C: "100", D: "100", S: "50", SS: "50", W: "50" },
					},
				],
			},
		};
		const story = told(file, "B1");
		expect(story?.text).toContain("B’s part by the needs formula is an envelope of £208,000.00");
		expect(story?.text).toContain("before B1’s turn B2 took £95,000.00 from it, which left £113,000.00.");
		expect(steps(story)).toEqual([
			[
				"B’s part by the needs formula: £208,000.00",
				"B2 took £95,000.00: £113,000.00",
				"Left at B1’s turn; it takes £100,000.00: £113,000.00",
			],
		]);
	});

	it("shows how the pool came about, bid by bid, and which pot each took from", () => {
		const story = told(kept(westMidlandsCase({ method: "needs-envelopes" })), "B1");
		const [envelope, pool] = steps(story);
		expect(envelope).toEqual([
			"B’s part by the needs formula: £125,481.24",
			"B2 took £95,000.00: £30,481.24",
			"Left at B1’s turn; it needs at least £90,000.00: £30,481.24",
		]);
		expect(pool).toEqual([
			"The money to divide: £320,000.00",
			"B2 took £95,000.00 from the envelope of B: £225,000.00",
			"SS2 took £20,000.00 from the envelope of SS: £205,000.00",
			"C1 took £35,000.00 from the envelope of C: £170,000.00",
			"SS3 took £1,500.00 from the envelope of SS: £168,500.00",
			"W2 took £15,000.00 from the envelope of W: £153,500.00",
			"SS5 took £8,000.00 from the envelope of SS: £145,500.00",
			"The pool: what the envelopes left: £145,500.00",
			"Left in the pool at B1’s turn; it takes £100,000.00: £145,500.00",
		]);
		expect(story?.text).toContain(
			"£320,000.00 less the £174,500.00 that 6 bids had taken is £145,500.00; no bid took money from the pool before B1’s turn.",
		);
	});

	it("says of a bid that the pool refuses what was taken from it, and that its envelope is untouched", () => {
		const story = told(kept(westMidlandsCase({ method: "needs-envelopes" })), "S1");
		expect(story?.text).toContain(
			"S’s part by the needs formula is an envelope of £24,168.34; no bid took money from it before S1’s turn. S1 needs at least £50,000.00, more than that holds.",
		);
		expect(steps(story)[1]?.slice(-4)).toEqual([
			"The pool: what the envelopes left: £145,500.00",
			"B1 took £100,000.00 from the pool: £45,500.00",
			"SS4 took £38,000.00 from the pool: £7,500.00",
			"Left in the pool at S1’s turn; it needs at least £50,000.00: £7,500.00",
		]);
	});

	it("says what was shared again by need, and what its area got of it", () => {
		const story = told(kept(westMidlandsCase({ method: "needs-envelopes", unspent: "redistribute" })), "B1");
		const shared = story?.sentences.find((sentence) => sentence.includes("shared again by need"));
		expect(shared).toContain(
			"£145,500.00 was then unspent and was shared again by need among the areas that still had an unfunded bid: B £",
		);
		const parts = [...(shared?.matchAll(/[A-Z]+ £([\d,.]+\d)/g) ?? [])].map(([, amount]) =>
			pounds(amount?.replaceAll(",", "") ?? ""),
		);
		expect(parts.reduce<bigint>((sum, part) => sum + part, 0n)).toBe(14_550_000n);
		const [, again] = steps(story);
		expect(again?.[0]).toMatch(/^B’s part of £145,500.00 shared again by need: £/);
		expect(again?.at(-1)).toMatch(/^Left at B1’s turn; it needs at least £90,000.00: £/);
		expect(story?.text).toContain("B1 needs at least £90,000.00, more than that holds.");
	});

	it.each(["rank", "redistribute"] as const)(
		"has steps that add up to the money at its turn for every bid, unspent money by %s",
		(unspent) => {
			const file = jointCase(unspent);
			const run = runOf(file);
			const sources = run.awards.map(({ outcome }) => outcome.status === "funded" && outcome.from);
			expect(sources).toContain("envelope");
			expect(sources).toContain(unspent === "rank" ? "pool" : "redistribution");
			for (const { ref, outcome } of run.awards) {
				const trails = bidStory(file, run, ref)?.turn.trails ?? [];
				expect(trails.length).toBeGreaterThan(0);
				for (const { steps: all } of trails)
					all.slice(1).forEach(({ took, left }, index) => {
						expect(left).toBe((all[index]?.left ?? 0n) - (took ?? 0n));
					});
				const met = trails.at(-1)?.steps.at(-1)?.left;
				const pooled =
					outcome.status === "does-not-fit" || (outcome.status === "funded" && outcome.from === "pool");
				if (pooled) expect(met).toBe(outcome.left);
				else if (outcome.status === "funded") {
					const lefts = Object.values(outcome.areas ?? {}).map(({ left }) => left);
					const last = trails.slice(-lefts.length).map(({ steps: all }) => all.at(-1)?.left);
					expect(last).toEqual(lefts);
				}
			}
		},
	);

	it("says of a bid below the threshold that it may not be funded, and knows no other reference", () => {
		const file = smallCase({ method: "rank-and-skip", threshold: "60" });
		expect(told(file, "W1")?.text).toContain("scored 58.00, and 60.00 is the lowest that can be funded");
		expect(told(file, "X9")).toBeUndefined();
	});

	it("claims nothing of sets that were not searched to the end", () => {
		const file = smallCase({ method: "optimum", maximumBidsPerArea: 1 });
		const run = runOf(file);
		const stopped = { ...run, proof: { status: "best-found" as const, value: run.value, bound: "999" } };
		const refs = [true, false].map(
			(funded) =>
				run.awards.find(
					({ option, outcome }) => (option !== null) === funded && outcome.status !== "does-not-fit",
				)?.ref ?? "",
		);
		for (const ref of refs) {
			const text = bidStory(file, stopped, ref)?.sentences.join(" ");
			expect(text).toContain("the best that was found before the time limit");
			expect(text).toContain("whether a better set would change that was not settled");
			expect(text).toContain("keep within the money and the conditions");
			expect(text).not.toContain("every set without it");
		}
	});

	it("tells of a run without passes what came of it, and makes nothing up of what came before", () => {
		const file = kept(westMidlandsCase({ method: "needs-envelopes" }));
		const run = runOf(file);
		const { passes, ...before } = run;
		expect(passes).not.toHaveLength(0);
		const ref = run.awards[0]?.ref ?? "";
		const [full, short] = [bidStory(file, run, ref), bidStory(file, before, ref)];
		expect(short?.headline).toBe(full?.headline);
		expect(short?.turn).toMatchObject({ before: [], trails: [] });
		expect(short?.sentences.at(-1)).toBe(full?.sentences.at(-1));
	});

	it("says under the optimum when a bid needs more than all the money", () => {
		expect(told(smallCase({ method: "optimum" }, "89999"), "B1")?.text).toContain(
			"Its smallest amount is more than all the money there is, so it cannot be in any set.",
		);
	});
});
