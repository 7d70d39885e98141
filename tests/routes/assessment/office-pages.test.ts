import { describe, expect, it } from "vitest";
import { fileText } from "~/domain/stored-text";
import * as replace from "~/routes/assessments.$assessmentId.replace";
import * as bidPage from "~/routes/bids.$bidId._index";
import * as bidEligibility from "~/routes/bids.$bidId.eligibility";
import * as letter from "~/routes/bids.$bidId.eligibility-letter";
import * as bidModeration from "~/routes/bids.$bidId.moderation._index";
import * as agree from "~/routes/bids.$bidId.moderation.$criterionId";
import * as reconsideration from "~/routes/bids.$bidId.reconsideration";
import * as assessors from "~/routes/rounds.$roundId.assessors";
import * as coverage from "~/routes/rounds.$roundId.coverage";
import * as eligibility from "~/routes/rounds.$roundId.eligibility";
import * as moderation from "~/routes/rounds.$roundId.moderation";
import * as ranking from "~/routes/rounds.$roundId.ranking";
import { assessingWorld } from "../../support/assessment-builders";
import { answered, routeArgs } from "../../support/requests";

type World = ReturnType<typeof assessingWorld>;
type Form = Record<string, string | string[]>;

const roundPage = (world: World, personId: string | null, form?: Form) =>
	routeArgs(world, personId, `/rounds/${world.roundId}`, {
		params: { roundId: world.roundId },
		...(form ? { form } : {}),
	});
const ofBid = (world: World, personId: string, bidId: string, form?: Form, params = {}) =>
	routeArgs(world, personId, `/bids/${bidId}`, { params: { bidId, ...params }, ...(form ? { form } : {}) });

describe("who reads the office's pages of a round", () => {
	it.each([
		["eligibility", eligibility.loader],
		["assessors", assessors.loader],
		["moderation", moderation.loader],
		["ranking", ranking.loader],
	])("%s: fund manager, moderator and auditor, and nobody else", async (_, loader) => {
		const world = assessingWorld();
		const status = async (personId: string | null) =>
			(await answered(() => loader(roundPage(world, personId)))).status;
		for (const person of [world.fundManager, world.moderator, world.auditor])
			expect(await status(person)).toBe(200);
		const others = [
			world.assessors[0],
			world.signatory.birmingham,
			world.person("board-member", world.organisation("board")),
			world.person("administrator", world.officeId),
		];
		for (const person of others) expect(await status(person)).toBe(404);
		expect(await status(null)).toBe(302);
	});
});

describe("eligibility", () => {
	it("asks for the reason of an ineligible bid and keeps what was typed", async () => {
		const world = assessingWorld();
		const send = (form: Form) =>
			answered(() => bidEligibility.action(ofBid(world, world.fundManager, world.bids.b1, form)));
		expect(await send({ intent: "check", result: "ineligible", reason: "" })).toMatchObject({
			status: 400,
			data: {
				errors: { reason: "Enter the reason. The partnership will read it" },
				values: { result: "ineligible" },
			},
		});
		expect(await send({ intent: "check", result: "ineligible", reason: "Running costs" })).toMatchObject({
			location: `/rounds/${world.roundId}/eligibility`,
		});
		expect((await send({ intent: "check", result: "eligible", reason: "" })).status).toBe(409);
	});

	it("is told on the partnership's own page, questioned once and answered", async () => {
		const world = assessingWorld();
		const { b1 } = world.bids;
		const own = world.signatory.birmingham;
		const office = (form: Form) =>
			answered(() => bidEligibility.action(ofBid(world, world.fundManager, b1, form)));
		await office({ intent: "check", result: "ineligible", reason: "Running costs" });
		const told = await answered(() => bidPage.loader(ofBid(world, own, b1)));
		expect(told.data).toMatchObject({
			eligibility: { result: "ineligible", reason: "Running costs", mayAsk: true },
		});
		const ask = (request: string) =>
			answered(() => reconsideration.action(ofBid(world, own, b1, { request })));
		expect((await ask("")).status).toBe(400);
		expect((await ask("They are one-off")).location).toBe(`/bids/${b1}`);
		expect((await answered(() => reconsideration.loader(ofBid(world, own, b1)))).location).toBe(
			`/bids/${b1}`,
		);
		const other = ofBid(world, world.signatory.coventry, b1, { request: "Let me" });
		expect((await answered(() => reconsideration.action(other))).status).toBe(404);
		const again = { intent: "answer", result: "eligible", answer: "Agreed" };
		expect((await office(again)).status).toBe(409);
		const colleague = world.person("fund-manager", world.officeId, "Gwen Colleague");
		await answered(() => bidEligibility.action(ofBid(world, colleague, b1, again)));
		expect(world.stateOf(b1)).toBe("eligible");
	});
});

describe("eligibility tests", () => {
	const TESTS = [{ title: "In the area", rule: "Every place is in the area", sections: ["interventions"] }];

	it("are answered, and the result that follows is given with the letter", async () => {
		const world = assessingWorld({ tests: TESTS });
		const { b1 } = world.bids;
		const office = (form: Form) =>
			answered(() => bidEligibility.action(ofBid(world, world.fundManager, b1, form)));
		const shown = () => answered(() => bidEligibility.loader(ofBid(world, world.fundManager, b1)));
		const { tests } = (await shown()).data as { tests: { id: string }[] };
		const [id = ""] = tests.map((test) => test.id);
		const tell = async (answer: string, why: string) => {
			const { revision } = (await shown()).data as { revision: number };
			return office({
				...{ intent: "tests", revision: String(revision) },
				...{ [`answer.${id}`]: answer, [`why.${id}`]: why },
			});
		};
		expect(await tell("not-met", "")).toMatchObject({
			status: 400,
			data: {
				errors: { [`why.${id}`]: "Enter the reason. The partnership will read it" },
				values: { [`answer.${id}`]: "not-met", [`why.${id}`]: "" },
			},
		});
		expect((await office({ intent: "following", result: "eligible", reason: "" })).status).toBe(409);
		expect((await tell("not-met", "It is in Leeds")).location).toBe(`/bids/${b1}/eligibility`);
		expect((await shown()).data).toMatchObject({
			following: { result: "ineligible", notMet: ["In the area"] },
		});
		expect((await office({ intent: "following", result: "ineligible", reason: "" })).location).toBe(
			`/rounds/${world.roundId}/eligibility`,
		);
		const read = (personId: string) => answered(() => letter.loader(ofBid(world, personId, b1)));
		const told = JSON.stringify((await read(world.signatory.birmingham)).data);
		expect(told).toContain("It is in Leeds");
		expect(told).not.toContain("Farah");
		expect((await read(world.signatory.coventry)).status).toBe(404);
	});
});

describe("an interest of the reader", () => {
	it("keeps the bid's title and reason out of every list of the office and of its search", async () => {
		const world = assessingWorld();
		world.eligible(world.bids.b1, world.bids.c1);
		world.interested(world.fundManager, world.partnerships.birmingham);
		const page = (search: string) =>
			routeArgs(world, world.fundManager, `/rounds/${world.roundId}?search=${search}`, {
				params: { roundId: world.roundId },
			});
		for (const { loader } of [eligibility, assessors, coverage]) {
			const shown = async (search: string) => (await answered(async () => loader(page(search)))).data;
			expect(fileText({ shown: await shown("") })).not.toContain("Mediation service");
			expect(await shown("Mediation")).toMatchObject({ list: { total: 0 } });
			expect(await shown("Doorstep")).toMatchObject({ list: { total: 1 } });
		}
	});
});

describe("assigning", () => {
	it("takes the suggestion as the page offers it", async () => {
		const world = assessingWorld();
		world.eligible(world.bids.b1, world.bids.c1);
		const shown = await answered(() => assessors.loader(roundPage(world, world.fundManager)));
		const { bids } = shown.data as {
			bids: { bidId: string; suggested: { personId: string }[] }[];
		};
		const pair = bids.flatMap(({ bidId, suggested }) =>
			suggested.map(({ personId }) => `${bidId}:${personId}`),
		);
		expect(pair).toHaveLength(4);
		const sent = await answered(() => assessors.action(roundPage(world, world.fundManager, { pair })));
		expect(sent.location).toBe(`/rounds/${world.roundId}/assessors`);
		const twice = await answered(() => assessors.action(roundPage(world, world.fundManager, { pair })));
		expect(twice).toMatchObject({
			status: 409,
			data: { errors: { "": expect.stringContaining("already has this bid") } },
		});
	});

	it("says that nobody was chosen, and is forbidden to who only reads", async () => {
		const world = assessingWorld();
		const none = await answered(() => assessors.action(roundPage(world, world.fundManager, { pair: "" })));
		expect(none).toMatchObject({ status: 409, data: { errors: { "": "Choose an assessor to add" } } });
		const pair = `${world.bids.b1}:${world.assessors[0]}`;
		expect((await answered(() => assessors.action(roundPage(world, world.auditor, { pair })))).status).toBe(
			403,
		);
	});

	it("replaces an assessor with a reason, offering nobody with an interest", async () => {
		const world = assessingWorld();
		const [ann, bob, cat] = world.assessors;
		world.eligible(world.bids.b1);
		const [assessmentId] = world.assigned(world.bids.b1, ann, bob) as [string];
		const page = (form?: Form) =>
			routeArgs(world, world.fundManager, `/assessments/${assessmentId}/replace`, {
				params: { assessmentId },
				...(form ? { form } : {}),
			});
		const shown = await answered(() => replace.loader(page()));
		expect(shown.data).toMatchObject({ assessor: "Ann Assessor", candidates: [{ personId: cat }] });
		expect((await answered(() => replace.action(page({ personId: cat, reason: "" })))).status).toBe(400);
		const done = await answered(() => replace.action(page({ personId: cat, reason: "Ill" })));
		expect(done.location).toBe(`/rounds/${world.roundId}/assessors`);
		expect((await answered(() => replace.loader(page()))).status).toBe(409);
	});
});

describe("moderating", () => {
	function gap() {
		const world = assessingWorld();
		world.scoredBid(world.bids.b1, "33343", "34423");
		const criterionId = world.criteria[3] ?? "";
		const page = (personId: string, form?: Form) =>
			ofBid(world, personId, world.bids.b1, form, { criterionId });
		return { ...world, page };
	}

	it("shows both assessors' points beside the agreed one to give", async () => {
		const { moderator, page } = gap();
		const { data } = await answered(() => agree.loader(page(moderator)));
		expect(data).toMatchObject({
			names: ["Ann Assessor", "Bob Assessor"],
			criterion: {
				title: "Deliverability",
				trigger: "gap",
				assessors: [{ score: "4.00" }, { score: "2.00" }],
			},
		});
	});

	it("needs points and a reason, then completes the bid", async () => {
		const { moderator, page, roundId, bids, stateOf } = gap();
		expect((await answered(() => agree.action(page(moderator, { points: "3" })))).status).toBe(400);
		const sent = await answered(() => agree.action(page(moderator, { points: "3", reason: "Talked over" })));
		expect(sent.location).toBe(`/rounds/${roundId}/moderation`);
		expect(stateOf(bids.b1)).toBe("assessed");
		const again = await answered(() => agree.action(page(moderator, { points: "5", reason: "Again" })));
		expect(again.status).toBe(409);
	});

	it("is read by the fund manager, done by the moderator alone and hidden from assessors", async () => {
		const { fundManager, assessors: people, page, signatory } = gap();
		expect((await answered(() => bidModeration.loader(page(fundManager)))).status).toBe(200);
		expect((await answered(() => agree.loader(page(fundManager)))).status).toBe(403);
		expect(
			(await answered(() => agree.action(page(fundManager, { points: "3", reason: "Me" })))).status,
		).toBe(403);
		for (const person of [people[0], signatory.birmingham])
			expect((await answered(() => bidModeration.loader(page(person)))).status).toBe(404);
	});
});
