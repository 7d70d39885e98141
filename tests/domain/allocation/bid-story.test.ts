import { describe, expect, it } from "vitest";
import { bidStory } from "~/domain/allocation/bid-story";
import type { CaseFile } from "~/domain/allocation/case-file";
import { runOf, smallCase } from "../../support/second-tranche-case";

function told(file: CaseFile, reference: string) {
	const story = bidStory(file, runOf(file), reference);
	return story && { ...story, text: [story.headline, ...story.sentences].join(" ") };
}

describe("bidStory", () => {
	it("says by rank and skip who took the money before a bid and what was left", () => {
		const story = told(smallCase({ method: "rank-and-skip" }), "B1");
		expect(story?.headline).toBe("B1 gets all of the £100,000.00 it asked.");
		expect(story?.text).toContain("place 3 of 9 bids that scored the 50.00 needed");
		expect(story?.text).toContain(
			"Bids before it took £115,000.00 of the £320,000.00: B2 £95,000.00 and SS2 £20,000.00.",
		);
		expect(story?.text).toContain("from the £205,000.00 left at its turn");
		expect(story?.turn.takers.map(({ leftAfter }) => leftAfter)).toEqual([22_500_000n, 20_500_000n]);
	});

	it("says by score per pound how many points a bid brings for each £1,000, and what was short", () => {
		const story = told(smallCase({ method: "score-per-pound" }, "300000"), "B1");
		expect(story?.headline).toBe("B1 gets nothing of the £100,000.00 it asked.");
		expect(story?.text).toContain("B1 scored 74.00 for £100,000.00: 0.74 points for each £1,000.");
		expect(story?.text).toContain("place 9 of 9");
		expect(story?.text).toContain("short");
	});

	it("says what forcing a bid into the optimum would lose", () => {
		const file = smallCase({ method: "optimum" });
		const left = runOf(file).awards.find(({ outcome }) => outcome.status === "not-in-optimum");
		const story = told(file, left?.ref ?? "");
		const outcome = left?.outcome as { withIt: string; loss: string };
		expect(story?.text).toContain(
			`The best set with ${left?.ref} forced in is worth ${outcome.withIt} points: ${outcome.loss} fewer. So it is left out.`,
		);
		const { value, spent } = runOf(file);
		const each = ((Number(value) * 1000) / Number(spent)).toFixed(2);
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
		expect(story?.text).toContain("B’s need share of the money is an envelope of £208,000.00");
		expect(story?.text).toContain("£95,000.00 was taken from there: B2 £95,000.00");
	});

	it("says of a bid below the threshold that it may not be funded, and knows no other reference", () => {
		const file = smallCase({ method: "rank-and-skip", threshold: "60" });
		expect(told(file, "W1")?.text).toContain("scored 58.00, and 60.00 is the lowest that can be funded");
		expect(told(file, "X9")).toBeUndefined();
	});
});
