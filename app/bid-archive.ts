import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { bidDocument } from "./documents/bid/bid-document";
import { type MakeRefusal, makeFile } from "./documents/make-file";
import { sheetsOfContent } from "./domain/bid/records-of-content";
import { accepted, type Outcome } from "./domain/outcome";
import { csvText } from "./domain/table/csv-text";
import type { ArchivedFile, BidArchive } from "./use-cases/bid/read-bid-archive";

type Entry = { readonly name: string; readonly what: string; readonly bytes: Uint8Array };

/** What an index says of a file in the archive, or of one that is not in it. */
const INDEX_COLUMNS = ["Name", "What it is", "Bytes", "SHA-256", "Why it is not here"];

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** A name of plain letters, numbered, that no system keeps for itself. */
function numbered(place: number, title: string): string {
	const plain = title.toLowerCase().replace(/[^a-z0-9]+/g, "-");
	return `${String(place + 1).padStart(2, "0")}-${plain.replace(/^-|-$/g, "").slice(0, 60)}`;
}

/** Where a file of the bid stands: its own name is safe, its number keeps two of one name apart. */
function filePath({ name }: ArchivedFile, place: number): string {
	return `files/${String(place + 1).padStart(2, "0")} ${name}`;
}

/** All that is made for the archive: the data, both documents, and each table. */
async function madeEntries(bid: BidArchive): Promise<Outcome<readonly Entry[], MakeRefusal>> {
	const document = bidDocument(bid);
	const pdf = await makeFile("pdf", document);
	if (!pdf.ok) return pdf;
	const docx = await makeFile("docx", document);
	if (!docx.ok) return docx;
	const text = (said: string) => new TextEncoder().encode(said);
	return accepted([
		{
			name: "bid.json",
			what: bid.version ? "What was submitted, as its digest was made" : "The draft’s data",
			bytes: text(bid.text),
		},
		...(bid.people === null
			? []
			: [{ name: "people.json", what: "What it says of people, with salts", bytes: text(bid.people) }]),
		{ name: "bid.pdf", what: "The bid to read or print", bytes: pdf.value },
		{ name: "bid.docx", what: "The bid as a Word document", bytes: docx.value },
		...sheetsOfContent(bid.content).map(({ title, columns, rows }, at) => ({
			name: `tables/${numbered(at, title)}.csv`,
			what: `Table: ${title}`,
			bytes: text(csvText([columns.map(({ heading }) => heading), ...rows])),
		})),
	]);
}

function indexOf(entries: readonly Entry[], files: readonly ArchivedFile[]): Uint8Array {
	const rows = [
		INDEX_COLUMNS,
		...entries.map(({ name, what, bytes }) => [name, what, String(bytes.byteLength), sha256(bytes), ""]),
		...files.map((file, at) => [
			file.closed === null ? filePath(file, at) : file.name,
			"Supporting file",
			String(file.bytes),
			file.sha256,
			file.closed ?? "",
		]),
	];
	return new TextEncoder().encode(csvText(rows));
}

/**
 * A bid as one ZIP file: data, documents, tables, files, and an index with the SHA-256 of each. Files are read as they
 * are sent; one that cannot be had is named in the index and is not there. Refuses what `makeFile` refuses.
 */
export async function bidArchive(bid: BidArchive): Promise<Outcome<ReadableStream<Uint8Array>, MakeRefusal>> {
	const made = await madeEntries(bid);
	if (!made.ok) return made;
	const zip = new ZipFile();
	const output = zip.outputStream as Readable;
	zip.on("error", (error) => output.destroy(error instanceof Error ? error : new Error(String(error))));
	const mtime = new Date(bid.version?.receivedAt ?? bid.draft?.at ?? 0);
	const index = { name: "index.csv", what: "", bytes: indexOf(made.value, bid.files) };
	for (const { name, bytes } of [index, ...made.value]) zip.addBuffer(Buffer.from(bytes), name, { mtime });
	for (const [at, file] of bid.files.entries()) {
		const { contents } = file;
		if (contents === null) continue;
		// What is added is packed already, as most such files are.
		zip.addReadStreamLazy(filePath(file, at), { mtime, compress: false, size: file.bytes }, (take) =>
			take(null, Readable.from(contents())),
		);
	}
	zip.end();
	return accepted(Readable.toWeb(output) as ReadableStream<Uint8Array>);
}
