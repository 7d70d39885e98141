import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { createElement } from "react";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEMONSTRATION_ACCOUNTS } from "~/demo/accounts";
import { bidDocument } from "~/documents/bid/bid-document";
import { makeFile } from "~/documents/make-file";
import * as json from "~/routes/bids.$bidId.content[.]json";
import * as page from "~/routes/bids.$bidId.document";
import * as word from "~/routes/bids.$bidId.document[.]docx";
import * as pdf from "~/routes/bids.$bidId.document[.]pdf";
import * as zip from "~/routes/bids.$bidId.document[.]zip";
import { DocumentView } from "~/ui/documents/document-view";
import { readBidDocument } from "~/use-cases/bid/read-bid-document";
import { submittedBid } from "~db/bid/bid";
import { contentOf } from "~db/bid/content";
import { contentSha256 } from "~db/bid/version";
import { attachment } from "~db/schema/attachment";
import { bid } from "~db/schema/bid";
import { done } from "../../support/bid-builders";
import { openDemonstration } from "../../support/demonstration";
import { readPdf, tagged } from "../../support/read-pdf";
import { renderPage } from "../../support/render-page";
import { routeArgs } from "../../support/requests";
import { unzipped } from "../../support/unzipped";

let world: Awaited<ReturnType<typeof openDemonstration>>;
beforeAll(async () => {
	world = await openDemonstration();
});
afterAll(() => world.close());

/** A bid as the first person of the demonstration reads it who may. */
function readBy(bidId: string) {
	for (const { email } of DEMONSTRATION_ACCOUNTS) {
		const read = readBidDocument(world.as(email), { bidId });
		if (read.ok) return { read: read.value, email };
	}
	throw new Error(`nobody reads ${bidId}`);
}

function personOf(email: string): string {
	const { actor } = world.as(email);
	return actor.kind === "person" ? actor.personId : "";
}

const asked = (bidId: string, path: string) =>
	routeArgs(world, personOf(readBy(bidId).email), `/bids/${bidId}/${path}`, { params: { bidId } });

const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());
const draftId = () => world.db.select().from(bid).where(eq(bid.state, "draft")).get()?.id ?? "";

/** What an index says, a row each. */
function indexIn(parts: ReadonlyMap<string, Buffer>): readonly (readonly string[])[] {
	const text = parts.get("index.csv")?.toString("utf8") ?? "";
	const rows = text.replace("\ufeff", "").trim().split("\r\n");
	return rows.slice(1).map((row) => row.split(",").map((cell) => cell.replace(/^"|"$/g, "")));
}

describe("the documents of the demonstration’s bids", () => {
	it("are PDF files of the standard and Word files, with the same headings in order", async () => {
		const all = world.db.select().from(bid).all();
		expect(all.length).toBeGreaterThan(10);
		for (const { id } of all) {
			const document = bidDocument(readBy(id).read);
			const [asPdf, asWord] = [await makeFile("pdf", document), await makeFile("docx", document)];
			const read = await readPdf(done(asPdf));
			expect(read.raw).toContain("<pdfuaid:part>1</pdfuaid:part>");
			const headings = tagged(read.pages, /^H1$/).map(({ text }) => text);
			const main = unzipped(done(asWord)).get("word/document.xml")?.toString("utf8") ?? "";
			const inWord = [...main.matchAll(/<w:pStyle w:val="Heading1"\/>.*?<\/w:p>/gs)].map(([paragraph]) =>
				[...paragraph.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, text]) => text).join(""),
			);
			expect(headings.filter((text) => text !== "Contents")).toEqual(inWord);
		}
	});

	it("are marked and dated while they are drafts, and named by version and digest after", async () => {
		const draft = await readPdf(await bytesOf(await pdf.loader(asked(draftId(), "document.pdf"))));
		expect(draft.words).toContain("DRAFT");
		expect(draft.words).toContain("It has not been submitted.");
		const id = world.bid("SS2");
		const submitted = await readPdf(await bytesOf(await pdf.loader(asked(id, "document.pdf"))));
		expect(submitted.words).not.toContain("DRAFT");
		expect(submitted.words.replaceAll("\u200b", "")).toContain(submittedBid(world.db, id)?.sha256);
	});

	it("are named to others as the version is, whatever its people have written since", () => {
		const id = world.bid("SS2");
		const { title = "" } = world.db.select().from(bid).where(eq(bid.id, id)).get() ?? {};
		world.db.update(bid).set({ title: "Not sent yet" }).where(eq(bid.id, id)).run();
		expect(readBy(id).read.bid.title).toBe(submittedBid(world.db, id)?.content.title);
		world.db.update(bid).set({ title }).where(eq(bid.id, id)).run();
	});

	it("are sent to be saved, by a name, and never kept by others", async () => {
		const response = await word.loader(asked(world.bid("SS2"), "document.docx"));
		expect(response.headers.get("Content-Disposition")).toContain('filename="bid-SS2.docx"');
		expect(response.headers.get("Cache-Control")).toBe("private, no-store");
		expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
	});

	it("stand on one page with a list of contents that leads to each chapter", async () => {
		const { document } = page.loader(asked(world.bid("SS2"), "document"));
		const html = renderPage(createElement(DocumentView, { document }));
		const links = [...html.matchAll(/href="#([a-z.-]+)"/g)].map(([, key]) => key ?? "");
		expect(links.length).toBeGreaterThan(10);
		for (const key of links) expect(html).toContain(`id="${key}"`);
	});
});

describe("a bid as one ZIP file", () => {
	it("holds data, documents, tables and files, each with the digest that the index gives", async () => {
		const id = draftId();
		const parts = unzipped(await bytesOf(await zip.loader(asked(id, "document.zip"))));
		const index = indexIn(parts);
		expect(index.map(([name]) => name)).toEqual([...parts.keys()].filter((name) => name !== "index.csv"));
		for (const [name = "", , bytes, sha256] of index) {
			const part = parts.get(name) ?? Buffer.alloc(0);
			expect([String(part.length), createHash("sha256").update(part).digest("hex")]).toEqual([bytes, sha256]);
		}
		const names = index.map(([name = ""]) => name);
		expect(names).toEqual(expect.arrayContaining(["bid.json", "bid.pdf", "bid.docx"]));
		expect(names.some((name) => /^files\/01 .+\.csv$/.test(name))).toBe(true);
		expect(names).toContain("tables/02-cost-lines.csv");
		expect(parts.get("tables/02-cost-lines.csv")?.toString("utf8")).toContain("45000.00");
	});

	it("holds the text of a version byte for byte, so that its receipt can be checked", async () => {
		const id = world.bid("SS2");
		const parts = unzipped(await bytesOf(await zip.loader(asked(id, "document.zip"))));
		const text = parts.get("bid.json") ?? Buffer.alloc(0);
		expect(createHash("sha256").update(text).digest("hex")).toBe(submittedBid(world.db, id)?.sha256);
	});

	it("says of people with their salts only to the bid’s own side", async () => {
		const id = world.bid("SS2");
		const namesFor = async (by: string) => {
			const sent = routeArgs(world, by, `/bids/${id}/document.zip`, { params: { bidId: id } });
			return [...unzipped(await bytesOf(await zip.loader(sent))).keys()];
		};
		const readers = DEMONSTRATION_ACCOUNTS.flatMap(({ email }) => {
			const read = readBidDocument(world.as(email), { bidId: id });
			return read.ok ? [{ by: personOf(email), own: read.value.own }] : [];
		});
		const [own, other] = [true, false].map((side) => readers.find((each) => each.own === side)?.by ?? "");
		expect(await namesFor(own ?? "")).toContain("people.json");
		expect(await namesFor(other ?? "")).not.toContain("people.json");
	});

	it.each(["waiting", "infected"] as const)("names a file that is %s and does not hold it", async (state) => {
		const id = draftId();
		const file = world.db.select().from(attachment).where(eq(attachment.bidId, id)).get();
		world.db.update(attachment).set({ state }).where(eq(attachment.bidId, id)).run();
		const parts = unzipped(await bytesOf(await zip.loader(asked(id, "document.zip"))));
		expect([...parts.keys()].filter((name) => name.startsWith("files/"))).toEqual([]);
		const row = indexIn(parts).find(([name]) => name === file?.name);
		expect(row?.[3]).toBe(file?.sha256);
		expect(row?.[4]).toMatch(/virus/);
		world.db.update(attachment).set({ state: "clean" }).where(eq(attachment.bidId, id)).run();
	});
});

describe("the data of a bid", () => {
	it("can be had of a draft too, as it would be submitted now", async () => {
		const id = draftId();
		const text = await (await json.loader(asked(id, "content.json"))).text();
		const content = contentOf(world.db, id);
		expect(createHash("sha256").update(text).digest("hex")).toBe(content && contentSha256(content));
	});
});
