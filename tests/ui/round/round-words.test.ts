import { describe, expect, it } from "vitest";
import { type BidState, ROUND_STATES, type RoundState } from "~/domain/lifecycle";
import { roundStep } from "~/domain/round/round-step";
import { groupOf, NEXT_WORK, standingSentence, TURN } from "~/ui/round/round-words";

const round = (state: RoundState, decisionExpectedOn: string | null = "2027-01-28") => ({
	state,
	now: "2026-11-29T12:00:00.000Z",
	closesAt: "2026-12-15T17:00:00.000Z",
	decisionExpectedOn,
});
const bid = (state: BidState) => ({ reference: "B1", state, reconsiderationWaits: false, toModerate: false });

describe("how a round stands, for everybody", () => {
	it.each([
		["planned", "Not open yet."],
		["open", "Open for bids until 15 December 2026 at 5:00pm."],
		["closed", "Closed for bids. The bids are being checked. A decision is expected on 28 January 2027."],
		["assessing", "Being assessed. A decision is expected on 28 January 2027."],
		["allocating", "Being decided. A decision is expected on 28 January 2027."],
		["with-board", "Being decided. A decision is expected on 28 January 2027."],
		["decided", "Being decided. A decision is expected on 28 January 2027."],
		["published", "Decided."],
		["cancelled", "Cancelled."],
	] as const)("%s", (state, sentence) => {
		expect(standingSentence(round(state))).toBe(sentence);
	});

	it("says nothing of a decision's date where none is known, and not that a day that has passed is to come", () => {
		expect(standingSentence(round("assessing", null))).toBe("Being assessed.");
		expect(standingSentence(round("assessing", "2026-11-28"))).toContain("A decision was expected on");
	});

	it("tells nobody outside that a decision was signed", () => {
		expect(standingSentence(round("decided"))).toBe(standingSentence(round("with-board")));
		expect(groupOf("decided")).toBe(groupOf("with-board"));
	});
});

describe("whose turn it is", () => {
	const at = (state: RoundState, bids: readonly BidState[] = [], opensAt = "2026-12-01T09:00:00.000Z") =>
		roundStep({ state, opensAt }, "2026-11-29T12:00:00.000Z", bids.map(bid));

	it("has a sentence for every state, for the front page and for the round's own", () => {
		for (const state of ROUND_STATES) {
			expect(NEXT_WORK[state]).not.toBe("");
			expect(TURN[state]).not.toBe("");
		}
	});

	it("is made from how far the bids are, not from the round's state alone", () => {
		expect(at("planned")).toBe("planned");
		expect(at("planned", [], "2026-11-29T12:00:00.000Z")).toBe("overdue");
		expect(at("closed")).toBe("no-bids");
		expect(at("closed", ["submitted"])).toBe("closed");
		expect(at("assessing", ["assessed", "eligible"])).toBe("assessing");
		expect(at("assessing", ["assessed", "ineligible"])).toBe("all-assessed");
		expect(at("assessing", ["ineligible"])).toBe("none-eligible");
		expect(TURN["all-assessed"]).toBe("Every bid has been assessed. The fund manager can start allocating.");
	});
});
