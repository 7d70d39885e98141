import { describe, expect, test } from "vitest";
import type { ColumnUse } from "~/domain/needs/import-columns";
import { chooseColumns } from "~/use-cases/needs/choose-columns";
import { confirmImport } from "~/use-cases/needs/confirm-import";
import { makeAllocation } from "~/use-cases/needs/make-allocation";
import { readImport } from "~/use-cases/needs/read-import";
import { saveIndicator } from "~/use-cases/needs/save-indicator";
import { startImport } from "~/use-cases/needs/start-import";
import { sharingWorld } from "../../support/needs-builders";
import { must } from "../../support/round-builders";
import { sheetData, xlsxFile } from "../../support/zip-file";

const NEED: ColumnUse = { use: "values", indicatorId: "indicator-need" };
const bytesOf = (text: string) => new TextEncoder().encode(text);
const GOOD = "Area,Need\r\nA,40\r\nE07000002,30\r\nCopse,20\r\nDale Partnership,10\r\n";

const workbook = (inner: string, styles?: string): Uint8Array =>
	xlsxFile({ sheets: [{ name: "Figures", inner }], ...(styles ? { styles } : {}) });

/** A style for dates, the second of two. */
const DATES = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>';

/** A version with an uploaded table whose columns are chosen. */
async function uploaded(bytes: Uint8Array, columns: readonly ColumnUse[] = [{ use: "area" }, NEED]) {
	const world = sharingWorld();
	const { manager, versionId } = world;
	const { id: importId } = must(await startImport(manager, { versionId, fileName: "figures", bytes }));
	must(chooseColumns(manager, { importId, columns }));
	const shown = () => must(readImport(manager, { versionId, importId }));
	const confirm = (sha256 = shown().sha256) => confirmImport(manager, { importId, sha256 });
	const figures = async () => (await world.page()).indicators[0]?.values;
	return { ...world, importId, shown, confirm, figures };
}

describe("figures from a file", () => {
	test("change nothing until confirmed, then just what the page showed, once", async () => {
		const { shown, confirm, figures, page: version } = await uploaded(bytesOf(GOOD));
		expect(shown().problems).toEqual([]);
		expect(shown().changes).toMatchObject([
			{ partnership: "Ashford Partnership", before: "30", after: "40" },
			{ partnership: "Brook Partnership", before: "30", after: "30" },
			{ partnership: "Copse Partnership", before: "25", after: "20" },
			{ partnership: "Dale Partnership", before: "15", after: "10" },
		]);
		expect(await figures()).toEqual({ A: "30", B: "30", C: "25", D: "15" });
		const { revision } = await version();
		must(confirm());
		must(confirm());
		expect(await figures()).toEqual({ A: "40", B: "30", C: "20", D: "10" });
		expect((await version()).revision).toBe(revision + 1);
	});

	test("come from a spreadsheet; its formulas are never worked out, its merged cells refused", async () => {
		const bytes = workbook(
			`<sheetData><row><c t="inlineStr"><is><t>Area</t></is></c><c t="inlineStr"><is><t>Need</t></is></c></row><row><c t="inlineStr"><is><t>A</t></is></c><c><v>0.30000000000000004</v></c></row><row><c t="inlineStr"><is><t>B</t></is></c><c><f>WEBSERVICE("http://x")</f><v>30</v></c></row><row><c t="inlineStr"><is><t>C</t></is></c><c><v>25</v></c></row><row><c t="inlineStr"><is><t>D</t></is></c></row></sheetData><mergeCells><mergeCell ref="B4:B5"/></mergeCells>`,
		);
		const { shown, confirm, figures } = await uploaded(bytes);
		expect(shown().problems.map(({ row, column, code }) => [`${column}${row}`, code])).toEqual([
			["B3", "formula"],
			["B4", "merged"],
			["B5", "merged"],
		]);
		expect(shown().changes).toMatchObject([{ after: "0.3" }]);
		expect(confirm()).toMatchObject({ code: "problems-left" });
		expect(await figures()).toEqual({ A: "30", B: "30", C: "25", D: "15" });
	});

	test("show a date in a spreadsheet as a day, and take it for no figure; so with one that no calendar has", async () => {
		const dated = (day: number) =>
			workbook(
				`<sheetData><row><c t="inlineStr"><is><t>Area</t></is></c><c t="inlineStr"><is><t>Need</t></is></c></row><row><c t="inlineStr"><is><t>A</t></is></c><c s="1"><v>${day}</v></c></row></sheetData>`,
				DATES,
			);
		const problems = async (day: number) => (await uploaded(dated(day))).shown().problems;
		expect(await problems(45292)).toEqual([{ code: "date", row: 2, column: "B", text: "2024-01-01" }]);
		expect(await problems(120_000_000)).toEqual([
			{ code: "not-a-number", row: 2, column: "B", text: "120000000" },
		]);
	});

	test("can make a new indicator with its source, date and weight", async () => {
		const crime: ColumnUse = {
			use: "new",
			title: "Recorded crime",
			source: "Police",
			sourceDate: "2025-03-31",
			weight: "0.5",
		};
		const { confirm, page: version } = await uploaded(bytesOf("Area,Crime\nA,4\nB,3\nC,2\nD,1\n"), [
			{ use: "area" },
			crime,
		]);
		must(confirm());
		expect((await version()).indicators[1]).toMatchObject({
			key: "recorded-crime",
			source: "Police",
			sourceDate: "2025-03-31",
			weight: "0.5",
			values: { A: "4", B: "3", C: "2", D: "1" },
		});
	});

	test("can make a new indicator of rates with their bases in one go, and show both before", async () => {
		const rate: ColumnUse = {
			use: "new",
			title: "Crime for each 1,000",
			source: "Police",
			sourceDate: "2025-03-31",
			weight: "0",
			base: 1,
		};
		const {
			shown,
			confirm,
			page: version,
		} = await uploaded(bytesOf("Area,Thousands,Crime\nA,4,60.1\nB,3,58.4\nC,2,40\nD,1,30\n"), [
			{ use: "area" },
			{ use: "skip" },
			rate,
		]);
		expect(shown().problems).toEqual([]);
		expect(shown().changes.slice(0, 2)).toEqual([
			{ partnership: "Ashford Partnership", indicator: rate.title, base: false, before: null, after: "60.1" },
			{ partnership: "Ashford Partnership", indicator: rate.title, base: true, before: null, after: "4" },
		]);
		must(confirm());
		expect((await version()).indicators[1]).toMatchObject({
			title: rate.title,
			kind: "rate",
			values: { A: "60.1", B: "58.4", C: "40", D: "30" },
			per: { A: "4", B: "3", C: "2", D: "1" },
		});
		expect((await version()).problems).toEqual([]);
	});

	test("can leave out the rows of other areas, and say which before", async () => {
		const { shown, confirm, figures } = await uploaded(bytesOf("Area,Need\nEngland,9\nA,40\nWales,\n"), [
			{ use: "area", others: "left-out" },
			NEED,
		]);
		expect(shown()).toMatchObject({
			problems: [],
			rowsLeftOut: [
				{ row: 2, text: "England" },
				{ row: 4, text: "Wales" },
			],
		});
		must(confirm());
		expect(await figures()).toEqual({ A: "40", B: "30", C: "25", D: "15" });
	});

	test("take no bases of new rates out of the rates' own column, or out of none", async () => {
		const { manager, importId } = await uploaded(bytesOf(GOOD));
		const rate = { use: "new", title: "X", source: "Y", sourceDate: "2025-03-31", weight: "0" } as const;
		for (const base of [1, 2, -1])
			expect(
				chooseColumns(manager, { importId, columns: [{ use: "area" }, { ...rate, base }] }),
			).toMatchObject({ code: "base-missing", path: "bases.1" });
	});

	test("are guessed from headings until somebody chooses, and nothing is confirmed of a guess", async () => {
		const { manager, versionId } = sharingWorld();
		const start = await startImport(manager, {
			versionId,
			fileName: "figures.csv",
			bytes: bytesOf("Partnership,NEED\nA,40\n"),
		});
		const importId = must(start).id;
		const page = must(readImport(manager, { versionId, importId }));
		expect(page).toMatchObject({ chosen: false, columns: [{ use: "area" }, NEED] });
		expect(confirmImport(manager, { importId, sha256: page.sha256 })).toMatchObject({
			code: "import-changed",
		});
	});

	test("take a rate's bases wherever their column stands, and no base where there is no figure", async () => {
		const { manager, versionId, page: version } = sharingWorld();
		const rate = {
			versionId,
			id: "rate",
			key: "rate",
			title: "Rate",
			source: "Police",
			sourceDate: "2025-03-31",
		};
		must(
			saveIndicator(manager, {
				...rate,
				revision: (await version()).revision,
				weight: "0",
				kind: "rate",
				values: [],
			}),
		);
		const take = async (text: string, columns: readonly ColumnUse[]) => {
			const { id: importId } = must(
				await startImport(manager, { versionId, fileName: "rates", bytes: bytesOf(text) }),
			);
			must(chooseColumns(manager, { importId, columns: [{ use: "area" }, ...columns] }));
			const { sha256, problems } = must(readImport(manager, { versionId, importId }));
			return { problems, confirmed: confirmImport(manager, { importId, sha256 }) };
		};
		const bases: ColumnUse = { use: "per", indicatorId: "rate" };
		const alone = await take("Area,Base\nA,10\n", [bases]);
		expect(alone.problems).toMatchObject([{ code: "base-without-figure", row: 2, column: "B" }]);
		expect(alone.confirmed).toMatchObject({ code: "problems-left" });
		must(
			(await take("Area,Base,Rate\nA,10,1\nB,20,2\n", [bases, { use: "values", indicatorId: "rate" }]))
				.confirmed,
		);
		expect((await version()).indicators[1]).toMatchObject({
			values: { A: "1", B: "2" },
			per: { A: "10", B: "20" },
		});
	});

	test("never make two indicators that a case would call the same", async () => {
		const named = (title: string): ColumnUse => ({
			use: "new",
			title,
			source: "Police",
			sourceDate: "2025-03-31",
			weight: "0.5",
		});
		const {
			shown,
			confirm,
			page: version,
		} = await uploaded(bytesOf("Area,One,Two,Three\nA,4,5,6\n"), [
			{ use: "area" },
			named("Crime (all)"),
			named("Crime, all"),
			named("NEED"),
		]);
		expect(shown().problems).toMatchObject([
			{ code: "column-twice", column: "C", text: "Two" },
			{ code: "indicator-exists", column: "D", text: "Three" },
		]);
		expect(confirm()).toMatchObject({ code: "problems-left" });
		expect((await version()).indicators).toHaveLength(1);
	});

	test("refuse a page that shows something else than what is there now", async () => {
		const { shown, confirm, withPriors, manager, importId } = await uploaded(bytesOf(GOOD));
		const { sha256 } = shown();
		must(chooseColumns(manager, { importId, columns: [{ use: "area" }, { use: "skip" }] }));
		expect(confirm(sha256)).toMatchObject({ code: "import-changed" });
		must(chooseColumns(manager, { importId, columns: [{ use: "area" }, NEED] }));
		must(await withPriors());
		expect(shown().outdated).toBe(true);
		expect(confirm()).toMatchObject({ code: "version-changed" });
	});

	test("refuse a file that cannot be read, and keep nothing of it", async () => {
		const { manager, versionId } = sharingWorld();
		const start = (bytes: Uint8Array, fileName = "x") => startImport(manager, { versionId, fileName, bytes });
		expect(await start(new Uint8Array(), "")).toMatchObject({ code: "file-missing" });
		expect(await start(bytesOf('A,"B\n'))).toMatchObject({ code: "quotation-mark", details: { line: 1 } });
		expect(await start(workbook(sheetData([])))).toMatchObject({ code: "file-empty" });
	});

	test("are taken by fund managers alone, and never into a version that something stands on", async () => {
		const { manager, versionId, importId, confirm, shown, ...world } = await uploaded(bytesOf(GOOD));
		const { sha256 } = shown();
		const finance = world.as(world.person("finance-officer", world.officeId));
		const bidder = world.as(world.person("bidder", world.areas.A));
		const upload = { versionId, fileName: "x", bytes: bytesOf(GOOD) };
		expect(await startImport(finance, upload)).toMatchObject({ code: "forbidden" });
		expect(confirmImport(finance, { importId, sha256 })).toMatchObject({ code: "forbidden" });
		expect(await startImport(bidder, upload)).toMatchObject({ code: "not-found" });
		expect(readImport(bidder, { versionId, importId })).toMatchObject({ code: "not-found" });
		must(await makeAllocation(manager, { versionId, title: "By need" }));
		expect(confirm()).toMatchObject({ code: "needs-version-in-use" });
		expect(await startImport(manager, upload)).toMatchObject({ code: "needs-version-in-use" });
	});
});
