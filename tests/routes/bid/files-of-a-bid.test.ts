import { existsSync } from "node:fs";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { laterBy } from "~/clock";
import type { BidContent } from "~/domain/bid/content";
import { DOCUMENT } from "~/domain/form/kinds/document";
import { SentFile } from "~/received-file";
import * as change from "~/routes/bids.$bidId.$section.$recordId";
import * as remove from "~/routes/bids.$bidId.$section.$recordId_.remove";
import * as add from "~/routes/bids.$bidId.$section.new";
import { readRevisions } from "~/use-cases/bid/read-revisions";
import { sweepFiles } from "~/use-cases/bid/sweep-files";
import { putRecordBack } from "~/use-cases/form/put-record-back";
import { readRecords } from "~/use-cases/form/read-records";
import { attachmentsOf } from "~db/bid/attachments";
import { contentOf } from "~db/bid/content";
import { attachment } from "~db/schema/attachment";
import { receivedFile } from "../../support/attached-files";
import { CLOSES, done } from "../../support/bid-builders";
import { begunBid } from "../../support/bid-record-builders";
import { answered, routeArgs } from "../../support/requests";

type Entry = readonly [name: string, value: string | File];

/** A bid in an open round with the pages of its supporting documents, as its bidder sends them with files. */
function withDocuments() {
	const begun = begunBid();
	const { world, bidId } = begun;
	const bidder = world.sandwell.bidder;
	const post = (
		path: string,
		params: Readonly<Record<string, string>>,
		entries: readonly Entry[],
		who = bidder,
	) => {
		const args = routeArgs(world, who, `/bids/${bidId}/${path}`, { params: { bidId, ...params }, form: {} });
		const body = new FormData();
		for (const [name, value] of entries)
			if (typeof value === "string") body.append(name, value);
			else body.append(name, value);
		Object.assign(args.request, { formData: async () => body });
		return args;
	};
	const addDocument = (entries: readonly Entry[], who?: string) =>
		answered(() => add.action(post("documents/new", { section: "documents" }, entries, who)));
	const documents = () => done(readRecords(world.as(bidder), DOCUMENT, { bidId })).records;
	const standing = () =>
		Object.fromEntries(
			world.db
				.select()
				.from(attachment)
				.where(eq(attachment.bidId, bidId))
				.all()
				.map(({ name, standing }) => [name, standing]),
		);
	return { ...begun, post, addDocument, documents, standing, bidder: begun.bidder };
}

const file = (name: string, contents = `what ${name} says`) =>
	new SentFile(receivedFile(name, contents)) as unknown as File;
const idOf = (made: ReturnType<typeof withDocuments>, wanted: string) =>
	attachmentsOf(made.world.db, made.bidId).find(({ name }) => name === wanted)?.id ?? "";

describe("supporting documents", () => {
	it("are added with their files, which the bid's content names with size and digest", async () => {
		const made = withDocuments();
		const { world, bidId } = made;
		expect(contentOf(world.db, bidId)).not.toHaveProperty("files");
		const sent = receivedFile("Letter.txt", "We support the bid.");
		const saved = await made.addDocument([
			["key", "document0001"],
			["what", "Letter of support"],
			["files", new SentFile(sent) as unknown as File],
			["files", file("Figures.csv", "a,b\n1,2\n")],
			["supports", "need"],
		]);
		expect(saved.location).toContain(`/bids/${bidId}/documents`);
		expect(existsSync(sent.path)).toBe(false);
		const [letter, figures] = [idOf(made, "Letter.txt"), idOf(made, "Figures.csv")];
		expect(made.documents().map(({ values }) => values)).toEqual([
			{ what: "Letter of support", files: [letter, figures], supports: "need" },
		]);
		expect(made.standing()).toEqual({ "Letter.txt": "held", "Figures.csv": "held" });
		const content = contentOf(world.db, bidId) as BidContent;
		expect(content.format).toBe("tranche-bid/1");
		expect(content.files).toEqual([
			{ id: letter, name: "Letter.txt", type: "txt", bytes: 19, sha256: sent.sha256 },
			expect.objectContaining({ id: figures, type: "csv" }),
		]);
		expect(content.tables).toEqual([
			expect.objectContaining({
				key: "document",
				section: "documents",
				rows: [
					expect.objectContaining({
						title: "Letter of support",
						words: {
							what: "Letter of support",
							files: "Letter.txt (plain text, 19 bytes); Figures.csv (CSV table, 8 bytes)",
							supports: "Need",
						},
					}),
				],
			}),
		]);
	});

	it("keep a file that came with a form in which something else is wrong", async () => {
		const made = withDocuments();
		const refused = await made.addDocument([
			["key", "document0001"],
			["what", ""],
			["files", file("Letter.txt")],
			["supports", ""],
		]);
		expect(refused.status).toBe(400);
		const letter = idOf(made, "Letter.txt");
		expect(refused.data).toMatchObject({
			errors: { what: "Enter what it is" },
			values: { files: [letter] },
		});
		expect(made.standing()).toEqual({ "Letter.txt": "new" });
		const mended = await made.addDocument([
			["key", "document0001"],
			["what", "Letter"],
			["files", letter],
			["supports", ""],
		]);
		expect(mended.location).toContain("/documents");
		expect(made.standing()).toEqual({ "Letter.txt": "held" });
	});

	it("say beside the field what is wrong with a file, keep the others and all that was typed", async () => {
		const made = withDocuments();
		const refused = await made.addDocument([
			["key", "document0001"],
			["what", "Two letters"],
			["files", file("Letter.txt")],
			["files", file("Letter.html", "<html><p>We support it</p></html>")],
			["supports", ""],
		]);
		expect(refused.status).toBe(400);
		expect(refused.data).toMatchObject({
			errors: { files: expect.stringMatching(/^Letter\.html: The file is a web page/) },
			values: { what: "Two letters", files: [idOf(made, "Letter.txt")] },
		});
		expect(made.documents()).toEqual([]);
	});

	it("ask for a file", async () => {
		const made = withDocuments();
		const refused = await made.addDocument([
			["key", "document0001"],
			["what", "A letter"],
			["files", new File([], "")],
		]);
		expect(refused.data).toMatchObject({ errors: { files: "Select a file" } });
	});

	it("let a file go that is unticked, and one whose record is removed, and hold it again once put back", async () => {
		const made = withDocuments();
		await made.addDocument([
			["key", "document0001"],
			["what", "Letters"],
			["files", file("One.txt")],
			["files", file("Two.txt")],
		]);
		const params = { section: "documents", recordId: "document0001" };
		const [one, two] = [idOf(made, "One.txt"), idOf(made, "Two.txt")];
		await answered(() =>
			change.action(
				made.post("documents/document0001", params, [
					["what", "Letters"],
					["files", one],
					["supports", ""],
					["revision", "1"],
				]),
			),
		);
		expect(made.standing()).toEqual({ "One.txt": "held", "Two.txt": "let-go" });
		await answered(() =>
			remove.action(made.post("documents/document0001/remove", params, [["revision", "2"]])),
		);
		expect(made.documents()).toEqual([]);
		expect(made.standing()).toEqual({ "One.txt": "let-go", "Two.txt": "let-go" });
		// What can be put back is put back whole, however late.
		made.world.clock.set(laterBy(made.world.clock.now(), 8 * 86_400_000));
		expect(sweepFiles(made.world.system)).toEqual([two]);
		done(putRecordBack(made.bidder, DOCUMENT, { bidId: made.bidId, id: "document0001" }));
		expect(made.standing()).toEqual({ "One.txt": "held" });
	});

	it("take no file of another bid", async () => {
		const [made, other] = [withDocuments(), withDocuments()];
		await other.addDocument([
			["key", "document0001"],
			["what", "Letter"],
			["files", file("Letter.txt")],
		]);
		const refused = await made.addDocument([
			["key", "document0002"],
			["what", "Letter"],
			["files", idOf(other, "Letter.txt")],
		]);
		expect(refused.status).toBe(409);
		expect(refused.data).toMatchObject({
			errors: { files: "A file is no longer there. Leave it out, or select it again" },
		});
		expect(made.documents()).toEqual([]);
	});

	it("store nothing for somebody else, nor once the round has closed, and give back what was typed", async () => {
		const made = withDocuments();
		const { world } = made;
		const entries: readonly Entry[] = [
			["key", "document0001"],
			["what", "A letter that took long"],
			["files", file("Letter.txt")],
		];
		expect((await made.addDocument(entries, world.solihull.bidder)).status).toBe(404);
		world.clock.set(CLOSES);
		const late = await made.addDocument(entries);
		expect(late.data).toContain("A letter that took long");
		expect(attachmentsOf(world.db, made.bidId)).toEqual([]);
	});

	it("stand in the history by their names", async () => {
		const made = withDocuments();
		await made.addDocument([
			["key", "document0001"],
			["what", "Letter"],
			["files", file("Letter.txt")],
		]);
		const { revisions } = done(readRevisions(made.bidder, { bidId: made.bidId }));
		expect(JSON.stringify(revisions)).toContain("Letter.txt (plain text");
	});
});
