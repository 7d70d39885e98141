import { beforeAll, describe, expect, it } from "vitest";
import { amountsOf } from "~/domain/allocation/run/scenario";
import { ROWS_OF_WORK } from "~/domain/listing/list-query";
import { formatPounds, fromDecimalPounds } from "~/domain/money";
import { readScenario } from "~/use-cases/allocation/read-scenario";
import { readScenarios } from "~/use-cases/allocation/read-scenarios";
import { type DraftPage, readDraft } from "~/use-cases/decision/read-draft";
import { csvRows, DECISION_MAKER, largeRound, MANAGER, tableRows, wordsOf } from "../support/large-round";
import { must } from "../support/round-builders";

const BIDS = 54;

/** Asks a page of one who may read it. */
async function ok(answer: Promise<{ readonly status: number; readonly text: string }>): Promise<string> {
	const { status, text } = await answer;
	expect(status).toBe(200);
	return text;
}

let round: Awaited<ReturnType<typeof largeRound>>;

beforeAll(async () => {
	round = await largeRound(BIDS);
	return () => round.close();
}, 180_000);

describe("a scenario's result", () => {
	const CAPTION = "What each bid gets, and why";
	const address = () => `/rounds/${round.roundId}/allocation/${round.scenarios[0]}`;
	const scenario = () =>
		must(readScenario(round.as(MANAGER), { roundId: round.roundId, scenarioId: round.scenarios[0] ?? "" }));

	it("is gone through by address in its own order, with totals of all bids", async () => {
		const [first, second] = [
			await ok(round.page(MANAGER, address())),
			await ok(round.page(MANAGER, `${address()}?page=2`)),
		];
		const rows = [...tableRows(first, CAPTION), ...tableRows(second, CAPTION)];
		expect(tableRows(first, CAPTION)).toHaveLength(ROWS_OF_WORK);
		expect(rows.map(([bid = ""]) => bid.split(" ")[0])).toEqual(
			scenario().awards.map(({ reference }) => reference),
		);
		for (const page of [first, second]) expect(page).toContain(formatPounds(scenario().spent));
		expect(wordsOf(first)).toContain(`${BIDS} bids. Page 1 of 2`);
	});

	it("is searched, filtered and sorted over all pages, and a page keeps what was asked", async () => {
		const last = scenario().awards.at(-1);
		const found = await ok(round.page(MANAGER, `${address()}?search=${last?.reference}`));
		expect(tableRows(found, CAPTION).map(([bid = ""]) => bid.split(" ")[0])).toContain(last?.reference);
		const sorted = await ok(round.page(MANAGER, `${address()}?sort=amount&page=1`));
		const largest = [...scenario().awards].sort((a, b) => Number(b.amount - a.amount))[0];
		expect(tableRows(sorted, CAPTION)[0]?.[1]).toContain(formatPounds(largest?.amount ?? 0n));
		expect(sorted).toContain("?sort=amount&amp;page=2");
		const without = await ok(round.page(MANAGER, `${address()}?outcome=none`));
		expect(tableRows(without, CAPTION).every(([, amount]) => amount === "none")).toBe(true);
	});

	it("is whole as a file, for those alone who read the page", async () => {
		expect(await ok(round.page(MANAGER, address()))).toContain(`href="${address()}/table.xlsx"`);
		const rows = csvRows(await ok(round.page(MANAGER, `${address()}/table.csv`)));
		expect(rows.map(([reference]) => reference)).toEqual(scenario().awards.map(({ reference }) => reference));
		const sum = rows.reduce((total, row) => total + (fromDecimalPounds(row[2] ?? "") ?? 0n), 0n);
		expect(sum).toBe(scenario().spent);
		for (const file of ["table.csv", "table.xlsx"]) {
			expect((await round.page("bidder.walsall@example.org", `${address()}/${file}`)).status).toBe(404);
			expect((await round.page(null, `${address()}/${file}`)).status).toBe(302);
		}
	});
});

describe("how firmly a scenario of many bids stands", () => {
	it("is gone through by address, its draws kept, and whole as a file", async () => {
		const address = `/rounds/${round.roundId}/allocation/${round.scenarios[0]}/robustness`;
		const draws = "seed=2&draws=10&spread=5";
		const pages = [
			await ok(round.page(MANAGER, `${address}?${draws}`)),
			await ok(round.page(MANAGER, `${address}?${draws}&page=2`)),
		];
		const bids = pages.flatMap((page) => tableRows(page, "How far each score can move")).map(([bid]) => bid);
		expect(bids).toHaveLength(BIDS);
		expect(pages[0]).toContain(`?${draws.replaceAll("&", "&amp;")}&amp;page=2`);
		const rows = csvRows(await ok(round.page(MANAGER, `${address}/table.csv?${draws}`)));
		expect(rows.map(([bid]) => bid)).toEqual(bids);
		expect((await round.page("bidder.walsall@example.org", `${address}/table.csv`)).status).toBe(404);
	}, 60_000);
});

describe("scenarios of many bids side by side", () => {
	const CAPTION = "What each rule gives each bid";
	const address = () => `/rounds/${round.roundId}/allocation`;
	const chosen = () => `compare=${round.scenarios[0]}&compare=${round.scenarios[1]}`;
	const compared = () => must(readScenarios(round.as(MANAGER), round.roundId, round.scenarios));
	const references = (rows: readonly (readonly string[])[]) => {
		const known = new Set(compared().bids.map(({ reference }) => reference));
		return rows.map(([bid = ""]) => bid.split(" ")[0] ?? "").filter((bid) => known.has(bid));
	};

	it("are gone through by address in published order, what is compared kept, their totals of all bids", async () => {
		const pages = [
			await ok(round.page(MANAGER, `${address()}?${chosen()}`)),
			await ok(round.page(MANAGER, `${address()}?${chosen()}&page=2`)),
		];
		const [first] = compared().scenarios;
		expect(pages.flatMap((page) => references(tableRows(page, CAPTION)))).toEqual(
			first?.awards.map(({ reference }) => reference),
		);
		for (const page of pages) {
			const spent = tableRows(page, CAPTION).find(([label]) => label === "Spent");
			expect(spent?.slice(2)).toEqual(compared().scenarios.map((each) => formatPounds(each.spent)));
			expect(page).toContain(`href="${address()}/table.xlsx?${chosen().replaceAll("&", "&amp;")}"`);
		}
		expect(pages[0]).toContain(`?${chosen().replaceAll("&", "&amp;")}&amp;page=2`);
		const narrowed = await ok(round.page(MANAGER, `${address()}?${chosen()}&rules=differ`));
		const [one, other] = compared().scenarios.map(amountsOf);
		expect(references(tableRows(narrowed, CAPTION))).toEqual(
			first?.awards.map(({ reference }) => reference).filter((each) => one?.get(each) !== other?.get(each)),
		);
	});

	it("are whole as files, with the money of every partnership, for those alone who read the page", async () => {
		const rows = csvRows(await ok(round.page(MANAGER, `${address()}/table.csv?${chosen()}`)));
		const [first] = compared().scenarios;
		expect(rows.map(([reference]) => reference)).toEqual(first?.awards.map(({ reference }) => reference));
		const money = csvRows(await ok(round.page(MANAGER, `${address()}/partnerships.csv?${chosen()}`)));
		expect(money).toHaveLength(BIDS);
		const sum = money.reduce((total, row) => total + (fromDecimalPounds(row.at(-2) ?? "") ?? 0n), 0n);
		expect(sum).toBe(first?.spent);
		const page = await ok(round.page(MANAGER, `${address()}?${chosen()}`));
		expect(tableRows(page, "Money by partnership, beside its share of need")).toHaveLength(ROWS_OF_WORK);
		for (const file of ["table.csv", "partnerships.xlsx"])
			expect((await round.page("bidder.walsall@example.org", `${address()}/${file}`)).status).toBe(404);
	});

	it("are drawn with the bids of a page named, and a small mark for each other", async () => {
		const charts = `${address()}/charts?${chosen()}`;
		const pages = [await ok(round.page(MANAGER, charts)), await ok(round.page(MANAGER, `${charts}&page=2`))];
		const [first] = compared().scenarios;
		expect(pages.flatMap((page) => references(tableRows(page, "What each rule funds")))).toEqual(
			first?.awards.map(({ reference }) => reference),
		);
		for (const [index, page] of pages.entries()) {
			const [drawing = ""] = page
				.slice(page.indexOf('<svg class="tranche-chart tranche-chart--beside"'))
				.split("</figure>")
				.slice(1);
			const small = drawing.match(/<circle cx=|<rect x="[\d.]+%" y="[\d.]+" width="6"/g) ?? [];
			expect(small).toHaveLength(index === 0 ? BIDS - ROWS_OF_WORK : ROWS_OF_WORK);
			expect(wordsOf(page)).toContain(`of ${BIDS} scored bids are funded`);
			expect(wordsOf(page)).toContain(`Showing the first ${ROWS_OF_WORK} of ${BIDS} partnerships.`);
		}
	});

	it("show a rule that is not saved by its first bids, and all of them as a file", async () => {
		const rule = "method=rank-and-stop&unspent=rank&objective=score&timeLimitSeconds=10";
		const page = await ok(round.page(MANAGER, `${address()}/preview?${rule}`));
		expect(references(tableRows(page, CAPTION))).toHaveLength(ROWS_OF_WORK);
		expect(wordsOf(page)).toContain(`Showing the first ${ROWS_OF_WORK} of ${BIDS} bids.`);
		const rows = csvRows(await ok(round.page(MANAGER, `${address()}/preview/table.csv?${rule}`)));
		expect(rows).toHaveLength(BIDS);
		expect((await round.page("auditor@example.org", `${address()}/preview/table.csv?${rule}`)).status).toBe(
			403,
		);
	});
});

describe("a decision of many bids", () => {
	const base = () => `/decisions/drafts/${decisionId}`;
	let decisionId: string;
	let draft: DraftPage;
	beforeAll(async () => {
		decisionId = await round.draft(round.scenarios[0] ?? "");
		draft = must(await readDraft(round.as(MANAGER), decisionId));
	}, 60_000);

	const references = (rows: readonly (readonly string[])[]) => rows.map(([bid = ""]) => bid.split(/[: ]/)[0]);

	it("has the draft's lines in pages, its total of all of them", async () => {
		const pages = [await ok(round.page(MANAGER, base())), await ok(round.page(MANAGER, `${base()}?page=2`))];
		const rows = pages.flatMap((page) => tableRows(page, "Who gets what"));
		const totals = rows.filter(([first]) => first === "Total of all");
		expect(totals.map((cells) => cells.find((cell) => cell.startsWith("£")))).toEqual([
			formatPounds(draft.total),
			formatPounds(draft.total),
		]);
		expect(references(rows.filter(([first]) => first !== "Total of all"))).toEqual(
			draft.lines.map(({ name }) => name),
		);
		const narrowed = await ok(
			round.page(MANAGER, `${base()}?outcome=reserve&search=${draft.lines[0]?.name}`),
		);
		expect(narrowed).toContain(formatPounds(draft.total));
	});

	/** What a notice says of all its bids, wherever it stands: as a draft, before its signature, signed and published. */
	async function isGoneThrough(email: string | null, address: string, file: string) {
		const [first, second] = [
			await ok(round.page(email, address)),
			await ok(round.page(email, `${address}?ranking=2`)),
		];
		const ranked = [first, second].flatMap((page) => tableRows(page, "Bids in order of their scores"));
		const { bids = [] } = draft.notice.ranking ?? {};
		expect(references(ranked).filter((each) => bids.some(({ reference }) => reference === each))).toEqual(
			bids.map(({ reference }) => reference),
		);
		const lines = [first, await ok(round.page(email, `${address}?lines=2`))].flatMap((page) =>
			[...page.matchAll(/<dt class="govuk-summary-list__key">([A-Z0-9]+): /g)].map(
				([, reference]) => reference,
			),
		);
		expect([...lines].sort()).toEqual(draft.lines.map(({ name }) => name).sort());
		const awarded = draft.lines.filter(({ decided }) => decided !== 0n);
		const awards = tableRows(first, "Who gets what");
		expect(references(awards.slice(0, -1))).toEqual(awarded.map(({ name }) => name));
		expect(awards.at(-1)?.at(-1)).toBe(formatPounds(draft.total));
		const found = await ok(round.page(email, `${address}?search=${draft.lines.at(-1)?.name}`));
		expect(references(tableRows(found, "Bids in order of their scores"))).toContain(draft.lines.at(-1)?.name);
		expect(first).toContain(`href="${file}.xlsx"`);
		const rows = csvRows(await ok(round.page(email, `${file}.csv`)));
		expect(rows.map(([reference]) => reference)).toEqual(draft.lines.map(({ name }) => name));
		const sum = rows.reduce((total, row) => total + (fromDecimalPounds(row[8] ?? "") ?? 0n), 0n);
		expect(sum).toBe(draft.total);
	}

	it("has a notice that is gone through before it is signed, by those alone who draft and sign", async () => {
		await isGoneThrough(MANAGER, `${base()}/notice`, `${base()}/table`);
		await round.putToBoard();
		await isGoneThrough(DECISION_MAKER, `${base()}/sign`, `${base()}/table`);
		for (const page of ["", "/notice", "/table.csv", "/table.xlsx"])
			expect((await round.page("assessor.1@example.org", `${base()}${page}`)).status).toBe(404);
	});

	it("has a board pack whose proposal is gone through with what each rule gives, its version kept", async () => {
		const address = `/rounds/${round.roundId}/board`;
		const member = "board.member.1@example.org";
		const pages = [
			await ok(round.page(member, `${address}?version=1`)),
			await ok(round.page(member, `${address}?version=1&page=2`)),
		];
		for (const caption of ["The proposal, bid by bid", "What each rule gives each bid"]) {
			const bids = pages.flatMap((page) => references(tableRows(page, caption)));
			expect(bids.filter((each) => draft.lines.some(({ name }) => name === each))).toEqual(
				draft.lines.map(({ name }) => name),
			);
		}
		for (const page of pages) {
			const total = tableRows(page, "The proposal, bid by bid").at(-1);
			expect(total).toContain(formatPounds(draft.total));
		}
		expect(pages[0]).toContain("?version=1&amp;page=2");
		const found = await ok(round.page(member, `${address}?version=1&search=${draft.lines.at(-1)?.name}`));
		expect(found).toContain(`href="${address}?version=1"`);
		expect(tableRows(found, "The proposal, bid by bid")).toHaveLength(2);
		const rows = csvRows(await ok(round.page(member, `${address}/table.csv?version=1`)));
		expect(rows.map(([reference]) => reference)).toEqual(draft.lines.map(({ name }) => name));
		expect((await round.page("assessor.1@example.org", `${address}/table.csv`)).status).toBe(404);
	});

	it("has a notice that everybody reads once it is published, whole in print and as a file", async () => {
		const number = await round.publish(decisionId);
		await isGoneThrough(null, `/decisions/${number}`, `/decisions/${number}/table`);
		const printed = await ok(round.page(MANAGER, `/rounds/${round.roundId}/print`));
		for (const { name } of draft.lines) expect(printed).toMatch(new RegExp(`>${name}: (no award|£|<)`));
	}, 30_000);
});
