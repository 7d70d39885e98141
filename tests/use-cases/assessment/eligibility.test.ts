import { describe, expect, it } from "vitest";
import { answerReconsideration } from "~/use-cases/assessment/answer-reconsideration";
import { askReconsideration } from "~/use-cases/assessment/ask-reconsideration";
import { checkEligibility } from "~/use-cases/assessment/check-eligibility";
import { readBidEligibility } from "~/use-cases/assessment/read-bid-eligibility";
import { readOwnEligibility } from "~/use-cases/assessment/read-own-eligibility";
import { readRoundEligibility } from "~/use-cases/assessment/read-round-eligibility";
import { startAllocating } from "~/use-cases/round/start-allocating";
import { assessmentStanding } from "~db/assessment/assessment";
import { assessingWorld } from "../../support/assessment-builders";
import { codeOf, done } from "../../support/bid-builders";

const WHY = "The bid asks for running costs, which this fund does not pay";

function ineligibleBid() {
	const world = assessingWorld();
	done(checkEligibility(world.manager, { bidId: world.bids.b1, result: "ineligible", reason: WHY }));
	return { ...world, partnership: world.as(world.signatory.birmingham) };
}

describe("checking eligibility", () => {
	it("moves a bid on, and lists what is still unchecked", () => {
		const { manager, bids, roundId, stateOf } = assessingWorld();
		done(checkEligibility(manager, { bidId: bids.b1, result: "eligible", reason: "" }));
		expect(stateOf(bids.b1)).toBe("eligible");
		const { bids: lines } = done(readRoundEligibility(manager, { roundId }));
		expect(lines.map(({ reference, result }) => [reference, result])).toEqual([
			["B1", "eligible"],
			["C1", null],
			["C2", null],
		]);
	});

	it("needs a reason for an ineligible bid", () => {
		const { manager, bids } = assessingWorld();
		const refusal = checkEligibility(manager, { bidId: bids.b1, result: "ineligible", reason: "  " });
		expect(refusal).toMatchObject({ ok: false, code: "reason-missing", path: "reason" });
	});

	it("happens once", () => {
		const { manager, bids } = ineligibleBid();
		expect(codeOf(checkEligibility(manager, { bidId: bids.b1, result: "eligible", reason: "" }))).toBe(
			"move-not-possible",
		);
	});

	it("waits until bidding has closed", () => {
		const { manager, bids, db, roundId } = assessingWorld();
		db.$client
			.prepare("UPDATE round SET state = 'open', closes_at = '2099-01-01T17:00:00.000Z' WHERE id = ?")
			.run(roundId);
		expect(codeOf(checkEligibility(manager, { bidId: bids.b1, result: "eligible", reason: "" }))).toBe(
			"round-not-assessing",
		);
		expect(done(readRoundEligibility(manager, { roundId })).bids).toEqual([]);
		expect(codeOf(readBidEligibility(manager, { bidId: bids.b1 }))).toBe("not-found");
	});

	it("is the fund manager's alone, without an interest in the bid", () => {
		const world = assessingWorld();
		const input = { bidId: world.bids.b1, result: "eligible", reason: "" } as const;
		expect(codeOf(checkEligibility(world.as(world.auditor), input))).toBe("forbidden");
		expect(codeOf(checkEligibility(world.as(world.signatory.birmingham), input))).toBe("not-found");
		expect(codeOf(checkEligibility(world.public, input))).toBe("not-found");
		world.interested(world.fundManager, world.partnerships.birmingham);
		expect(codeOf(checkEligibility(world.manager, input))).toBe("interested");
	});
});

describe("an ineligible bid's partnership", () => {
	it("is told why, without anybody's name", () => {
		const { partnership, bids } = ineligibleBid();
		const told = done(readOwnEligibility(partnership, { bidId: bids.b1 }));
		expect(told).toMatchObject({ result: "ineligible", reason: WHY, mayAsk: true });
		expect(JSON.stringify(told)).not.toContain("Farah");
	});

	it("is not told the office's note on an eligible bid", () => {
		const world = assessingWorld();
		done(checkEligibility(world.manager, { bidId: world.bids.b1, result: "eligible", reason: "Borderline" }));
		const told = done(readOwnEligibility(world.as(world.signatory.birmingham), { bidId: world.bids.b1 }));
		expect(told).toMatchObject({ result: "eligible", reason: null, mayAsk: false });
		expect(JSON.stringify(told)).not.toContain("Borderline");
	});

	it("may ask once to look again, with a reason", () => {
		const { partnership, bids } = ineligibleBid();
		expect(codeOf(askReconsideration(partnership, { bidId: bids.b1, request: "" }))).toBe("reason-missing");
		done(askReconsideration(partnership, { bidId: bids.b1, request: "The costs are one-off" }));
		expect(codeOf(askReconsideration(partnership, { bidId: bids.b1, request: "Again" }))).toBe(
			"already-asked",
		);
	});

	it("cannot ask about a bid that was not found ineligible, nor about another's", () => {
		const { partnership, bids, as, signatory } = ineligibleBid();
		expect(codeOf(askReconsideration(as(signatory.coventry), { bidId: bids.c1, request: "Why" }))).toBe(
			"not-ineligible",
		);
		expect(codeOf(askReconsideration(partnership, { bidId: bids.c1, request: "Why" }))).toBe("not-found");
		expect(codeOf(readOwnEligibility(as(signatory.coventry), { bidId: bids.b1 }))).toBe("not-found");
	});

	it("reads the answer, and an upheld request makes the bid eligible", () => {
		const { partnership, bids, manager, stateOf, db, roundId } = ineligibleBid();
		done(askReconsideration(partnership, { bidId: bids.b1, request: "The costs are one-off" }));
		expect(assessmentStanding(db, roundId)[0]).toMatchObject({ reference: "B1", reconsiderationWaits: true });
		expect(codeOf(startAllocating(manager, { roundId }))).toBe("eligibility-unchecked");
		done(
			answerReconsideration(manager, {
				bidId: bids.b1,
				result: "eligible",
				answer: "Agreed: they are one-off",
			}),
		);
		expect(stateOf(bids.b1)).toBe("eligible");
		expect(done(readOwnEligibility(partnership, { bidId: bids.b1 }))).toMatchObject({
			result: "eligible",
			reconsideration: { answer: { result: "eligible", text: "Agreed: they are one-off" } },
		});
	});

	it("stays ineligible when the office answers so, and cannot ask again", () => {
		const { partnership, bids, manager, stateOf } = ineligibleBid();
		done(askReconsideration(partnership, { bidId: bids.b1, request: "The costs are one-off" }));
		expect(
			codeOf(answerReconsideration(manager, { bidId: bids.b1, result: "ineligible", answer: " " })),
		).toBe("reason-missing");
		done(answerReconsideration(manager, { bidId: bids.b1, result: "ineligible", answer: "They recur" }));
		expect(stateOf(bids.b1)).toBe("ineligible");
		expect(done(readOwnEligibility(partnership, { bidId: bids.b1 })).mayAsk).toBe(false);
		expect(codeOf(answerReconsideration(manager, { bidId: bids.b1, result: "eligible", answer: "No" }))).toBe(
			"already-answered",
		);
	});

	it("is not answered where nobody asked", () => {
		const { bids, manager } = ineligibleBid();
		expect(
			codeOf(answerReconsideration(manager, { bidId: bids.b1, result: "eligible", answer: "Yes" })),
		).toBe("nothing-asked");
	});
});
