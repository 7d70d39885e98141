import { describe, expect, it } from "vitest";
import * as list from "~/routes/assessments._index";
import * as overview from "~/routes/assessments.$assessmentId._index";
import * as criterion from "~/routes/assessments.$assessmentId.criteria.$number";
import * as reopen from "~/routes/assessments.$assessmentId.reopen";
import * as submit from "~/routes/assessments.$assessmentId.submit";
import * as scores from "~/routes/bids.$bidId.scores";
import { assessingWorld } from "../../support/assessment-builders";
import { answered, routeArgs } from "../../support/requests";

/** B1 is with the first two assessors. */
function withAssessors() {
	const world = assessingWorld();
	const [ann, bob, cat] = world.assessors;
	world.eligible(world.bids.b1);
	const [one, two] = world.assigned(world.bids.b1, ann, bob) as [string, string];
	const page = (
		personId: string | null,
		assessmentId: string,
		more: { params?: Record<string, string>; form?: Record<string, string> } = {},
	) =>
		routeArgs(world, personId, `/assessments/${assessmentId}`, {
			params: { assessmentId, ...more.params },
			...(more.form ? { form: more.form } : {}),
		});
	return { ...world, ann, bob, cat, one, two, page };
}

describe("an assessor's pages", () => {
	it("lists the bids given to them, and nobody else's", async () => {
		const world = withAssessors();
		const of = async (personId: string) =>
			(await answered(() => list.loader(routeArgs(world, personId, "/assessments")))).data;
		expect(await of(world.ann)).toMatchObject({
			rounds: [{ assessments: [{ reference: "B1 (R1)", state: "not-started" }] }],
		});
		expect(await of(world.cat)).toMatchObject({ rounds: [], list: { all: 0, total: 0 } });
		const signatory = await answered(() =>
			list.loader(routeArgs(world, world.signatory.birmingham, "/assessments")),
		);
		expect(signatory.status).toBe(404);
	});

	it("shows the bid beside the criterion with what each point means", async () => {
		const { ann, one, page } = withAssessors();
		const { data } = await answered(() => criterion.loader(page(ann, one, { params: { number: "1" } })));
		expect(data).toMatchObject({
			bid: { reference: "B1", content: { title: "Mediation service" } },
			criterion: {
				title: "Contribution to the plan",
				weight: 30,
				descriptors: { length: 6 },
				places: [{ themeCode: "1" }, { themeCode: "2" }],
			},
			number: 1,
			count: 5,
		});
		const none = await answered(() => criterion.loader(page(ann, one, { params: { number: "6" } })));
		expect(none.status).toBe(404);
	});

	it("saves a part, goes on to the next criterion or returns, and fills the form again", async () => {
		const { ann, one, page } = withAssessors();
		const revision = async () => {
			const shown = await answered(() => criterion.loader(page(ann, one, { params: { number: "2" } })));
			return String((shown.data as { criterion: { revision: number } }).criterion.revision);
		};
		const post = (form: Record<string, string>) =>
			answered(() => criterion.action(page(ann, one, { params: { number: "2" }, form })));
		const send = async (form: Record<string, string>) => post({ ...form, revision: await revision() });
		expect(await post({ "points.whole": "4" }), "without its revision").toMatchObject({
			status: 409,
			data: {
				values: { "points.whole": "4" },
				conflict: { fields: [{ label: "Score" }] },
			},
		});
		expect(await send({ "points.whole": "4" })).toMatchObject({
			status: 302,
			location: `/assessments/${one}/criteria/3`,
		});
		expect(
			await send({ "points.whole": "4", "reason.whole": "Local figures", intent: "return" }),
		).toMatchObject({
			location: `/assessments/${one}`,
		});
		const { data } = await answered(() => criterion.loader(page(ann, one, { params: { number: "2" } })));
		expect(data).toMatchObject({ values: { "points.whole": "4", "reason.whole": "Local figures" } });
	});

	it("gives back what was typed when another window saved the same criterion first", async () => {
		const { ann, one, page } = withAssessors();
		const shown = await answered(() => criterion.loader(page(ann, one, { params: { number: "2" } })));
		const { revision } = (shown.data as { criterion: { revision: number } }).criterion;
		const send = (reason: string) =>
			answered(() =>
				criterion.action(
					page(ann, one, {
						params: { number: "2" },
						form: { "points.whole": "4", "reason.whole": reason, revision: String(revision) },
					}),
				),
			);
		await send("First text");
		const second = await send("Second text");
		expect(second).toMatchObject({
			status: 409,
			data: {
				values: { "reason.whole": "Second text" },
				conflict: {
					savedBy: "Ann Assessor",
					fields: [{ label: "Score" }, { label: "Reason", theirs: "First text", yours: "Second text" }],
				},
			},
		});
	});

	it("submits once all is there, and is locked from then on", async () => {
		const { ann, one, page, filled } = withAssessors();
		const send = () => answered(() => submit.action(page(ann, one, { form: {} })));
		expect(await send()).toMatchObject({ status: 409, data: { errors: { "": expect.any(String) } } });
		filled(one, ann, "43333");
		expect(await send()).toMatchObject({ status: 302, location: `/assessments/${one}` });
		expect((await answered(() => submit.loader(page(ann, one)))).location).toBe(`/assessments/${one}`);
		expect(
			(await answered(() => criterion.loader(page(ann, one, { params: { number: "1" } })))).location,
		).toBe(`/assessments/${one}`);
		const late = await answered(() =>
			criterion.action(page(ann, one, { params: { number: "2" }, form: { "points.whole": "5" } })),
		);
		expect(late).toMatchObject({ status: 409, data: expect.stringContaining(`"text":"5"`) });
	});

	it("are not found by the other assessor, the office or a partnership, whatever is sent", async () => {
		const { bob, one, page, fundManager, moderator, signatory } = withAssessors();
		for (const person of [bob, fundManager, moderator, signatory.birmingham]) {
			expect((await answered(() => overview.loader(page(person, one)))).status).toBe(404);
			expect((await answered(() => submit.action(page(person, one, { form: {} })))).status).toBe(404);
			const params = { number: "2" };
			expect((await answered(() => criterion.action(page(person, one, { params, form: {} })))).status).toBe(
				404,
			);
		}
		expect((await answered(() => overview.loader(page(null, one)))).location).toContain("/sign-in");
	});

	it("are refused to an assessor who declares an interest", async () => {
		const { ann, one, page, interested, partnerships } = withAssessors();
		interested(ann, partnerships.birmingham);
		expect((await answered(() => overview.loader(page(ann, one)))).status).toBe(403);
	});
});

describe("the scores page's data", () => {
	it("holds no score of the first assessor until the second is in", async () => {
		const { ann, bob, one, two, bids, scored, fundManager, auditor, ...world } = withAssessors();
		scored(one, ann, "15432");
		const read = async (personId: string) =>
			answered(() =>
				scores.loader(routeArgs(world, personId, `/bids/${bids.b1}/scores`, { params: { bidId: bids.b1 } })),
			);
		for (const person of [ann, bob, fundManager, auditor])
			expect(JSON.stringify((await read(person)).data)).not.toMatch(/Reason \d|"points":\d/);
		scored(two, bob, "14432");
		expect(JSON.stringify((await read(bob)).data)).toContain(`Reason 5 of ${ann}`);
		expect((await read(world.signatory.birmingham)).status).toBe(404);
		expect((await read(world.cat)).status).toBe(404);
	});
});

describe("opening an assessment again", () => {
	it("asks for a reason, and is not possible before it was submitted", async () => {
		const { ann, one, page, scored, fundManager, bids } = withAssessors();
		expect((await answered(() => reopen.loader(page(fundManager, one)))).status).toBe(409);
		scored(one, ann, "43333");
		const empty = await answered(() => reopen.action(page(fundManager, one, { form: { reason: "" } })));
		expect(empty).toMatchObject({
			status: 400,
			data: { errors: { reason: "Enter the reason for opening it again" } },
		});
		const done = await answered(() =>
			reopen.action(page(fundManager, one, { form: { reason: "A cost line was misread" } })),
		);
		expect(done.location).toBe(`/bids/${bids.b1}/scores`);
		const again = await answered(() =>
			reopen.action(page(fundManager, one, { form: { reason: "A cost line was misread" } })),
		);
		expect(again).toMatchObject({
			status: 409,
			data: expect.stringContaining("already opened again"),
		});
		expect((await answered(() => reopen.action(page(ann, one, { form: { reason: "Mine" } })))).status).toBe(
			403,
		);
	});
});
