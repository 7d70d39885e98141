import { describe, expect, it } from "vitest";
import type { TestAnswer } from "~/domain/assessment/eligibility";
import { answerReconsideration } from "~/use-cases/assessment/answer-reconsideration";
import { answerTests } from "~/use-cases/assessment/answer-tests";
import { askReconsideration } from "~/use-cases/assessment/ask-reconsideration";
import { checkEligibility } from "~/use-cases/assessment/check-eligibility";
import { readBidEligibility } from "~/use-cases/assessment/read-bid-eligibility";
import { readEligibilityLetter } from "~/use-cases/assessment/read-eligibility-letter";
import { readOwnEligibility } from "~/use-cases/assessment/read-own-eligibility";
import { readRoundEligibility } from "~/use-cases/assessment/read-round-eligibility";
import { startAllocating } from "~/use-cases/round/start-allocating";
import { assessmentStanding } from "~db/assessment/assessment";
import { frozenScheme } from "~db/round/round";
import { assessingWorld } from "../../support/assessment-builders";
import { codeOf, done } from "../../support/bid-builders";

const WHY = "The bid asks for running costs, which this fund does not pay";

function ineligibleBid() {
	const world = assessingWorld();
	done(checkEligibility(world.manager, { bidId: world.bids.b1, result: "ineligible", reason: WHY }));
	const colleague = world.as(world.person("fund-manager", world.officeId, "Gwen Colleague"));
	return { ...world, colleague, partnership: world.as(world.signatory.birmingham) };
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
		const { partnership, bids, manager, colleague, stateOf, db, roundId } = ineligibleBid();
		done(askReconsideration(partnership, { bidId: bids.b1, request: "The costs are one-off" }));
		expect(assessmentStanding(db, roundId)[0]).toMatchObject({ reference: "B1", reconsiderationWaits: true });
		expect(codeOf(startAllocating(manager, { roundId }))).toBe("eligibility-unchecked");
		done(
			answerReconsideration(colleague, {
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
		const { partnership, bids, manager, colleague, stateOf } = ineligibleBid();
		done(askReconsideration(partnership, { bidId: bids.b1, request: "The costs are one-off" }));
		expect(
			codeOf(answerReconsideration(manager, { bidId: bids.b1, result: "ineligible", answer: "They recur" })),
		).toBe("checked-by-you");
		expect(
			codeOf(answerReconsideration(colleague, { bidId: bids.b1, result: "ineligible", answer: " " })),
		).toBe("reason-missing");
		done(answerReconsideration(colleague, { bidId: bids.b1, result: "ineligible", answer: "They recur" }));
		expect(stateOf(bids.b1)).toBe("ineligible");
		expect(done(readOwnEligibility(partnership, { bidId: bids.b1 })).mayAsk).toBe(false);
		expect(
			codeOf(answerReconsideration(colleague, { bidId: bids.b1, result: "eligible", answer: "No" })),
		).toBe("already-answered");
	});

	it("is not answered where nobody asked", () => {
		const { bids, manager } = ineligibleBid();
		expect(
			codeOf(answerReconsideration(manager, { bidId: bids.b1, result: "eligible", answer: "Yes" })),
		).toBe("nothing-asked");
	});
});

const revisionOf = ({ manager, bids }: ReturnType<typeof assessingWorld>) =>
	done(readBidEligibility(manager, { bidId: bids.b1 })).revision;

describe("tests of the round", () => {
	const TEST = {
		title: "No running costs",
		rule: "The bid asks for no running costs",
		sections: ["costs"],
	};

	function worldWithTests() {
		const world = assessingWorld({ tests: [TEST, { ...TEST, title: "In the area" }] });
		const [costs, area] = done(readBidEligibility(world.manager, { bidId: world.bids.b1 })).tests.map(
			({ id }) => id,
		) as [string, string];
		const answer = (costsAre: TestAnswer | null, areaIs: TestAnswer | null, reason = "Said so") =>
			answerTests(world.manager, {
				bidId: world.bids.b1,
				revision: revisionOf(world),
				answers: [
					{ testId: costs, answer: costsAre, reason },
					{ testId: area, answer: areaIs, reason },
				],
			});
		const finish = (result: "eligible" | "ineligible") =>
			checkEligibility(world.manager, { bidId: world.bids.b1, result, reason: "" });
		return { ...world, costs, area, answer, finish, partnership: world.as(world.signatory.birmingham) };
	}

	it("stand in the frozen scheme with their rule, in order", () => {
		const { db, roundId } = worldWithTests();
		expect(frozenScheme(db, roundId)?.content.eligibility).toMatchObject([TEST, { title: "In the area" }]);
	});

	it("make the result: eligible only where each is met, and no other result can be given", () => {
		const world = worldWithTests();
		expect(codeOf(world.finish("eligible"))).toBe("tests-open");
		done(world.answer("met", null));
		expect(codeOf(world.finish("eligible"))).toBe("tests-open");
		done(world.answer("met", "met", ""));
		expect(codeOf(world.finish("ineligible"))).toBe("result-does-not-follow");
		done(world.finish("eligible"));
		expect(world.stateOf(world.bids.b1)).toBe("eligible");
	});

	it("wait where not enough is said, and tell the partnership the reason of what is not met", () => {
		const world = worldWithTests();
		done(world.answer("not-enough", "met"));
		expect(codeOf(world.finish("ineligible"))).toBe("tests-open");
		done(world.answer("not-met", "met", "Two lines are running costs"));
		expect(codeOf(world.finish("eligible"))).toBe("result-does-not-follow");
		done(world.finish("ineligible"));
		const letter = done(readEligibilityLetter(world.partnership, { bidId: world.bids.b1 }));
		expect(letter).toMatchObject({ result: "ineligible", own: true, mayAsk: true });
		expect(letter.tests.map(({ answer, reason }) => [answer, reason])).toEqual([
			["not-met", "Two lines are running costs"],
			["met", "Two lines are running costs"],
		]);
		expect(JSON.stringify(letter)).not.toContain("Farah");
		expect(done(readOwnEligibility(world.partnership, { bidId: world.bids.b1 })).reason).toBe(
			"No running costs: Two lines are running costs",
		);
	});

	it("are not overwritten by who did not see what another answered meanwhile", () => {
		const world = worldWithTests();
		const colleague = world.as(world.person("fund-manager", world.officeId, "Gwen Colleague"));
		const revision = revisionOf(world);
		done(world.answer("not-met", null, "Two lines are running costs"));
		const answers = [{ testId: world.costs, answer: "met", reason: "" } as const];
		expect(codeOf(answerTests(colleague, { bidId: world.bids.b1, revision, answers }))).toBe(
			"changed-meanwhile",
		);
		done(answerTests(colleague, { bidId: world.bids.b1, revision: revisionOf(world), answers }));
	});

	it("need a reason unless met, and only those of the scheme can be answered", () => {
		const world = worldWithTests();
		expect(world.answer("not-met", null, " ")).toMatchObject({ code: "reason-missing", path: world.costs });
		expect(
			codeOf(
				answerTests(world.manager, {
					bidId: world.bids.b1,
					revision: revisionOf(world),
					answers: [{ testId: "another", answer: "met", reason: "" }],
				}),
			),
		).toBe("test-unknown");
	});

	it("are answered by the fund manager without an interest alone, and by nobody else read before the result", () => {
		const world = worldWithTests();
		const input = { bidId: world.bids.b1, revision: 0, answers: [] };
		expect(codeOf(answerTests(world.as(world.auditor), input))).toBe("forbidden");
		expect(codeOf(answerTests(world.partnership, input))).toBe("not-found");
		expect(codeOf(readEligibilityLetter(world.partnership, { bidId: world.bids.b1 }))).toBe("not-found");
		world.interested(world.fundManager, world.partnerships.birmingham);
		expect(codeOf(answerTests(world.manager, input))).toBe("interested");
	});

	it("are looked at again by somebody who answered none of them", () => {
		const world = worldWithTests();
		done(world.answer("not-met", "met"));
		const colleague = world.as(world.person("fund-manager", world.officeId, "Gwen Colleague"));
		done(checkEligibility(colleague, { bidId: world.bids.b1, result: "ineligible", reason: "" }));
		done(askReconsideration(world.partnership, { bidId: world.bids.b1, request: "They are one-off" }));
		const again = { bidId: world.bids.b1, result: "eligible", answer: "Agreed" } as const;
		expect(codeOf(answerReconsideration(world.manager, again))).toBe("checked-by-you");
		expect(codeOf(answerReconsideration(colleague, again))).toBe("checked-by-you");
		const third = world.as(world.person("fund-manager", world.officeId, "Third Manager"));
		done(answerReconsideration(third, again));
		expect(done(readEligibilityLetter(world.partnership, { bidId: world.bids.b1 }))).toMatchObject({
			result: "eligible",
			first: { result: "ineligible" },
			reconsideration: { answer: { text: "Agreed" } },
			mayAsk: false,
		});
	});
});

it("an interest closes a bid's reason in the list of a round's eligibility", () => {
	const world = ineligibleBid();
	const reasons = () =>
		done(readRoundEligibility(world.colleague, { roundId: world.roundId })).bids.map(({ reason }) => reason);
	expect(reasons()).toContain(WHY);
	const { actor } = world.colleague;
	world.interested(actor.kind === "person" ? actor.personId : "", world.partnerships.birmingham);
	expect(reasons()).not.toContain(WHY);
	expect(codeOf(readEligibilityLetter(world.colleague, { bidId: world.bids.b1 }))).toBe("interested");
});
