import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as content from "~/routes/decisions.$number.content[.]json";
import * as confidential from "~/routes/decisions.$number.exempt.notice[.]pdf";
import * as word from "~/routes/decisions.$number.notice[.]docx";
import * as pdf from "~/routes/decisions.$number.notice[.]pdf";
import * as csv from "~/routes/decisions.$number.table[.]csv";
import * as xlsx from "~/routes/decisions.$number.table[.]xlsx";
import * as packWord from "~/routes/rounds.$roundId.board.pack[.]docx";
import * as packPdf from "~/routes/rounds.$roundId.board.pack[.]pdf";
import { changeBoardPaper } from "~/use-cases/decision/change-board-paper";
import { changeDecisionText } from "~/use-cases/decision/change-decision-text";
import { preparePack } from "~/use-cases/decision/prepare-pack";
import { saveExemptPassage } from "~/use-cases/decision/save-exempt-passage";
import { HOSTILE } from "../../support/any-document";
import {
	A_PASSAGE,
	allocatingWorld,
	drafted,
	draftOf,
	published,
	SECRET,
	WHOLE_TEXT,
	withBoard,
} from "../../support/decision-builders";
import { readPdf, type Tagged, tagged } from "../../support/read-pdf";
import { routeArgs } from "../../support/requests";
import { must } from "../../support/round-builders";
import { unzipped } from "../../support/unzipped";

const PAPER = {
	purpose: "To advise on the second tranche.",
	background: "The first tranche left £320,000.",
	alternatives: "Rank and stop was looked at.",
	safeguarding: "None of the bids works with children alone.",
	publicHealth: "Fewer injuries are expected.",
	environment: "Nothing of note.",
	riskIfTaken: "A partner may leave.",
	riskIfNotTaken: "Two projects end in April.",
	recommendation: "That the board supports the proposal.",
};

const bytesOf = async (answer: Response | Promise<Response>) =>
	new Uint8Array(await (await answer).arrayBuffer());

const holds = (bytes: Uint8Array, words: string) => Buffer.from(bytes).includes(Buffer.from(words));

/** Every part of a Word or spreadsheet file, unpacked. */
function inside(bytes: Uint8Array): string {
	return [...unzipped(bytes).values()].map((part) => Buffer.from(part).toString("utf8")).join("\n");
}

/** What the pictures of a document say to whoever does not see them. */
function figures(nodes: readonly Tagged[]): readonly (string | undefined)[] {
	return nodes.flatMap(({ role, alt, children }) => [
		...(role === "Figure" ? [alt] : []),
		...figures(children),
	]);
}

/** Keeps a file to look at, where a folder for it is given. */
function kept(name: string, bytes: Uint8Array): Uint8Array {
	const folder = process.env.LOOK_AT;
	if (folder) writeFileSync(`${folder}/${name}`, bytes);
	return bytes;
}

test("no file that a stranger can have holds a withheld passage; the confidential one does, and is not theirs", async () => {
	const world = await allocatingWorld();
	const decisionId = await withBoard(world);
	must(saveExemptPassage(world.manager, { decisionId, ...A_PASSAGE }));
	const number = await published(world, decisionId);
	const stranger = (path: string) =>
		routeArgs(world, null, `/decisions/${number}/${path}`, { params: { number } });
	const notice = await readPdf(kept("notice.pdf", await bytesOf(pdf.loader(stranger("notice.pdf")))));
	expect(notice.words).toContain("A passage is withheld here.");
	expect(notice.words).not.toContain("Quixotic");
	const files = await Promise.all([
		bytesOf(word.loader(stranger("notice.docx"))),
		bytesOf(xlsx.loader(stranger("table.xlsx"))),
	]);
	for (const file of files) expect(inside(file)).not.toContain("Quixotic");
	for (const answer of [content.loader(stranger("content.json")), csv.loader(stranger("table.csv"))])
		expect(holds(await bytesOf(answer), "Quixotic")).toBe(false);
	await expect(async () => confidential.loader(stranger("exempt/notice.pdf"))).rejects.toMatchObject({
		status: 404,
	});
	const office = routeArgs(world, world.fundManager, "/x", { params: { number } });
	const whole = await readPdf(await bytesOf(confidential.loader(office)));
	expect(whole.words.replace(/\s+/g, " ")).toContain(SECRET);
	expect(whole.words).toContain("CONFIDENTIAL");
});

test("a notice as PDF is tagged, titled and in English, its tables have header cells, its chart says its figures", async () => {
	const world = await allocatingWorld();
	const number = await published(world);
	const args = routeArgs(world, null, "/x", { params: { number } });
	const { title, language, isMarked, raw, pages, words } = await readPdf(await bytesOf(pdf.loader(args)));
	expect([title, language, isMarked]).toEqual(["Decision 001/2026: Second tranche, draft 1", "en-GB", true]);
	expect(raw).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
	expect(tagged(pages, /^H1$/).map(({ text }) => text)).toEqual(
		expect.arrayContaining(["1 Who gets what", "2 Signature", "3 What the decision is based on"]),
	);
	const heads = [...raw.matchAll(/\/S \/TH\n.*?endobj/gs)].map(([cell]) => cell);
	expect(heads.length).toBeGreaterThan(5);
	for (const cell of heads) expect(cell).toMatch(/\/Scope \/Column/);
	expect(figures(pages)[0]).toContain("B1: £100,000.00 awarded, £100,000.00 asked");
	for (const words_ of ["Dana Commissioner", "Section 9 of the Act of 2011.", "This is not a subsidy"])
		expect(words.replace(/\s+/g, " ")).toContain(words_);
});

test("a pack as PDF and Word has every heading of a board's paper, and its figures", async () => {
	const world = await allocatingWorld();
	await drafted(world);
	must(changeBoardPaper(world.manager, { roundId: world.roundId, revision: 0, ...PAPER }));
	must(await preparePack(world.manager, { roundId: world.roundId }));
	const args = routeArgs(world, world.boardMember, `/rounds/${world.roundId}/board/pack.pdf`, {
		params: { roundId: world.roundId },
	});
	const { pages, words, isMarked } = await readPdf(kept("pack.pdf", await bytesOf(packPdf.loader(args))));
	expect(isMarked).toBe(true);
	expect(tagged(pages, /^H1$/).map(({ text }) => text.replace(/^\d+ /, ""))).toEqual([
		"Contents",
		"Interests, to be read out",
		"What the board is asked to agree",
		"Purpose",
		"Background",
		"Proposals",
		"Options considered",
		"Financial implications",
		"Legal implications",
		"Equality implications",
		"Safeguarding implications",
		"Public health implications",
		"Environmental implications",
		"Risks",
		"Recommendation",
		"Advice and meetings so far",
		"Background papers",
		"This version",
	]);
	expect(figures(pages)[0]).toContain("C1: £0.00 proposed, £35,000.00 asked");
	expect(words).toMatch(/Page 1 of \d/);
	const said = inside(kept("pack.docx", await bytesOf(packWord.loader(args))));
	for (const each of Object.values(PAPER)) expect(said).toContain(each);
});

test("what is typed into a notice or a paper is printed as it is, never read as markup", async () => {
	const world = await allocatingWorld();
	const decisionId = await drafted(world);
	const typed = HOSTILE.filter((text) => text.length < 200).join("\n");
	const { revision, title } = await draftOf(world, decisionId);
	const hostile = Object.fromEntries(Object.keys(WHOLE_TEXT).map((part) => [part, `${typed}\nall of it`]));
	must(changeDecisionText(world.manager, { ...WHOLE_TEXT, ...hostile, decisionId, revision, title }));
	const paper = Object.fromEntries(Object.keys(PAPER).map((part) => [part, typed])) as typeof PAPER;
	must(changeBoardPaper(world.manager, { roundId: world.roundId, revision: 0, ...paper }));
	must(await preparePack(world.manager, { roundId: world.roundId }));
	const number = await published(world, decisionId);
	const stranger = routeArgs(world, null, "/x", { params: { number } });
	const member = routeArgs(world, world.boardMember, "/x", { params: { roundId: world.roundId } });
	for (const file of [pdf.loader(stranger), packPdf.loader(member)]) {
		const { words } = await readPdf(await bytesOf(file));
		for (const each of ['#read("/etc/passwd")', "$x^2$ *bold* _it_"]) expect(words).toContain(each);
		expect(words).not.toContain("root:x:0");
	}
});
