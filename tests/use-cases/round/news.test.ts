import { describe, expect, it } from "vitest";
import { laterBy } from "~/clock";
import { answerReconsideration } from "~/use-cases/assessment/answer-reconsideration";
import { askReconsideration } from "~/use-cases/assessment/ask-reconsideration";
import { checkEligibility } from "~/use-cases/assessment/check-eligibility";
import { certifyBid } from "~/use-cases/bid/submission/certify-bid";
import { giveAdvice } from "~/use-cases/decision/give-advice";
import { preparePack } from "~/use-cases/decision/prepare-pack";
import { readHome } from "~/use-cases/round/read-home";
import { assessingWorld } from "../../support/assessment-builders";
import { bidWorld, CLOSES, done, draftBid } from "../../support/bid-builders";
import { allocatingWorld, changedLine, published, withBoard } from "../../support/decision-builders";
import { must } from "../../support/round-builders";

const DAY = 24 * 3_600_000;

describe("news on the front page", () => {
	it("tells a partnership that its bid is ineligible while it may ask, and the office who asked", () => {
		const world = assessingWorld();
		const { manager, fundManager, roundId, signatory, bids } = world;
		const work = (personId: string) => readHome(world.as(personId)).work;
		must(checkEligibility(manager, { bidId: bids.c1, result: "ineligible", reason: "Not in the area." }));
		expect(work(signatory.coventry)).toMatchObject([{ kind: "ineligible-bid", reference: "C1 (R1)" }]);
		expect(work(signatory.birmingham)).toEqual([]);
		expect(work(fundManager)).toMatchObject([{ kind: "round" }]);
		must(askReconsideration(world.as(signatory.coventry), { bidId: bids.c1, request: "It is." }));
		expect(work(signatory.coventry)).toEqual([]);
		expect(work(fundManager)).toMatchObject([
			{ kind: "reconsideration", roundId, bids: ["C1 (R1)"] },
			{ kind: "round" },
		]);
		const answer = { bidId: bids.c1, result: "ineligible", answer: "It is not." } as const;
		const colleague = world.as(world.person("fund-manager", world.officeId, "Gwen Colleague"));
		must(answerReconsideration(colleague, answer));
		expect(work(fundManager)).toMatchObject([{ kind: "round" }]);
	});

	it("asks a signatory, and nobody else, for the certificate when the round closes within a week", () => {
		const world = bidWorld();
		const { solihull, roundId } = world;
		const bidId = draftBid(world, roundId, { partnershipId: solihull.id });
		const asked = (personId: string) =>
			readHome(world.as(personId)).work.map((each) => each.kind === "draft-bid" && each.toCertify);
		expect(asked(solihull.signatory)).toEqual([false]);
		world.clock.set(laterBy(CLOSES, -7 * DAY));
		expect([asked(solihull.signatory), asked(solihull.bidder)]).toEqual([[true], [false]]);
		done(certifyBid(world.as(solihull.signatory), { bidId }));
		expect(asked(solihull.signatory)).toEqual([false]);
	});

	it("asks a member of the board until they have advised on the whole and on each bid they may advise on", async () => {
		const world = await allocatingWorld();
		const { boardMember, roundId, bids, partnerships } = world;
		world.interested(boardMember, partnerships.birmingham);
		const decisionId = await withBoard(world);
		const left = () => readHome(world.as(boardMember)).work.map((each) => each.kind === "pack" && each.left);
		const advise = (bidId: string | null) =>
			must(
				giveAdvice(world.as(boardMember), { roundId, packVersion: 1, bidId, kind: "support", text: "Yes." }),
			);
		expect(left()).toEqual([{ whole: true, bids: 2, begun: false }]);
		advise(null);
		expect(left()).toEqual([{ whole: false, bids: 2, begun: true }]);
		for (const bidId of [bids.c1, bids.c2]) advise(bidId);
		expect(left()).toEqual([]);
		must(await changedLine(world, decisionId, "C2", 15_000, "Less is enough."));
		must(await preparePack(world.manager, { roundId }));
		expect(left()).toEqual([{ whole: true, bids: 2, begun: false }]);
	});

	it("tells a partnership of its outcome once published, for sixty days", async () => {
		const world = await allocatingWorld();
		const news = () =>
			readHome(world.as(world.signatory.coventry)).work.map(
				(each) => each.kind === "outcome" && [each.reference, each.outcome],
			);
		const decisionId = await withBoard(world);
		expect(news()).toEqual([]);
		await published(world, decisionId);
		expect(new Set(news())).toEqual(
			new Set([
				["C1 (R1)", "reserve"],
				["C2 (R1)", "awarded"],
			]),
		);
		world.clock.set(laterBy(world.clock.now(), 61 * DAY));
		expect(news()).toEqual([]);
	});
});
