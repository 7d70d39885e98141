import { expect, test } from "vitest";
import { pence } from "~/domain/money";
import { readFund } from "~/use-cases/fund/read-fund";
import { readPriors } from "~/use-cases/needs/read-priors";
import { readPublishedYears } from "~/use-cases/needs/read-published-years";
import { type PublishedYearInput, savePublishedYear } from "~/use-cases/needs/save-published-year";
import { sharingWorld } from "../../support/needs-builders";
import { lastAuditDetail } from "../../support/people-builders";
import { must } from "../../support/round-builders";
import { pounds } from "../../support/written";

function recording() {
	const world = sharingWorld();
	const year: PublishedYearInput = {
		id: "year-1",
		revision: null,
		fundId: world.fundId,
		financialYear: "2025-26",
		title: "Table 1",
		source: "Board paper",
		sourceDate: "2025-03-01",
		publishedTotal: pence(100_000),
		note: "",
		lines: [
			{ kind: "income", title: "Grant", organisationId: null, amount: pence(100_000) },
			{ kind: "partnership", title: "Ashford", organisationId: world.areas.A, amount: pence(100_001) },
		],
	};
	const years = () => must(readPublishedYears(world.manager, world.fundId)).years;
	return { ...world, year, years };
}

test("a table is kept as printed, a penny over, once, and moves nothing in the ledger", () => {
	const { manager, year, years, fundId } = recording();
	const before = must(readFund(manager, { fundId })).figures;
	must(savePublishedYear(manager, year));
	must(savePublishedYear(manager, year));
	expect(years()).toMatchObject([
		{ title: "Table 1", sums: { given: pounds("1000.01"), overTotal: pounds("0.01") } },
	]);
	expect(must(readFund(manager, { fundId })).figures).toEqual(before);
});

test("another table from a page that has recorded one is shown beside it, and can be saved in its place", () => {
	const { manager, year, years } = recording();
	must(savePublishedYear(manager, year));
	const other = { ...year, note: "Printed twice" };
	expect(savePublishedYear(manager, other)).toMatchObject({
		code: "changed-meanwhile",
		details: { revision: 1 },
	});
	expect(years()).toMatchObject([{ note: "" }]);
	must(savePublishedYear(manager, { ...other, revision: 1 }));
	expect(years()).toMatchObject([{ note: "Printed twice", revision: 2 }]);
	must(savePublishedYear(manager, { ...other, revision: 1 }));
	expect(years()).toMatchObject([{ revision: 2 }]);
});

test("a table that somebody else changed is not overwritten", () => {
	const { manager, year, years } = recording();
	must(savePublishedYear(manager, year));
	must(savePublishedYear(manager, { ...year, revision: 1, title: "Table 2" }));
	expect(savePublishedYear(manager, { ...year, revision: 1, title: "Table 3" })).toMatchObject({
		code: "changed-meanwhile",
		details: { revision: 2, by: "Farah Manager" },
	});
	expect(years()[0]?.title).toBe("Table 2");
});

test("needs a real year, a line and amounts of zero or more", () => {
	const { manager, year } = recording();
	const refusal = (change: Partial<PublishedYearInput>) => savePublishedYear(manager, { ...year, ...change });
	expect(refusal({ financialYear: "2025-27" })).toMatchObject({ code: "financial-year-invalid" });
	expect(refusal({ lines: [] })).toMatchObject({ code: "lines-missing" });
	const below = { kind: "income", title: "Grant", organisationId: null, amount: pence(-1) } as const;
	expect(refusal({ lines: [below] })).toMatchObject({ code: "amount-negative" });
	const stranger = { ...below, amount: pence(1), organisationId: "nobody" };
	expect(refusal({ lines: [stranger] })).toMatchObject({ code: "not-found" });
});

test("is recorded by fund managers, and read by those who read needs", () => {
	const { person, as, officeId, areas, year, fundId } = recording();
	const finance = as(person("finance-officer", officeId));
	expect(savePublishedYear(finance, year)).toMatchObject({ code: "forbidden" });
	expect(readPublishedYears(finance, fundId)).toMatchObject({ ok: true });
	expect(readPublishedYears(as(person("bidder", areas.A)), fundId)).toMatchObject({ code: "not-found" });
});

test("gives the amounts of the year before only where it holds one of the version's partnerships", () => {
	const { manager, year, versionId } = recording();
	must(savePublishedYear(manager, year));
	const others = year.lines.filter(({ organisationId }) => organisationId === null);
	must(savePublishedYear(manager, { ...year, id: "year-2", lines: others }));
	expect(must(readPriors(manager, versionId)).sources.map(({ key }) => key)).toEqual(["year:year-1"]);
});

test("a table that is recorded or changed is audited line by line, before and after, amounts in pence", () => {
	const world = recording();
	const { manager, year } = world;
	const kept = {
		...{
			financialYear: "2025-26",
			title: "Table 1",
			source: "Board paper",
			sourceDate: "2025-03-01",
			note: "",
		},
		publishedTotal: "100000",
		lines: [
			{ kind: "income", title: "Grant", organisationId: null, amount: "100000" },
			{ kind: "partnership", title: "Ashford", organisationId: world.areas.A, amount: "100001" },
		],
	};
	must(savePublishedYear(manager, year));
	expect(lastAuditDetail(world)).toEqual({ before: null, after: kept });
	must(
		savePublishedYear(manager, { ...year, revision: 1, publishedTotal: null, lines: year.lines.slice(0, 1) }),
	);
	expect(lastAuditDetail(world)).toEqual({
		before: kept,
		after: { ...kept, publishedTotal: null, lines: kept.lines.slice(0, 1) },
	});
});
