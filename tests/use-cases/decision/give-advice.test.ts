import { expect, test } from "vitest";
import { giveAdvice } from "~/use-cases/decision/give-advice";
import { preparePack } from "~/use-cases/decision/prepare-pack";
import { readPack } from "~/use-cases/decision/read-pack";
import { adviceOn } from "~db/decision/board";
import {
	type AllocatingWorld,
	allocatingWorld,
	changedLine,
	codeOf,
	published,
	signing,
	withBoard,
} from "../../support/decision-builders";
import { must } from "../../support/round-builders";
import { pounds } from "../../support/written";

function advising(world: AllocatingWorld, by = world.boardMember) {
	return (more: Partial<Parameters<typeof giveAdvice>[1]> = {}) =>
		giveAdvice(world.as(by), {
			roundId: world.roundId,
			packVersion: 1,
			bidId: null,
			kind: "support",
			text: "",
			...more,
		});
}

const packOf = async (world: AllocatingWorld, reader = world.boardMember) =>
	must(await readPack(world.as(reader), { roundId: world.roundId }));

test("a member advises on the whole and on a bid; a later word takes the place of an earlier one", async () => {
	const world = await allocatingWorld();
	await withBoard(world);
	const advise = advising(world);
	must(advise());
	must(advise());
	must(advise({ bidId: world.bids.c1, kind: "do-not-support", text: "Too early." }));
	must(advise({ kind: "support-with-conditions", text: "If C1 comes next." }));
	const { advice } = await packOf(world, world.otherMember);
	expect(advice.map(({ bidId, kind, memberName, own }) => [bidId, kind, memberName, own])).toEqual([
		[world.bids.c1, "do-not-support", "Bo Member", false],
		[null, "support-with-conditions", "Bo Member", false],
	]);
	expect(adviceOn(world.db, world.roundId)).toHaveLength(3);
});

test("everything but support needs words", async () => {
	const world = await allocatingWorld();
	await withBoard(world);
	for (const kind of ["support-with-conditions", "do-not-support", "comment"] as const)
		expect(advising(world)({ kind, text: " " })).toMatchObject({ code: "text-missing", path: "text" });
});

test("a member sees a bid of their interest marked and cannot advise on it, on the others and the whole they can", async () => {
	const world = await allocatingWorld();
	await withBoard(world);
	world.interested(world.boardMember, world.partnerships.coventry);
	expect((await packOf(world)).bids).toEqual({
		[world.bids.b1]: { interested: false, mayAdvise: true },
		[world.bids.c1]: { interested: true, mayAdvise: false },
		[world.bids.c2]: { interested: true, mayAdvise: false },
	});
	const advise = advising(world);
	expect(codeOf(advise({ bidId: world.bids.c1 }))).toBe("interested");
	expect(codeOf(advise({ bidId: world.bids.b1 }))).toBe("accepted");
	expect(codeOf(advise())).toBe("accepted");
});

test("advice names the version that was read; a new version marks it as given on an earlier one", async () => {
	const world = await allocatingWorld();
	const decisionId = await withBoard(world);
	must(advising(world)());
	must(await changedLine(world, decisionId, "C2", 10_000, "Half is enough."));
	must(await preparePack(world.manager, { roundId: world.roundId }));
	expect((await packOf(world)).advice).toMatchObject([{ packVersion: 1, onEarlierVersion: true }]);
	expect(advising(world)()).toMatchObject({ code: "pack-outdated", details: { newest: 2 } });
	must(advising(world)({ packVersion: 2 }));
	expect((await packOf(world)).advice).toMatchObject([{ packVersion: 2, onEarlierVersion: false }]);
});

test("nobody else advises, and nobody after publication", async () => {
	const world = await allocatingWorld();
	const decisionId = await withBoard(world);
	expect(codeOf(advising(world, world.fundManager)())).toBe("forbidden");
	expect(codeOf(advising(world, world.signatory.coventry)())).toBe("not-found");
	must(await signing(world, decisionId));
	// A refusal here would tell the member that somebody has signed.
	expect(codeOf(advising(world)())).toBe("accepted");
	await published(world, decisionId);
	expect(codeOf(advising(world)({ text: "Late" }))).toBe("round-not-with-board");
});

test("the board reads no pack before it has one, and keeps reading every version", async () => {
	const world = await allocatingWorld();
	const roundId = world.roundId;
	expect(codeOf(await readPack(world.as(world.boardMember), { roundId }))).toBe("not-found");
	expect(must(await readPack(world.manager, { roundId }))).toMatchObject({
		pack: null,
		office: { decisionId: null },
	});
	const decisionId = await withBoard(world);
	must(await changedLine(world, decisionId, "C2", 10_000, "Half is enough."));
	must(await preparePack(world.manager, { roundId }));
	const first = must(await readPack(world.as(world.boardMember), { roundId, version: 1 }));
	expect(first.pack).toMatchObject({ version: 1, newest: 2, versions: [2, 1] });
	expect(first.pack?.content.proposal.proposed).toBe(pounds("120000.00"));
	expect((await packOf(world)).pack?.content.proposal.proposed).toBe(pounds("110000.00"));
	expect(codeOf(await readPack(world.as(world.boardMember), { roundId, version: 3 }))).toBe("not-found");
	expect(codeOf(await readPack(world.as(world.assessors[0]), { roundId }))).toBe("not-found");
});
