import { describe, expect, it, test } from "vitest";
import { kindOfSection } from "~/domain/form/kinds";
import * as several from "~/routes/bids.$bidId.$section.new_.several";
import { loader as csv } from "~/routes/bids.$bidId.$section.table[.]csv";
import { loader as xlsx } from "~/routes/bids.$bidId.$section.table[.]xlsx";
import { readRevisions } from "~/use-cases/bid/read-revisions";
import { readRecords } from "~/use-cases/form/read-records";
import { bid } from "~db/schema/bid";
import { CLOSES, done } from "../../support/bid-builders";
import { recordPages } from "../../support/bid-record-pages";
import { SECTIONS } from "../../support/bid-record-sections";
import { answered, routeArgs } from "../../support/requests";

type Again = Awaited<ReturnType<typeof several.action>>["data"];

/** The page of a section that adds several, and what stands in the bid. */
function sheetPages(section: (typeof SECTIONS)[number]["section"]) {
	const pages = recordPages(section);
	const { world, bidId, bidder, me, list } = pages;
	const kind = kindOfSection(section);
	if (!kind) throw new Error(`no records stand in ${section}`);
	const args = (path: string, form?: Readonly<Record<string, string>>, who: string | null = me) =>
		routeArgs(world, who, `${list}/${path}`, { params: { bidId, section }, ...(form ? { form } : {}) });
	const send = async (form: Readonly<Record<string, string>>, who: string | null = me) => {
		const answer = await answered(() => several.action(args("new/several", form, who)));
		return { ...answer, again: answer.data as Again };
	};
	const upload = async (name: string, bytes: BlobPart) => {
		const body = new FormData();
		body.set("cells", "");
		body.set("file", new File([bytes], name));
		const { request, ...rest } = args("new/several");
		const sent = new Request(request.url, { method: "POST", body, headers: request.headers });
		const answer = await answered(() => several.action({ ...rest, request: sent }));
		return { ...answer, again: answer.data as Again };
	};
	const records = () => done(readRecords(bidder, kind, { bidId })).records.map(({ values }) => values);
	const file = async (loader: typeof csv | typeof xlsx) => (await loader(args("table"))) as Response;
	return { ...pages, kind, send, upload, records, file, args };
}

/** What was seen and is sent back to add it. */
const seen = (again: Again, next: "add" | "all" = "add") => ({
	cells: again.cells,
	_seen: again.preview?.digest ?? "",
	next,
});

describe.each(SECTIONS)("the table of $section", ({ section }) => {
	test("goes out as CSV and as a spreadsheet, and comes back as what is there already", async () => {
		const { file, upload, records, send } = sheetPages(section);
		const before = records();
		for (const [name, loader] of [
			["table.csv", csv],
			["table.xlsx", xlsx],
		] as const) {
			const answer = await file(loader);
			expect(answer.headers.get("Content-Disposition")).toMatch(
				/^attachment; filename="[a-z-]+\.(csv|xlsx)"$/,
			);
			const { status, again } = await upload(name, await answer.arrayBuffer());
			expect([status, again.errors]).toEqual([200, {}]);
			expect(again.preview).toMatchObject({ fresh: 0, there: 1, add: null });
			const { status: late } = await send(seen(again));
			expect(late).toBe(409);
		}
		expect(records()).toEqual(before);
	});

	test("is empty but for its headings where there are no records, and is refused as it is", async () => {
		const { world, file, upload, kind } = sheetPages(section);
		world.db.$client.exec(
			`PRAGMA foreign_keys = OFF; DELETE FROM ${kind.key.replace("-", "_")}; PRAGMA foreign_keys = ON`,
		);
		const text = await (await file(csv)).text();
		expect(text.trim().split("\r\n")).toHaveLength(1);
		const { status, again } = await upload("empty.csv", text);
		expect([status, again.errors]).toEqual([400, { cells: "The table has no rows below its headings" }]);
	});

	test("is for the bid's own partnership alone", async () => {
		const { args, send, world } = sheetPages(section);
		for (const who of [world.fundManager, world.solihull.bidder]) {
			for (const loader of [csv, xlsx])
				expect((await answered(() => loader(args("table", undefined, who)))).status).toBe(404);
			expect((await send({ cells: "x", next: "check" }, who)).status).toBe(404);
		}
	});
});

describe("a table with a text that no cell of a spreadsheet can hold", () => {
	it("goes out as CSV, and says so where it was asked for as a spreadsheet", async () => {
		const { world, file } = sheetPages("risks");
		const long = "a".repeat(32_768);
		world.db.$client.prepare("UPDATE risk SET description = ?").run(long);
		expect(await (await file(csv)).text()).toContain(long);
		const refused = await file(xlsx);
		expect([refused.status, refused.headers.get("Content-Type")]).toEqual([422, "text/plain;charset=UTF-8"]);
		expect(await refused.text()).toMatch(/too long for a spreadsheet.*download the table as CSV/);
	});
});

describe("adding several risks", () => {
	const TABLE = "Description\tLikelihood\tOwner\nRain\t4: Likely\tMe\nSnow\t1\t\nWind\tPossible\tYou";

	it("shows what would be added and writes nothing, then adds all of it and says how many", async () => {
		const { send, records, bidder, bidId, list } = sheetPages("risks");
		const { status, again } = await send({ cells: TABLE, next: "check" });
		expect(status).toBe(200);
		expect(again.preview).toMatchObject({
			fresh: 3,
			there: 0,
			add: "Add 3 risks",
			headings: [{ text: "Description" }, { text: "Likelihood" }, { text: "Owner" }],
			rows: [{ number: 2, state: "new", cells: ["Rain", "4: Likely", "Me"] }, {}, {}],
		});
		expect(again.cells).toBe(TABLE);
		expect(records()).toHaveLength(1);
		const added = await send({ ...seen(again), key: "several-1" });
		expect([added.status, added.location]).toEqual([302, list]);
		expect(records().slice(1)).toMatchObject([
			{ description: "Rain", likelihood: 4 },
			{ description: "Snow", likelihood: 1 },
			{ description: "Wind", likelihood: 3 },
		]);
		const { revisions } = done(readRevisions(bidder, { bidId }));
		expect(revisions.slice(0, 3).map(({ what, about }) => [what, about])).toEqual([
			["Added a risk", "Wind"],
			["Added a risk", "Snow"],
			["Added a risk", "Rain"],
		]);
		const twice = await send({ ...seen(again), key: "several-1" });
		expect([twice.status, twice.location]).toEqual([302, list]);
		expect(records()).toHaveLength(4);
	});

	it("leaves out what is there already unless told to add all", async () => {
		const { send, records } = sheetPages("risks");
		const first = await send({ cells: TABLE, next: "check" });
		await send(seen(first.again));
		const { again } = await send({ cells: `${TABLE}\nHail\t5\t`, next: "check" });
		expect(again.preview).toMatchObject({ fresh: 1, there: 3, add: "Add 1 risk", addAll: "Add all 4 risks" });
		await send(seen(again, "all"));
		expect(records()).toHaveLength(8);
	});

	it("adds none where one row is at fault, says which, and gives the table back", async () => {
		const { send, records } = sheetPages("risks");
		const cells = "Description\tImpact\nRain\t9\n\t2\nSnow\t2";
		const { status, again } = await send({ cells, next: "add" });
		expect(status).toBe(400);
		expect(again.cells).toBe(cells);
		expect(again.errors).toEqual({
			"row-2": "Row 2: Impact must be between 1 and 5",
			"row-3": "Row 3: Enter a description",
		});
		expect(records()).toHaveLength(1);
	});

	it("adds nothing that was not shown: the table, or the bid, changed meanwhile", async () => {
		const { send, records } = sheetPages("risks");
		const { again } = await send({ cells: TABLE, next: "check" });
		const changed = await send({ ...seen(again), cells: `${TABLE}\nHail\t5\t` });
		expect([changed.status, changed.again.preview?.fresh]).toEqual([409, 4]);
		await send(seen(again));
		const late = await send(seen(again));
		expect([late.status, late.again.preview?.there]).toEqual([409, 3]);
		expect(records()).toHaveLength(4);
	});

	it("keeps the table where the round has closed in the middle", async () => {
		const { send, world, records } = sheetPages("risks");
		const { again } = await send({ cells: TABLE, next: "check" });
		world.clock.set(CLOSES);
		const late = await send({ ...seen(again), key: "several-1" });
		expect(late.status).toBe(409);
		expect(JSON.parse(String(late.data)).typed).toEqual([{ label: "Your table", text: TABLE }]);
		world.db.update(bid).set({ state: "submitted" }).run();
		expect((await send({ cells: TABLE, next: "check" })).status).toBe(409);
		expect(records()).toHaveLength(1);
	});

	it("says what is wrong with a table that cannot be read, and keeps it", async () => {
		const { send, upload } = sheetPages("risks");
		const many = `Description\n${"Rain\n".repeat(201)}`;
		for (const [cells, problem] of [
			["", "Paste a table, or select a file"],
			["Owner\tOwner\nMe\tYou", "Two columns are called “Owner”. Leave one of them out"],
			['Owner\tDescription\nMe\t"Rain', /^Line 2 has a quotation mark/],
			[many, "The table has 201 rows. Add at most 200 at a time"],
		] as const) {
			const { status, again } = await send({ cells, next: "check" });
			expect([status, again.cells]).toEqual([400, cells]);
			expect(again.errors.cells).toMatch(problem);
		}
		const { again } = await upload("risks.pdf", "%PDF-1.4");
		expect(again.errors.file).toMatch(/^The selected file is a PDF/);
	});

	it("keeps the lines of an uploaded file, so that a row at fault is found in it", async () => {
		const { upload, send } = sheetPages("risks");
		const first = await upload("risks.csv", "Our risks,\n\nDescription,Impact\nRain,2\n,3\n");
		expect(first.again.errors).toEqual({ "row-5": "Row 5: Enter a description" });
		expect(first.again.preview?.notes).toEqual(["The row above the headings was left out."]);
		const corrected = first.again.cells.replace("\n\t3", "\nSnow\t3");
		const { status, again } = await send({ cells: corrected, next: "check" });
		expect([status, again.preview?.fresh]).toEqual([200, 2]);
	});
});
