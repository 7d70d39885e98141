import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { answerQuery } from "~/use-cases/needs/answer-query";
import { confirmFigures } from "~/use-cases/needs/confirm-figures";
import { openFiguresWindow } from "~/use-cases/needs/open-figures-window";
import { queryFigure } from "~/use-cases/needs/query-figure";
import { readFiguresWindow } from "~/use-cases/needs/read-figures-window";
import { readOwnFigures, readOwnFiguresList } from "~/use-cases/needs/read-own-figures";
import { removeIndicator } from "~/use-cases/needs/remove-indicator";
import { saveIndicator } from "~/use-cases/needs/save-indicator";
import { readHome } from "~/use-cases/round/read-home";
import { organisation } from "~db/schema/people";
import { sharingWorld } from "../../support/needs-builders";
import { auditedActions } from "../../support/people-builders";
import { must } from "../../support/round-builders";
import { pounds, share } from "../../support/written";

const OPENS = "2026-05-02T08:00:00.000Z";
const CLOSES = "2026-05-09T16:00:00.000Z";

/** Partnerships asked from 2 to 9 May; the clock stands in between. */
function askedWorld() {
	const world = sharingWorld();
	const { versionId, manager, areas } = world;
	must(openFiguresWindow(manager, { versionId, revision: null, opensAt: OPENS, closesAt: CLOSES }));
	world.clock.set("2026-05-03T10:00:00.000Z");
	const ashford = world.as(world.person("signatory", areas.A, "Asha Ford"));
	const brook = world.as(world.person("bidder", areas.B, "Ben Brook"));
	const own = async (context: typeof ashford) => must(await readOwnFigures(context, versionId)).own[0];
	const confirm = async (context: typeof ashford, organisationId: string) =>
		confirmFigures(context, { versionId, organisationId, sha256: (await own(context))?.sha256 ?? "" });
	const query = (context: typeof ashford, organisationId: string, key = "query-1") =>
		queryFigure(context, {
			key,
			versionId,
			organisationId,
			indicatorKey: "need",
			text: "The survey says 28.",
		});
	const standings = () =>
		must(readFiguresWindow(manager, versionId)).partnerships.map(({ standing }) => standing);
	return { ...world, ashford, brook, own, confirm, query, standings };
}

describe("partnerships check their figures", () => {
	test("see their own beside all others', with source, date and what follows", async () => {
		const { ashford, versionId } = askedWorld();
		const page = must(await readOwnFigures(ashford, versionId));
		expect(page.partnerships.map(({ name, own, figures }) => [name, own, figures.need])).toEqual([
			["Ashford Partnership", true, "30"],
			["Brook Partnership", false, "30"],
			["Copse Partnership", false, "25"],
			["Dale Partnership", false, "15"],
		]);
		expect(page.indicators).toMatchObject([{ source: "A survey", sourceDate: "2025-03-31" }]);
		expect(page.rows[0]).toMatchObject({ share: share("0.3"), amount: pounds("300000.00") });
		expect(must(readOwnFiguresList(ashford))).toMatchObject([{ versionId, own: [{ standing: "silent" }] }]);
	});

	test("confirm, query or stay silent, and the office sees which", async () => {
		const { ashford, brook, areas, confirm, query, standings } = askedWorld();
		const workOf = (context: typeof ashford) =>
			readHome(context).work.filter(({ kind }) => kind === "figures");
		expect(workOf(ashford)).toMatchObject([{ kind: "figures", closesAt: CLOSES }]);
		must(await confirm(ashford, areas.A));
		must(await confirm(ashford, areas.A));
		must(query(brook, areas.B));
		must(query(brook, areas.B));
		expect(standings()).toEqual(["confirmed", "queried", "silent", "silent"]);
		for (const context of [ashford, brook]) expect(workOf(context)).toEqual([]);
		expect(await confirm(brook, areas.B)).toMatchObject({ code: "query-open" });
	});

	test("once confirmed show by whom and when, until a figure changes", async () => {
		const world = askedWorld();
		const { ashford, areas, confirm, manager, versionId, page } = world;
		expect((await world.own(ashford))?.confirmed).toBeNull();
		must(await confirm(ashford, areas.A));
		const at = world.clock.now();
		expect((await world.own(ashford))?.confirmed).toEqual({ by: expect.any(String), at });
		const { revision, indicators } = await page();
		must(
			saveIndicator(manager, {
				...{ versionId, revision, id: "indicator-need", key: "need", title: "Need", source: "A survey" },
				...{ sourceDate: "2025-03-31", weight: "1", kind: "count" },
				values: [{ organisationId: areas.A, value: `${indicators[0]?.values.A}1`, per: null }],
			}),
		);
		expect((await world.own(ashford))?.confirmed).toBeNull();
	});

	test("another query from the page that sent one is refused, never dropped", () => {
		const { brook, areas, query, versionId, manager } = askedWorld();
		must(query(brook, areas.B));
		const asked = { key: "query-1", versionId, organisationId: areas.B, indicatorKey: "need" };
		expect(queryFigure(brook, { ...asked, text: "And it is of 2019." })).toMatchObject({
			code: "already-added",
		});
		expect(must(readFiguresWindow(manager, versionId)).partnerships[1]?.queries).toHaveLength(1);
	});

	test("a figure of an indicator removed since is not corrected, and the refusal says so", async () => {
		const { brook, areas, query, versionId, manager, page } = askedWorld();
		must(query(brook, areas.B));
		must(
			removeIndicator(manager, {
				versionId,
				indicatorId: "indicator-need",
				revision: (await page()).revision,
			}),
		);
		const answer = { queryId: "query-1", answer: "You are right.", corrected: null };
		expect(answerQuery(manager, { ...answer, corrected: "28" })).toMatchObject({
			code: "indicator-removed",
			path: "corrected",
		});
		const waiting = () => readHome(manager).work.filter(({ kind }) => kind === "queries");
		expect(waiting()).toMatchObject([{ versionId, queries: 1 }]);
		must(answerQuery(manager, answer));
		expect(waiting()).toEqual([]);
		expect((await page()).indicators).toEqual([]);
	});

	test("a corrected figure is a new revision and is put to that partnership alone again", async () => {
		const world = askedWorld();
		const { ashford, brook, areas, manager, confirm, query, standings, versionId } = world;
		must(await confirm(ashford, areas.A));
		must(await confirm(brook, areas.B));
		must(query(brook, areas.B));
		const before = (await world.page()).revision;
		world.clock.set("2026-05-04T10:00:00.000Z");
		const stale = (await world.own(brook))?.sha256 ?? "";
		must(answerQuery(manager, { queryId: "query-1", answer: "You are right.", corrected: "28" }));
		expect((await world.page()).revision).toBe(before + 1);
		expect(standings()).toEqual(["confirmed", "asked-again", "silent", "silent"]);
		expect(confirmFigures(brook, { versionId, organisationId: areas.B, sha256: stale })).toMatchObject({
			code: "figures-changed",
		});
		must(await confirm(brook, areas.B));
		expect(standings()[1]).toBe("confirmed");
		expect((await world.own(brook))?.queries).toMatchObject([
			{ figure: "30", answer: "You are right.", corrected: "28" },
		]);
	});

	test("a rate is corrected in its value, its base or both; a count has no base", async () => {
		const world = askedWorld();
		const { brook, areas, manager, query, versionId, page } = world;
		const answer = { answer: "You are right.", corrected: null, correctedPer: null };
		must(query(brook, areas.B, "of-the-count"));
		expect(answerQuery(manager, { ...answer, queryId: "of-the-count", correctedPer: "9" })).toMatchObject({
			code: "base-not-asked",
		});
		must(
			saveIndicator(manager, {
				versionId,
				revision: (await page()).revision,
				...{ id: "indicator-need", key: "need", title: "Need", source: "A survey" },
				...{ sourceDate: "2025-03-31", weight: "1", kind: "rate" },
				values: Object.values(areas).map((organisationId) => ({ organisationId, value: "3", per: "10" })),
			}),
		);
		must(query(brook, areas.B, "of-the-base"));
		const right = { ...answer, queryId: "of-the-base", correctedPer: "1000" };
		expect(answerQuery(manager, { ...right, correctedPer: "-1" })).toMatchObject({
			code: "value-negative",
			path: "correctedPer",
		});
		must(answerQuery(manager, right));
		must(answerQuery(manager, right));
		const figure = async () => [(await page()).indicators[0]?.values.B, (await page()).indicators[0]?.per.B];
		expect(await figure()).toEqual(["3", "1000"]);
		expect((await world.own(brook))?.queries.map(({ corrected }) => corrected)).toContain("base 1000");
		must(query(brook, areas.B, "of-both"));
		must(answerQuery(manager, { ...right, queryId: "of-both", corrected: "60.1", correctedPer: "2000" }));
		expect(await figure()).toEqual(["60.1", "2000"]);
	});

	test("an answer without a correction asks again too, and is given once", () => {
		const { brook, areas, manager, query, standings, clock } = askedWorld();
		must(query(brook, areas.B));
		clock.set("2026-05-04T10:00:00.000Z");
		const answer = { queryId: "query-1", answer: "The survey was revised.", corrected: null };
		expect(answerQuery(manager, { ...answer, answer: " " })).toMatchObject({ code: "text-missing" });
		expect(answerQuery(manager, { ...answer, corrected: "1e3" })).toMatchObject({ code: "number-invalid" });
		expect(answerQuery(manager, { ...answer, corrected: "-1" })).toMatchObject({ code: "value-negative" });
		must(answerQuery(manager, answer));
		expect(standings()[1]).toBe("asked-again");
		must(answerQuery(manager, answer));
		expect(answerQuery(manager, { ...answer, answer: "No." })).toMatchObject({ code: "already-answered" });
	});

	test("speak between opening and closing only", async () => {
		const { ashford, areas, confirm, query, clock, versionId } = askedWorld();
		const { sha256 = "" } = must(await readOwnFigures(ashford, versionId)).own[0] ?? {};
		clock.set("2026-05-02T07:59:59.999Z");
		expect(await readOwnFigures(ashford, versionId)).toMatchObject({ code: "not-found" });
		expect(must(readOwnFiguresList(ashford))).toEqual([]);
		expect(confirmFigures(ashford, { versionId, organisationId: areas.A, sha256 })).toMatchObject({
			code: "not-found",
		});
		clock.set(CLOSES);
		expect(await confirm(ashford, areas.A)).toMatchObject({ code: "window-closed" });
		expect(query(ashford, areas.A)).toMatchObject({ code: "window-closed" });
		expect(must(await readOwnFigures(ashford, versionId)).window.state).toBe("closed");
	});

	test("speak for themselves only; those of a merged partnership are its successor's", async () => {
		const world = askedWorld();
		const { ashford, brook, areas, confirm, query, db, versionId } = world;
		expect(await confirm(ashford, areas.B)).toMatchObject({ code: "not-found" });
		expect(query(ashford, areas.B)).toMatchObject({ code: "not-found" });
		db.update(organisation)
			.set({ endsOn: "2014-01-01", successorId: areas.A })
			.where(eq(organisation.id, areas.B))
			.run();
		must(query(ashford, areas.B));
		expect(must(await readOwnFigures(ashford, versionId)).own.map(({ name }) => name)).toEqual([
			"Ashford Partnership",
			"Brook Partnership",
		]);
		expect(must(await readOwnFigures(brook, versionId)).own.map(({ id }) => id)).toEqual([areas.B]);
	});

	test("are asked and answered by fund managers; others of the office read or know nothing", async () => {
		const world = askedWorld();
		const { versionId, officeId, manager } = world;
		must(world.query(world.brook, world.areas.B));
		const window = { versionId, revision: null, opensAt: OPENS, closesAt: CLOSES };
		const answer = { queryId: "query-1", answer: "No.", corrected: null };
		const finance = world.as(world.person("finance-officer", officeId));
		expect(readFiguresWindow(finance, versionId)).toMatchObject({ ok: true });
		expect(openFiguresWindow(finance, window)).toMatchObject({ code: "forbidden" });
		expect(answerQuery(finance, answer)).toMatchObject({ code: "forbidden" });
		for (const context of [world.ashford, world.as(world.person("assessor", officeId)), world.public]) {
			expect(openFiguresWindow(context, window)).toMatchObject({ code: "not-found" });
			expect(answerQuery(context, answer)).toMatchObject({ code: "not-found" });
			expect(readFiguresWindow(context, versionId)).toMatchObject({ code: "not-found" });
		}
		expect(await readOwnFigures(manager, versionId)).toMatchObject({ code: "not-found" });
		expect(readOwnFiguresList(world.public)).toMatchObject({ code: "not-found" });
		expect(auditedActions(world).slice(-2)).toEqual(["open-figures-window", "query-figure"]);
	});

	test("a window that somebody set after the page was drawn is not moved over unseen", () => {
		const { manager, versionId, as, person, officeId } = askedWorld();
		const second = as(person("fund-manager", officeId, "Sam Second"));
		const later = { versionId, opensAt: OPENS, closesAt: "2026-05-10T16:00:00.000Z" };
		const closing = () => must(readFiguresWindow(manager, versionId)).window;
		for (const revision of [null, 0])
			expect(openFiguresWindow(second, { ...later, revision })).toMatchObject({
				code: "changed-meanwhile",
				details: { revision: 1, by: "Farah Manager" },
			});
		expect(closing()).toMatchObject({ closesAt: CLOSES, revision: 1 });
		must(openFiguresWindow(second, { ...later, revision: 1 }));
		must(openFiguresWindow(second, { ...later, revision: 1 }));
		expect(closing()).toMatchObject({ closesAt: later.closesAt, revision: 2 });
	});

	test("a window closes after it opens, and in the future", () => {
		const { manager, versionId } = askedWorld();
		expect(
			openFiguresWindow(manager, { versionId, revision: null, opensAt: CLOSES, closesAt: OPENS }),
		).toMatchObject({
			code: "closes-before-opening",
			path: "closes",
		});
		expect(
			openFiguresWindow(manager, {
				versionId,
				revision: null,
				opensAt: "2026-05-01T08:00:00.000Z",
				closesAt: "2026-05-02T08:00:00.000Z",
			}),
		).toMatchObject({ code: "closes-in-past" });
	});
});
