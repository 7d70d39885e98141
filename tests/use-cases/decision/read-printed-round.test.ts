import { expect, test } from "vitest";
import { readPrintedBid } from "~/use-cases/decision/read-printed-bid";
import { readPrintedRound } from "~/use-cases/decision/read-printed-round";
import { allocatingWorld, codeOf, published, withBoard } from "../../support/decision-builders";
import { must } from "../../support/round-builders";
import { pounds } from "../../support/written";

test("prints the whole round: scheme, bids, scores with reasons, scenarios, decision", async () => {
	const world = await allocatingWorld();
	const decisionId = await withBoard(world);
	const page = must(await readPrintedRound(world.manager, world.roundId));
	expect(page.scheme.content.criteria.map(({ weight }) => weight)).toEqual([30, 20, 20, 15, 15]);
	expect(page.bids.map(({ reference }) => reference)).toEqual(["B1", "C1", "C2"]);
	expect(page.bids[0]?.title).toBe("Mediation service");
	const b1 = readPrintedBid(world.manager, page.bids[0]?.bidId ?? "");
	expect(b1?.bid.content.title).toBe("Mediation service");
	expect(b1?.scores.totalHundredths).toBe(8000);
	expect(b1?.scores.criteria[1]?.assessors[0]?.given[0]?.reason).toMatch(/^Reason 4/);
	expect(b1?.eligibility.check?.result).toBe("eligible");
	expect(page.scenarios.map(({ title }) => title)).toEqual(["The published rule", "Rank and stop"]);
	expect(page.packs).toHaveLength(1);
	expect(page.decision).toMatchObject({ standing: "draft", sha256: null, content: { number: "" } });
	await published(world, decisionId);
	expect(must(await readPrintedRound(world.as(world.auditor), world.roundId)).decision).toMatchObject({
		standing: "published",
		content: { number: "2026-001", total: pounds("120000.00") },
	});
});

test("leaves the decision out before publication for all but its own people, and a bid of one's own interest", async () => {
	const world = await allocatingWorld();
	await withBoard(world);
	expect(must(await readPrintedRound(world.as(world.auditor), world.roundId)).decision).toBeNull();
	world.interested(world.fundManager, world.partnerships.birmingham);
	const { bids } = must(await readPrintedRound(world.manager, world.roundId));
	const closed = bids.map(({ reference, bidId, title }) => [
		reference,
		title === null,
		readPrintedBid(world.manager, bidId) === null,
	]);
	expect(closed).toEqual([
		["B1", true, true],
		["C1", false, false],
		["C2", false, false],
	]);
	for (const other of [world.boardMember, world.decisionMaker, world.assessors[0], world.signatory.coventry])
		expect(codeOf(await readPrintedRound(world.as(other), world.roundId))).toBe("not-found");
});
