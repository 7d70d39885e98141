import { describe, expect, it } from "vitest";
import * as pack from "~/routes/rounds.$roundId.board._index";
import * as advice from "~/routes/rounds.$roundId.board.advice";
import * as meeting from "~/routes/rounds.$roundId.board.meeting";
import * as prepare from "~/routes/rounds.$roundId.board.prepare";
import { type AllocatingWorld, allocatingWorld, drafted, withBoard } from "../../support/decision-builders";
import { answered, routeArgs } from "../../support/requests";
import { pounds } from "../../support/written";

function pages(world: AllocatingWorld, page = "", query = "") {
	const { roundId } = world;
	return (person: string | null, form?: Readonly<Record<string, string>>) =>
		routeArgs(world, person, `/rounds/${roundId}/board${page}${query}`, {
			params: { roundId },
			...(form ? { form } : {}),
		});
}

describe("the board's pages", () => {
	it("are open to the board once the pack is prepared", async () => {
		const world = await allocatingWorld();
		await drafted(world, world.scenarios.stop);
		const read = (person: string) => answered(() => pack.loader(pages(world)(person)));
		const send = (person: string) => answered(() => prepare.action(pages(world, "/prepare")(person, {})));
		expect((await read(world.boardMember)).status).toBe(404);
		expect(await send(world.fundManager)).toMatchObject({
			status: 409,
			data: { errors: { "": "The reason is missing for C2" } },
		});
		expect((await send(world.boardMember)).status).toBe(404);
		await drafted(world);
		expect((await send(world.fundManager)).location).toBe(`/rounds/${world.roundId}/board`);
		expect((await read(world.boardMember)).data).toMatchObject({
			pack: {
				version: 1,
				content: { proposal: { proposed: pounds("120000.00") }, reserve: { places: ["C1"], outOfReach: [] } },
			},
			mayAdviseOnWhole: true,
			office: null,
		});
		expect((await read(world.signatory.coventry)).status).toBe(404);
	});

	it("take advice with words, and none on a bid of the member's interest", async () => {
		const world = await allocatingWorld();
		await withBoard(world);
		const on = (bid: string | null) => pages(world, "/advice", bid === null ? "" : `?bid=${bid}`);
		const send = (bid: string | null, form: Record<string, string>) =>
			answered(() => advice.action(on(bid)(world.boardMember, { packVersion: "1", ...form })));
		expect((await send(null, { kind: "comment", text: "" })).data).toMatchObject({
			errors: { text: "Enter why, or on what conditions" },
			values: { kind: "comment" },
		});
		expect((await send(null, { kind: "", text: "" })).data).toMatchObject({
			errors: { kind: "Select your advice" },
		});
		expect((await send(world.bids.c1, { kind: "support", text: "" })).status).toBe(302);
		expect((await answered(() => advice.loader(on(world.bids.c1)(world.boardMember)))).data).toMatchObject({
			bid: { reference: "C1", proposed: pounds("0.00") },
			values: { kind: "support" },
		});
		world.interested(world.boardMember, world.partnerships.coventry);
		expect((await answered(() => advice.loader(on(world.bids.c1)(world.boardMember)))).status).toBe(403);
		expect((await send(world.bids.c1, { kind: "support", text: "" })).status).toBe(403);
		expect((await answered(() => advice.loader(on(null)(world.fundManager)))).status).toBe(403);
		expect((await answered(() => advice.loader(on("unknown")(world.boardMember)))).status).toBe(404);
	});

	it("let the office enter a meeting, and refuse one still to come with words", async () => {
		const world = await allocatingWorld();
		await withBoard(world);
		const args = pages(world, "/meeting");
		const form = {
			key: "meeting-1",
			"heldOn.day": "1",
			"heldOn.month": "6",
			"heldOn.year": "2026",
			present: "Bo Member",
			adviceAsMinuted: "Supported.",
		};
		const send = (more: Record<string, string> = {}) =>
			answered(() => meeting.action(args(world.fundManager, { ...form, ...more })));
		expect((await send({ "heldOn.year": "2027" })).data).toMatchObject({
			errors: { heldOn: "Date of the meeting must be today or in the past" },
		});
		expect((await send()).location).toBe(`/rounds/${world.roundId}/board`);
		expect((await answered(() => meeting.loader(args(world.boardMember)))).status).toBe(403);
	});
});
