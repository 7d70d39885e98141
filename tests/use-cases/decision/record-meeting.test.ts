import { expect, test } from "vitest";
import { readPack } from "~/use-cases/decision/read-pack";
import { recordMeeting } from "~/use-cases/decision/record-meeting";
import { type AllocatingWorld, allocatingWorld, codeOf, withBoard } from "../../support/decision-builders";
import { must } from "../../support/round-builders";

const meeting = (world: AllocatingWorld, more: Partial<Parameters<typeof recordMeeting>[1]> = {}) => ({
	roundId: world.roundId,
	key: "meeting-1",
	heldOn: "2026-06-01",
	present: "Bo Member",
	apologies: "Odd Member",
	interests: "Bo Member: Coventry",
	departures: "Bo Member left for C1 and C2",
	adviceAsMinuted: "The board supports the proposal.",
	...more,
});

test("the office enters a meeting once, marked with who recorded it and on which version", async () => {
	const world = await allocatingWorld();
	expect(codeOf(recordMeeting(world.manager, meeting(world)))).toBe("pack-missing");
	await withBoard(world);
	must(recordMeeting(world.manager, meeting(world)));
	must(recordMeeting(world.manager, meeting(world)));
	expect(codeOf(recordMeeting(world.manager, meeting(world, { present: "Odd Member" })))).toBe(
		"already-added",
	);
	const { meetings } = must(await readPack(world.as(world.boardMember), { roundId: world.roundId }));
	expect(meetings).toHaveLength(1);
	expect(meetings[0]).toMatchObject({
		heldOn: "2026-06-01",
		departures: "Bo Member left for C1 and C2",
		recordedBy: "Farah Manager",
		packVersion: 1,
	});
});

test("a meeting to come is not recorded, nor one by a member", async () => {
	const world = await allocatingWorld();
	await withBoard(world);
	expect(recordMeeting(world.manager, meeting(world, { heldOn: "2026-06-30" }))).toMatchObject({
		code: "day-to-come",
		path: "heldOn",
	});
	expect(codeOf(recordMeeting(world.as(world.boardMember), meeting(world)))).toBe("forbidden");
});
