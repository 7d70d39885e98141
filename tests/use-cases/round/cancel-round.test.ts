import { describe, expect, it } from "vitest";
import { checkEligibility } from "~/use-cases/assessment/check-eligibility";
import { readTaskList } from "~/use-cases/bid/read-task-list";
import { readSubmittedBid } from "~/use-cases/bid/submission/read-submitted-bid";
import { submitBid } from "~/use-cases/bid/submission/submit-bid";
import type { Context } from "~/use-cases/context";
import { draftDecision } from "~/use-cases/decision/draft-decision";
import { preparePack } from "~/use-cases/decision/prepare-pack";
import { readRegister } from "~/use-cases/decision/read-register";
import { readFund } from "~/use-cases/fund/read-fund";
import { cancelRound } from "~/use-cases/round/cancel-round";
import { closeDueRounds } from "~/use-cases/round/close-due-rounds";
import { readHome } from "~/use-cases/round/read-home";
import { readRound } from "~/use-cases/round/read-round";
import { readRounds } from "~/use-cases/round/read-rounds";
import { roundById } from "~db/round/round";
import { assessingWorld } from "../../support/assessment-builders";
import { bidWorld, codeOf, draftBid } from "../../support/bid-builders";
import { testWorld } from "../../support/context";
import { allocatingWorld, drafted, signing, withBoard } from "../../support/decision-builders";
import { must, openRoundIn, plannedRoundIn } from "../../support/round-builders";

const REASON = "Only one partnership wanted to bid.";
const moneyOf = (context: Context, fundId: string) => must(readFund(context, { fundId })).figures;

describe("cancelling a round", () => {
	it("that nobody bid in gives its money back at once, with a reason, once", () => {
		const world = testWorld();
		const { roundId, fundId, fundManager } = openRoundIn(world, { closesInDays: 1 });
		const manager = world.as(fundManager);
		world.clock.set("2026-06-01T09:00:00.000Z");
		closeDueRounds(world.system);
		const before = moneyOf(manager, fundId);
		expect(before.setAside).not.toBe(0n);
		expect(codeOf(cancelRound(manager, { roundId, reason: " " }))).toBe("reason-missing");
		must(cancelRound(manager, { roundId, reason: REASON }));
		must(cancelRound(manager, { roundId, reason: REASON }));
		expect(moneyOf(manager, fundId)).toMatchObject({
			setAside: 0n,
			remaining: before.remaining + before.setAside,
		});
		expect(codeOf(cancelRound(manager, { roundId, reason: "Another" }))).toBe("move-not-possible");
	});

	it("is said with its reason to everybody once it had opened, and the round is nobody's work any more", () => {
		const world = testWorld();
		const { roundId, fundManager } = openRoundIn(world, { closesInDays: 1 });
		const manager = world.as(fundManager);
		must(cancelRound(manager, { roundId, reason: REASON }));
		for (const reader of [world.public, manager])
			expect(must(readRound(reader, { roundId }))).toMatchObject({ cancelled: { because: REASON } });
		expect(must(readRound(world.public, { roundId }))).toMatchObject({
			state: "cancelled",
			isOpen: false,
			mayStart: false,
		});
		expect(readRounds(world.public).rounds).toMatchObject([{ id: roundId, state: "cancelled" }]);
		expect(readHome(manager).work).toEqual([]);
		expect(readHome(world.public).open).toEqual([]);
	});

	it("that never opened stays the office's own", () => {
		const world = testWorld();
		const { roundId, fundManager } = plannedRoundIn(world);
		const manager = world.as(fundManager);
		must(cancelRound(manager, { roundId, reason: REASON }));
		expect(must(readRound(manager, { roundId }))).toMatchObject({ state: "cancelled", pages: [], moves: [] });
		expect(codeOf(readRound(world.public, { roundId }))).toBe("not-found");
		expect(readRounds(world.public).rounds).toEqual([]);
	});

	it("while bids are written leaves each to its own people, and takes none", () => {
		const world = bidWorld();
		const { roundId, solihull } = world;
		const bidId = draftBid(world, roundId, { partnershipId: solihull.id });
		const [manager, bidder, signatory] = [world.fundManager, solihull.bidder, solihull.signatory].map(
			world.as,
		);
		if (!manager || !bidder || !signatory) throw new Error("three people");
		must(cancelRound(manager, { roundId, reason: REASON }));
		expect(must(readTaskList(bidder, { bidId }))).toMatchObject({
			open: false,
			round: { cancelled: { because: REASON } },
			may: { submit: false, certify: false },
		});
		expect(codeOf(submitBid(signatory, { bidId }))).toBe("round-closed");
		expect(codeOf(readSubmittedBid(manager, { bidId }))).toBe("not-found");
	});

	it("ends its assessment; the office still reads what was submitted", () => {
		const world = assessingWorld();
		const { manager, roundId, bids } = world;
		must(cancelRound(manager, { roundId, reason: REASON }));
		expect(must(readSubmittedBid(manager, { bidId: bids.b1 }))).toMatchObject({ reference: "B1" });
		expect(must(readRound(manager, { roundId }))).toMatchObject({ pages: expect.arrayContaining(["bids"]) });
		const check = { bidId: bids.b1, result: "eligible" as const, reason: "" };
		expect(codeOf(checkEligibility(manager, check))).toBe("round-not-assessing");
	});

	it("that is allocated puts its draft decision out of the way for good", async () => {
		const world = await allocatingWorld();
		const { manager, roundId, scenarios } = world;
		const decisionId = await drafted(world);
		must(cancelRound(manager, { roundId, reason: REASON }));
		expect((await readRegister(manager)).own?.drafts).toEqual([]);
		expect(codeOf(await signing(world, decisionId))).not.toBe("accepted");
		expect(codeOf(await preparePack(manager, { roundId }))).toBe("move-not-possible");
		expect(codeOf(await draftDecision(manager, { roundId, scenarioId: scenarios.stop }))).toBe(
			"round-not-allocating",
		);
	});

	it("is not possible while the board has it, nor after the signature", async () => {
		const world = await allocatingWorld();
		const { manager, roundId } = world;
		const cancelled = () => codeOf(cancelRound(manager, { roundId, reason: REASON }));
		const decisionId = await withBoard(world);
		expect(cancelled()).toBe("move-not-possible");
		must(await signing(world, decisionId));
		expect(cancelled()).toBe("move-not-possible");
		expect(roundById(world.db, roundId)?.state).toBe("decided");
	});

	it("is for the fund manager", () => {
		const world = assessingWorld();
		const by = (personId: string) =>
			codeOf(cancelRound(world.as(personId), { roundId: world.roundId, reason: REASON }));
		expect(by(world.auditor)).toBe("forbidden");
		expect(by(world.signatory.birmingham)).toBe("not-found");
	});
});
