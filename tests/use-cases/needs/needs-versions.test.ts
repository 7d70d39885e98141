import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { pence } from "~/domain/money";
import { createFund } from "~/use-cases/fund/create-fund";
import { changeNeedsVersion } from "~/use-cases/needs/change-needs-version";
import { createNeedsVersion } from "~/use-cases/needs/create-needs-version";
import { makeAllocation } from "~/use-cases/needs/make-allocation";
import { readAllocationPreview } from "~/use-cases/needs/read-allocation-preview";
import { readAreaChoices } from "~/use-cases/needs/read-area-choices";
import { readNeeds } from "~/use-cases/needs/read-needs";
import { readNeedsVersion } from "~/use-cases/needs/read-needs-version";
import { removeIndicator } from "~/use-cases/needs/remove-indicator";
import { type IndicatorInput, saveIndicator } from "~/use-cases/needs/save-indicator";
import { setAreas } from "~/use-cases/needs/set-areas";
import { openRound } from "~/use-cases/round/open-round";
import { setScheme } from "~/use-cases/round/set-scheme";
import { areasOf } from "~db/needs/priors";
import { organisation } from "~db/schema/people";
import { testWorld } from "../../support/context";
import { sharingWorld } from "../../support/needs-builders";
import { must, plannedRoundIn } from "../../support/round-builders";
import { pounds, share } from "../../support/written";

function needsWorld() {
	const world = testWorld();
	const round = plannedRoundIn(world, { pounds: 320_000 });
	const manager = world.as(round.fundManager);
	const { id } = must(
		createNeedsVersion(manager, { fundId: round.fundId, title: "Population", note: "", illustrative: false }),
	);
	const [birmingham = "", coventry = ""] = round.partnerships;
	const population: IndicatorInput = {
		versionId: id,
		revision: 1,
		id: "indicator-1",
		key: "population-2011",
		title: "Population 2011",
		source: "Census 2011",
		sourceDate: "2011-03-27",
		weight: "1",
		kind: "count",
		values: [
			{ organisationId: birmingham, value: "3", per: null },
			{ organisationId: coventry, value: "1", per: null },
		],
	};
	return { world, round, manager, id, population };
}

describe("versions of the needs formula", () => {
	test("share among the partnerships of their day, one on its last day included", () => {
		const world = testWorld();
		const { fundManager, fundId } = plannedRoundIn(world);
		const today = world.clock.now().slice(0, 10);
		const lastDay = world.organisation("partnership", { endsOn: today });
		const over = world.organisation("partnership", { endsOn: "2020-01-01" });
		const input = { fundId, title: "Harm", note: "", illustrative: false };
		const { id } = must(createNeedsVersion(world.as(fundManager), input));
		const areas = areasOf(world.db, id);
		expect([areas.includes(lastDay), areas.includes(over)]).toEqual([true, false]);
	});

	test("started as a copy leave out partnerships that ended meanwhile", async () => {
		const { manager, versionId, fundId, areas, db } = sharingWorld();
		db.update(organisation).set({ endsOn: "2014-01-01" }).where(eq(organisation.id, areas.B)).run();
		const copied = { fundId, title: "Next year", note: "", illustrative: false, copyOf: versionId };
		const { id } = must(createNeedsVersion(manager, copied));
		const keys = must(await readNeedsVersion(manager, id)).partnerships.map(({ key }) => key);
		expect(keys).toEqual(["A", "C", "D"]);
	});

	test("started as a copy share with who took a merged partnership's place", () => {
		const { manager, versionId, fundId, areas, db, organisation: made } = sharingWorld();
		const heir = made("partnership", { name: "Brook and Copse", prefix: "BC", startsOn: "2014-01-02" });
		for (const id of [areas.B, areas.C])
			db.update(organisation)
				.set({ endsOn: "2014-01-01", successorId: heir })
				.where(eq(organisation.id, id))
				.run();
		const copied = { fundId, title: "Next year", note: "", illustrative: false, copyOf: versionId };
		const { id } = must(createNeedsVersion(manager, copied));
		expect(areasOf(db, id).toSorted()).toEqual([areas.A, areas.D, heir].toSorted());
	});

	test("share among the fund's own partnerships, and offer other offices' after them", () => {
		const world = sharingWorld();
		const { manager, areas, versionId } = world;
		const other = must(
			createFund(manager, {
				...{ name: "Another Fund", financialYear: "2026-27", legalPower: "A law", purpose: "To show" },
				funderId: world.organisation("funder", {}),
				decidingOfficeId: world.organisation("deciding-office", {}),
				pot: pence(100_000),
			}),
		);
		const input = { fundId: other.id, title: "Theirs", note: "", illustrative: false };
		const theirs = world.organisation("partnership", { name: "Elm Partnership", prefix: "E" });
		const { id } = must(createNeedsVersion(manager, input));
		expect(areasOf(world.db, id)).toEqual([theirs]);
		const { partnerships, chosen } = must(readAreaChoices(manager, id));
		expect(chosen).toEqual([theirs]);
		expect(partnerships.map(({ id: each, own }) => [each, own])).toEqual([
			[theirs, true],
			...Object.values(areas).map((each) => [each, false]),
		]);
		expect(must(readAreaChoices(manager, versionId)).partnerships.map(({ own }) => own)).toEqual(
			Array(5).fill(true),
		);
	});

	test("offer no partnership that is over, unless they share money with it already", () => {
		const { manager, versionId, areas, db, organisation: made } = sharingWorld();
		made("partnership", { name: "Long over", endsOn: "2001-01-01" });
		db.update(organisation).set({ endsOn: "2014-01-01" }).where(eq(organisation.id, areas.B)).run();
		const offered = must(readAreaChoices(manager, versionId)).partnerships;
		expect(offered.map(({ id, endsOn }) => [id, endsOn])).toEqual([
			[areas.A, null],
			[areas.B, "2014-01-01"],
			[areas.C, null],
			[areas.D, null],
		]);
	});

	test("can share with a partnership that starts later, and a copy does so too", async () => {
		const { manager, versionId, fundId, areas, db, page, organisation: made } = sharingWorld();
		const merger = { name: "Brook and Copse", prefix: "BC", startsOn: "2999-04-01" };
		const heir = made("partnership", merger);
		for (const id of [areas.B, areas.C])
			db.update(organisation)
				.set({ endsOn: "2999-03-31", successorId: heir })
				.where(eq(organisation.id, id))
				.run();
		const offered = must(readAreaChoices(manager, versionId)).partnerships;
		expect(offered.map(({ name, startsOn, own }) => [name, startsOn, own])).toContainEqual([
			...["Brook and Copse", "2999-04-01", true],
		]);
		expect(offered.filter(({ startsOn }) => startsOn !== null)).toHaveLength(1);
		const input = { fundId, title: "Next year", note: "", illustrative: false };
		const unasked = must(createNeedsVersion(manager, input));
		expect(areasOf(db, unasked.id).toSorted()).toEqual(Object.values(areas).toSorted());
		const partnershipIds = [areas.A, areas.D, heir];
		must(setAreas(manager, { versionId, revision: (await page()).revision, partnershipIds }));
		const { id } = must(createNeedsVersion(manager, { ...input, copyOf: versionId }));
		expect(areasOf(db, id).toSorted()).toEqual(partnershipIds.toSorted());
	});

	test("never hold two partnerships of one prefix: the refusal says which prefix and who", async () => {
		const { manager, versionId, areas, db, page } = sharingWorld();
		db.update(organisation).set({ prefix: "C" }).where(eq(organisation.id, areas.B)).run();
		const shared = { prefix: "C", partnerships: "Brook Partnership and Copse Partnership" };
		const { problems, revision, partnerships } = await page();
		expect(problems).toContainEqual({ code: "prefix-shared", prefix: "C" });
		const partnershipIds = partnerships.map(({ id }) => id);
		expect(setAreas(manager, { versionId, revision, partnershipIds })).toMatchObject({
			code: "prefix-shared",
			path: "partnershipIds",
			details: shared,
		});
		expect(await makeAllocation(manager, { versionId, title: "By need" })).toMatchObject({
			code: "prefix-shared",
			details: shared,
		});
		expect(must(await readAllocationPreview(manager, versionId)).preview.refusal).toMatchObject({
			code: "prefix-shared",
			details: shared,
		});
		must(setAreas(manager, { versionId, revision, partnershipIds: [areas.A, areas.B, areas.D] }));
		expect((await page()).problems).toEqual([]);
	});

	test("sent twice start one version, and another one under its key is refused", () => {
		const { manager, round } = needsWorld();
		const start = (title: string) =>
			createNeedsVersion(manager, {
				...{ key: "one-form", fundId: round.fundId, title, note: "", illustrative: false },
			});
		expect([start("Harm"), start("Harm")].map(must)).toEqual(Array(2).fill({ id: "one-form", version: 2 }));
		expect(start("Other")).toMatchObject({ code: "already-added" });
	});

	test("show source, date, weight, share and envelope of each partnership", async () => {
		const { manager, id, population } = needsWorld();
		must(saveIndicator(manager, population));
		const page = must(await readNeedsVersion(manager, id));
		expect(page.problems).toEqual([]);
		expect(page.indicators).toMatchObject([
			{ title: "Population 2011", source: "Census 2011", sourceDate: "2011-03-27", weight: "1" },
		]);
		expect(page.amount).toBe(pounds("350000.00"));
		expect(page.needs?.amounts).toEqual({ B: pounds("262500.00"), C: pounds("87500.00") });
		expect(page.needs?.shares.B).toEqual(share("3/4"));
	});

	test("are saved by fund managers only; the finance officer reads, an assessor knows of none", async () => {
		const { world, round, id, population } = needsWorld();
		const finance = world.as(world.person("finance-officer", round.officeId));
		const assessor = world.as(world.person("assessor", round.officeId));
		expect(saveIndicator(finance, population)).toMatchObject({ ok: false, code: "forbidden" });
		expect(await readNeedsVersion(finance, id)).toMatchObject({ ok: true });
		expect(saveIndicator(assessor, population)).toMatchObject({ ok: false, code: "not-found" });
		expect(readNeeds(assessor)).toMatchObject({ ok: false, code: "not-found" });
		expect(readNeeds(world.public)).toMatchObject({ ok: false, code: "not-found" });
	});

	test("refuse figures that are no numbers or below zero, naming the partnership's field", () => {
		const { manager, population } = needsWorld();
		const [first] = population.values;
		const organisationId = first?.organisationId ?? "";
		const withValue = (value: string) =>
			saveIndicator(manager, { ...population, values: [{ organisationId, value, per: null }] });
		expect(withValue("1e5")).toMatchObject({ code: "number-invalid", path: `values.${organisationId}` });
		expect(
			saveIndicator(manager, {
				...population,
				values: [{ organisationId: "nobody", value: "1", per: null }],
			}),
		).toMatchObject({ code: "not-found" });
		expect(withValue("-1")).toMatchObject({ code: "value-negative", path: `values.${organisationId}` });
		expect(saveIndicator(manager, { ...population, weight: "-0.1" })).toMatchObject({
			code: "weight-negative",
		});
		expect(saveIndicator(manager, { ...population, weight: "half" })).toMatchObject({
			code: "number-invalid",
		});
	});

	test("keep their indicators: one cannot be saved over by way of another version", async () => {
		const { round, manager, id, population } = needsWorld();
		must(saveIndicator(manager, population));
		const other = { fundId: round.fundId, title: "Other", note: "", illustrative: false };
		const { id: versionId } = must(createNeedsVersion(manager, other));
		expect(saveIndicator(manager, { ...population, versionId })).toMatchObject({ code: "not-found" });
		expect(must(await readNeedsVersion(manager, id)).indicators).toHaveLength(1);
	});

	test("refuse a second indicator of the same name, and a save after somebody else's", async () => {
		const { manager, id, population } = needsWorld();
		must(saveIndicator(manager, population));
		expect(saveIndicator(manager, { ...population, id: "indicator-2", revision: 2 })).toMatchObject({
			code: "indicator-duplicate",
		});
		expect(saveIndicator(manager, { ...population, weight: "0.5" })).toMatchObject({
			code: "changed-meanwhile",
			details: { revision: 2, theirs: { weight: "1" } },
		});
		expect(must(await readNeedsVersion(manager, id)).indicators[0]?.weight).toBe("1");
	});

	test("keep an indicator that somebody changed after the page of its removal was drawn", async () => {
		const { manager, versionId, areas } = sharingWorld();
		const page = async () => must(await readNeedsVersion(manager, versionId));
		const drawn = (await page()).revision;
		must(
			saveIndicator(manager, {
				versionId,
				revision: drawn,
				...{ id: "indicator-need", key: "need", title: "Need", source: "A newer survey" },
				...{ sourceDate: "2025-03-31", weight: "1", kind: "count" },
				values: [{ organisationId: areas.A, value: "31", per: null }],
			}),
		);
		const remove = (revision: number) =>
			removeIndicator(manager, { versionId, indicatorId: "indicator-need", revision });
		expect(remove(drawn)).toMatchObject({ code: "changed-meanwhile", details: { by: "Farah Manager" } });
		expect((await page()).indicators).toMatchObject([{ source: "A newer survey" }]);
		must(remove((await page()).revision));
		expect((await page()).indicators).toEqual([]);
	});

	test("keep the first title when two people change it", async () => {
		const { manager, id } = needsWorld();
		const change = { id, revision: 1, note: "", illustrative: false };
		must(changeNeedsVersion(manager, { ...change, title: "First" }));
		expect(changeNeedsVersion(manager, { ...change, title: "Second" })).toMatchObject({
			code: "changed-meanwhile",
			details: { theirs: { title: "First" } },
		});
		expect(must(await readNeedsVersion(manager, id)).title).toBe("First");
	});

	test("do not change once a frozen scheme stands on them; a copy can", async () => {
		const { manager, round, id, population } = needsWorld();
		must(saveIndicator(manager, population));
		must(
			setScheme(manager, {
				roundId: round.roundId,
				revision: 1,
				thresholdHundredths: 5000,
				moderationGap: 2,
				moderationDeviation: null,
				method: "needs-envelopes",
				unspent: "rank",
				unit: "0.01",
				needsVersionId: id,
			}),
		);
		must(openRound(manager, { roundId: round.roundId }));
		expect(saveIndicator(manager, { ...population, revision: 2, weight: "0" })).toMatchObject({
			code: "needs-version-in-use",
		});
		expect(
			removeIndicator(manager, { versionId: id, revision: 1, indicatorId: "indicator-1" }),
		).toMatchObject({
			code: "needs-version-in-use",
		});
		const copy = must(
			createNeedsVersion(manager, {
				fundId: round.fundId,
				title: "Second",
				note: "",
				illustrative: true,
				copyOf: id,
			}),
		);
		expect(copy.version).toBe(2);
		const page = must(await readNeedsVersion(manager, copy.id));
		expect(page.needs?.amounts).toEqual({ B: pounds("262500.00"), C: pounds("87500.00") });
		must(
			removeIndicator(manager, {
				versionId: copy.id,
				revision: page.revision,
				indicatorId: page.indicators[0]?.id ?? "",
			}),
		);
		expect(must(await readNeedsVersion(manager, copy.id)).problems).toEqual([{ code: "no-indicators" }]);
		expect(must(await readNeedsVersion(manager, id)).indicators).toHaveLength(1);
	});
});
