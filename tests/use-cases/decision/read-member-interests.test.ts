import { expect, test } from "vitest";
import { laterBy } from "~/clock";
import { readBidInScenario } from "~/use-cases/allocation/read-bid-in-scenario";
import { readBidScores } from "~/use-cases/assessment/read-bid-scores";
import { readSubmittedBid } from "~/use-cases/bid/submission/read-submitted-bid";
import { giveAdvice } from "~/use-cases/decision/give-advice";
import { publishDecision } from "~/use-cases/decision/publish-decision";
import { readPack } from "~/use-cases/decision/read-pack";
import { readPrintedRound } from "~/use-cases/decision/read-printed-round";
import { readBidsInRound } from "~/use-cases/round/read-bids-in-round";
import { endInterest, interestsOf } from "~db/people/interest";
import {
	type AllocatingWorld,
	allocatingWorld,
	codeOf,
	signing,
	withBoard,
} from "../../support/decision-builders";
import { must } from "../../support/round-builders";

function advise(world: AllocatingWorld, text: string, by = world.boardMember) {
	world.clock.set(laterBy(world.clock.now(), 60_000));
	const { roundId } = world;
	must(giveAdvice(world.as(by), { roundId, packVersion: 1, bidId: null, kind: "comment", text }));
}

const packFor = async (world: AllocatingWorld, reader: string) =>
	must(await readPack(world.as(reader), { roundId: world.roundId }));

test("every reader of the pack sees the members' interests, the bids they touch and what advice does not count for", async () => {
	const world = await allocatingWorld();
	await withBoard(world);
	world.interested(world.boardMember, world.partnerships.coventry);
	world.giveRole(world.otherMember, "bidder", world.partnerships.birmingham);
	advise(world, "Good");
	for (const reader of [world.otherMember, world.decisionMaker, world.fundManager]) {
		const { members, advice } = await packFor(world, reader);
		expect(members.map(({ name, sits }) => [name, sits])).toEqual([
			["Bo Member", true],
			["Odd Member", true],
		]);
		expect(members[0]?.interests).toMatchObject([{ nature: "Family", endedAt: null, bids: ["C1", "C2"] }]);
		expect(members[1]?.interests).toMatchObject([{ nature: null, bids: ["B1"] }]);
		expect(advice).toMatchObject([{ text: "Good", notCountedFor: ["C1", "C2"] }]);
	}
	const printed = must(await readPrintedRound(world.as(world.auditor), world.roundId));
	expect(printed.members[0]?.interests[0]?.bids).toEqual(["C1", "C2"]);
	expect(printed.advice).toMatchObject([{ notCountedFor: ["C1", "C2"] }]);
});

test("a reader of the pack with an interest sees the bid's row, marked, and opens neither the bid nor its scores", async () => {
	const world = await allocatingWorld();
	await withBoard(world);
	const { roundId, bids, scenarios } = world;
	for (const reader of [world.boardMember, world.decisionMaker, world.financeOfficer]) {
		world.interested(reader, world.partnerships.coventry);
		const context = world.as(reader);
		const pack = must(await readPack(context, { roundId }));
		expect(pack.bids[bids.c1]).toEqual({ interested: true, mayAdvise: false });
		expect(pack.pack?.content.bids.map(({ reference }) => reference)).toContain("C1");
		const opened = async (bidId: string, reference: string) =>
			[
				readSubmittedBid(context, { bidId }),
				readBidScores(context, { bidId }),
				await readBidInScenario(context, { roundId, scenarioId: scenarios.published, reference }),
			].map(codeOf);
		expect(await opened(bids.c1, "C1")).toEqual(["interested", "interested", "interested"]);
		expect(await opened(bids.b1, "B1")).toEqual(["accepted", "accepted", "accepted"]);
		const titles = must(readBidsInRound(context, { roundId })).bids.map((bid) => bid.title === null);
		expect(titles).toEqual([false, true, true]);
	}
});

test("an interest that ended after the advice still marks it, and not the advice that follows", async () => {
	const world = await allocatingWorld();
	await withBoard(world);
	world.interested(world.boardMember, world.partnerships.coventry);
	advise(world, "Good");
	world.clock.set(laterBy(world.clock.now(), 60_000));
	const [entry] = interestsOf(world.db, world.boardMember);
	endInterest(world.db, entry?.id ?? "", world.clock.now());
	expect((await packFor(world, world.otherMember)).advice).toMatchObject([{ notCountedFor: ["C1", "C2"] }]);
	advise(world, "Good still");
	expect((await packFor(world, world.otherMember)).advice).toMatchObject([{ notCountedFor: [] }]);
});

test("advice replaced after signing stays beside the later word, marked for the decision's own people until publication", async () => {
	const world = await allocatingWorld();
	const decisionId = await withBoard(world);
	advise(world, "First");
	advise(world, "Before signing");
	world.clock.set(laterBy(world.clock.now(), 60_000));
	must(await signing(world, decisionId));
	advise(world, "After signing");
	const shown = async (reader: string) =>
		(await packFor(world, reader)).advice.map(({ text, afterSigning }) => [text, afterSigning]);
	const both = [
		["Before signing", false],
		["After signing", true],
	];
	const unaware = [["After signing", false]];
	expect(await shown(world.decisionMaker)).toEqual(both);
	expect(await shown(world.fundManager)).toEqual(both);
	expect(await shown(world.otherMember)).toEqual(unaware);
	const printedFor = async (reader: string) =>
		must(await readPrintedRound(world.as(reader), world.roundId)).advice.map(({ text, afterSigning }) => [
			text,
			afterSigning,
		]);
	expect(await printedFor(world.fundManager)).toEqual(both);
	expect(await printedFor(world.auditor)).toEqual(unaware);
	must(publishDecision(world.manager, { decisionId }));
	expect(await shown(world.otherMember)).toEqual(both);
	expect(await printedFor(world.auditor)).toEqual(both);
});
