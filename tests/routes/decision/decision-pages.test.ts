import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import * as register from "~/routes/decisions._index";
import * as noticePage from "~/routes/decisions.$number._index";
import * as content from "~/routes/decisions.$number.content[.]json";
import * as draft from "~/routes/decisions.drafts.$decisionId._index";
import * as line from "~/routes/decisions.drafts.$decisionId.lines.$lineId";
import * as publish from "~/routes/decisions.drafts.$decisionId.publish";
import * as sign from "~/routes/decisions.drafts.$decisionId.sign";
import * as text from "~/routes/decisions.drafts.$decisionId.text";
import * as direct from "~/routes/decisions.new";
import * as roundDecision from "~/routes/rounds.$roundId.decision._index";
import * as newDecision from "~/routes/rounds.$roundId.decision.new";
import * as print from "~/routes/rounds.$roundId.print";
import { returnToAssessing } from "~/use-cases/round/return-to-assessing";
import {
	type AllocatingWorld,
	allocatingWorld,
	drafted,
	draftOf,
	PASSWORD,
	published,
	WHOLE_TEXT,
	withBoard,
} from "../../support/decision-builders";
import { answered, routeArgs } from "../../support/requests";
import { must } from "../../support/round-builders";
import { pounds } from "../../support/written";

function pages(world: AllocatingWorld, decisionId: string, more: Readonly<Record<string, string>> = {}) {
	return (person: string | null, form?: Readonly<Record<string, string | readonly string[]>>) =>
		routeArgs(world, person, `/decisions/drafts/${decisionId}`, {
			params: { decisionId, ...more },
			...(form ? { form } : {}),
		});
}

describe("a decision's way to the register", () => {
	it("is drafted from a scenario, and the round's address leads to it", async () => {
		const world = await allocatingWorld();
		const { roundId, scenarios } = world;
		const path = `/rounds/${roundId}/decision/new?scenario=${scenarios.published}`;
		const args = (person: string, form?: Record<string, string>) =>
			routeArgs(world, person, path, { params: { roundId }, ...(form ? { form } : {}) });
		expect((await answered(() => newDecision.loader(args(world.decisionMaker)))).status).toBe(404);
		expect((await answered(() => newDecision.loader(args(world.fundManager)))).data).toMatchObject({
			funded: 2,
			notFunded: 1,
			earlier: false,
		});
		const sent = await answered(() => newDecision.action(args(world.fundManager, {})));
		expect(sent.location).toMatch(/^\/decisions\/drafts\//);
		const led = await answered(() => roundDecision.loader(args(world.decisionMaker)));
		expect(led.location).toBe(sent.location);
		expect((await answered(() => roundDecision.loader(args(world.auditor)))).status).toBe(404);
	});

	it("is signed with the password, then published, and its file has the digest it prints", async () => {
		const world = await allocatingWorld();
		const decisionId = await withBoard(world);
		const args = pages(world, decisionId);
		const notice = (await draftOf(world, decisionId)).noticeSha256;
		const signed = (password: string) =>
			answered(() => sign.action(args(world.decisionMaker, { notice, password })));
		expect(await signed("wrong")).toMatchObject({
			status: 409,
			data: { errors: { password: "The password is not right" } },
		});
		expect(await signed(PASSWORD)).toMatchObject({ location: `/decisions/drafts/${decisionId}/signed` });
		const numbered = (person: string | null) =>
			routeArgs(world, person, "/decisions/2026-001", { params: { number: "2026-001" } });
		expect((await answered(() => noticePage.loader(numbered(null)))).status).toBe(404);
		expect((await answered(() => content.loader(numbered(world.boardMember)))).status).toBe(404);
		expect((await answered(() => draft.loader(args(world.fundManager)))).location).toBe(
			"/decisions/2026-001",
		);
		expect((await answered(() => publish.action(args(world.auditor, {})))).status).toBe(404);
		expect((await answered(() => publish.action(args(world.fundManager, {})))).location).toBe(
			"/decisions/2026-001",
		);
		const shown = await answered(() => noticePage.loader(numbered(null)));
		const file = await answered(() => content.loader(numbered(null)));
		const digest = createHash("sha256").update(String(file.data), "utf8").digest("hex");
		expect(shown.data).toMatchObject({ sha256: digest, unpublished: null });
		expect(await answered(() => register.loader(routeArgs(world, null, "/decisions")))).toMatchObject({
			data: { published: [{ number: "2026-001", total: pounds("120000.00") }], own: null },
		});
	});

	it("leads to the board pack only while its reader may open it", async () => {
		const world = await allocatingWorld();
		const { roundId } = world;
		const args = pages(world, await drafted(world));
		const packOpen = async (person: string) =>
			((await answered(() => draft.loader(args(person)))).data as { round: { packOpen: boolean } }).round
				.packOpen;
		expect([await packOpen(world.fundManager), await packOpen(world.decisionMaker)]).toEqual([true, false]);
		must(returnToAssessing(world.manager, { roundId, reason: "A score was entered wrongly." }));
		expect(await packOpen(world.fundManager)).toBe(false);
	});

	it("refuses the signature page to the fund manager and to a signatory with an interest", async () => {
		const world = await allocatingWorld();
		const args = pages(world, await withBoard(world));
		expect((await answered(() => sign.loader(args(world.fundManager)))).status).toBe(403);
		expect((await answered(() => sign.loader(args(world.boardMember)))).status).toBe(404);
		world.interested(world.decisionMaker, world.partnerships.coventry);
		expect((await answered(() => sign.loader(args(world.decisionMaker)))).status).toBe(403);
	});

	it("says in words what a line would overdraw, and keeps what was typed", async () => {
		const world = await allocatingWorld();
		const decisionId = await drafted(world);
		const { lines, revision } = await draftOf(world, decisionId);
		const lineId = lines.find(({ name }) => name === "C1")?.id ?? "";
		const args = pages(world, decisionId, { lineId });
		const typed = { decided: "35,000", reason: "It comes next.", conditions: "" };
		const refused = await answered(() =>
			line.action(args(world.fundManager, { ...typed, revision: String(revision) })),
		);
		expect(refused).toMatchObject({
			status: 409,
			data: {
				errors: { decided: "With this amount the awards come to £25,000.00 more than there is" },
				values: typed,
			},
		});
		const late = await answered(() => line.action(args(world.fundManager, { ...typed, revision: "1" })));
		expect(late).toMatchObject({
			status: 409,
			data: {
				conflict: {
					savedBy: "Farah Manager",
					fields: [{ label: "Amount", theirs: "0.00", yours: "35,000" }, {}, {}],
				},
			},
		});
		expect((await answered(() => line.loader(args(world.decisionMaker)))).status).toBe(403);
	});

	it("shows what an amount costs before it takes the reason for it", async () => {
		const world = await allocatingWorld();
		const decisionId = await drafted(world);
		const { lines, revision } = await draftOf(world, decisionId);
		const lineId = lines.find(({ name }) => name === "C2")?.id ?? "";
		const args = pages(world, decisionId, { lineId });
		const page = await answered(() => line.loader(args(world.fundManager)));
		expect(page.data).toMatchObject({
			costs: [
				{ amount: pounds("20000.00"), byRule: true, all: { by: "0" }, displaces: [] },
				{ amount: pounds("0.00"), points: { published: "60", decided: "0" }, all: { by: "-60" } },
			],
		});
		const typed = { decided: "15,000", reason: "Half of it can wait.", conditions: "" };
		const post = (shown: string, more = {}) =>
			answered(() =>
				line.action(args(world.fundManager, { ...typed, shown, revision: String(revision), ...more })),
			);
		const costs = {
			costs: expect.arrayContaining([expect.objectContaining({ amount: pounds("15000.00") })]),
		};
		expect(await post("20000.00 0.00", { intent: "cost" })).toMatchObject({
			status: 200,
			data: { errors: {}, values: typed, ...costs },
		});
		expect(await post("20000.00 0.00")).toMatchObject({
			status: 400,
			data: {
				errors: { decided: "Read what £15,000.00 costs, then give the reason and save" },
				values: typed,
				...costs,
			},
		});
		expect((await draftOf(world, decisionId)).revision).toBe(revision);
		expect((await post("20000.00 15000.00 0.00")).status).toBe(302);
		expect((await draftOf(world, decisionId)).departures).toMatchObject([
			{ reference: "C2", decided: pounds("15000.00") },
		]);
	});

	it("keeps a text that somebody else came before, both shown", async () => {
		const world = await allocatingWorld();
		const decisionId = await drafted(world);
		const args = pages(world, decisionId);
		const form = { title: "Mine", ...WHOLE_TEXT, summary: "My summary", revision: "1" };
		const late = await answered(() => text.action(args(world.fundManager, form)));
		expect(late.status).toBe(409);
		const { conflict } = late.data as {
			conflict: { fields: { label: string; theirs: string; yours: string }[] };
		};
		expect(conflict.fields.find(({ label }) => label === "Summary")).toEqual({
			label: "Summary",
			theirs: WHOLE_TEXT.summary,
			yours: "My summary",
		});
	});
});

describe("a decision without a round", () => {
	const form = (world: AllocatingWorld, more: Readonly<Record<string, string | readonly string[]>> = {}) => ({
		key: "direct-1",
		fundId: world.fundId,
		title: "Research",
		amount: "30,000",
		recipients: [world.partnerships.birmingham, world.partnerships.coventry],
		payee: world.partnerships.birmingham,
		reason: "Both areas learn from it.",
		conditions: "",
		...more,
	});

	it("is drafted once though the form is sent twice, and its text is written next", async () => {
		const world = await allocatingWorld();
		const send = () =>
			answered(() =>
				direct.action(routeArgs(world, world.fundManager, "/decisions/new", { form: form(world) })),
			);
		expect((await send()).location).toBe("/decisions/drafts/direct-1/text");
		expect((await send()).location).toBe("/decisions/drafts/direct-1/text");
		expect(await draftOf(world, "direct-1")).toMatchObject({
			kind: "direct",
			total: pounds("30000.00"),
			round: null,
		});
	});

	it("begins with the fund that its address names, and with none where it names none or one that is not there", async () => {
		const world = await allocatingWorld();
		const opened = async (query: string) => {
			const args = routeArgs(world, world.fundManager, `/decisions/new${query}`);
			const page = (await answered(() => direct.loader(args))).data as Page;
			return { fundId: page.values.fundId, offered: page.funds.some(({ id }) => id === page.values.fundId) };
		};
		type Page = {
			readonly values: { readonly fundId: string };
			readonly funds: readonly { readonly id: string }[];
		};
		expect(await opened(`?fund=${world.fundId}`)).toEqual({ fundId: world.fundId, offered: true });
		expect(await opened("")).toEqual({ fundId: "", offered: false });
		expect(await opened("?fund=nobody")).toMatchObject({ offered: false });
	});

	it("says so where the payee is none of the partnerships, and is not offered to others", async () => {
		const world = await allocatingWorld();
		const wrong = form(world, { recipients: [world.partnerships.coventry] });
		const refused = await answered(() =>
			direct.action(routeArgs(world, world.fundManager, "/decisions/new", { form: wrong })),
		);
		expect(refused.data).toMatchObject({
			errors: { payee: "The partnership that receives the money must be one of those selected" },
			values: { title: "Research", amount: "30,000" },
		});
		const asked = (person: string) =>
			answered(() => direct.loader(routeArgs(world, person, "/decisions/new")));
		expect((await asked(world.decisionMaker)).status).toBe(403);
		expect((await asked(world.financeOfficer)).status).toBe(404);
	});
});

it("prints the whole round for the office alone", async () => {
	const world = await allocatingWorld();
	await published(world);
	const asked = (person: string | null) =>
		answered(() =>
			print.loader(
				routeArgs(world, person, `/rounds/${world.roundId}/print`, { params: { roundId: world.roundId } }),
			),
		);
	expect((await asked(world.fundManager)).data).toMatchObject({
		decision: { standing: "published", content: { number: "2026-001" } },
	});
	expect((await asked(world.boardMember)).status).toBe(404);
	expect((await asked(null)).location).toContain("/sign-in");
});
