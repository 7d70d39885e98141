import { describe, expect, it } from "vitest";
import type { BidState } from "~/domain/lifecycle";
import {
	type AssessmentProgress,
	roundExceptions,
	stageCounts,
	waitsForPeople,
} from "~/domain/round/progress";

const bid = (
	reference: string,
	state: BidState,
	more: Partial<AssessmentProgress> = {},
): AssessmentProgress => ({
	reference,
	state,
	reconsiderationWaits: false,
	toModerate: false,
	assigned: 0,
	submitted: 0,
	...more,
});

describe("the stages of a round's bids", () => {
	it("are those that every bid passes, and others only where a bid stands in one", () => {
		const counts = new Map<BidState, number>([
			["ineligible", 1],
			["assessed", 11],
		]);
		expect(stageCounts(counts, false).map(({ state, count }) => `${state} ${count}`)).toEqual([
			"draft 0",
			"submitted 0",
			"eligible 0",
			"assessed 11",
			"ineligible 1",
		]);
	});

	it("are outcomes alone once the decision is published", () => {
		const counts = new Map<BidState, number>([
			["awarded", 8],
			["reserve", 4],
			["declined", 1],
		]);
		expect(stageCounts(counts, true).map(({ state }) => state)).toEqual(["awarded", "reserve", "declined"]);
	});
});

describe("the exceptions of a round", () => {
	it("name each bid once, by what it waits for, and who has not bid", () => {
		const bids = [
			bid("B1", "submitted"),
			bid("B2", "eligible", { assigned: 1 }),
			bid("C1", "eligible", { assigned: 2, submitted: 1 }),
			bid("C2", "eligible", { assigned: 2, submitted: 2, toModerate: true }),
			bid("D1", "assessed", { assigned: 2, submitted: 2 }),
			bid("S1", "ineligible", { reconsiderationWaits: true }),
		];
		expect(roundExceptions(bids, ["Wolverhampton"])).toEqual([
			{ kind: "unchecked", items: ["B1"] },
			{ kind: "reconsideration", items: ["S1"] },
			{ kind: "unassigned", items: ["B2"] },
			{ kind: "scores-missing", items: ["C1"] },
			{ kind: "to-moderate", items: ["C2"] },
			{ kind: "not-bid", items: ["Wolverhampton"] },
		]);
	});

	it("are looked for until a decision is signed, and not after", () => {
		const states = ["open", "assessing", "with-board", "decided", "published", "cancelled"] as const;
		expect(states.filter(waitsForPeople)).toEqual(["open", "assessing", "with-board"]);
	});

	it("are none when nothing waits", () => {
		expect(roundExceptions([bid("D1", "assessed", { assigned: 2, submitted: 2 })], [])).toEqual([]);
	});
});
