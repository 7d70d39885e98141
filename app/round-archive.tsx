import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { renderToStaticMarkup } from "react-dom/server";
import { ZipFile } from "yazl";
import { bidDocument } from "./documents/bid/bid-document";
import { makeFile } from "./documents/make-file";
import { sheetsOfContent } from "./domain/bid/records-of-content";
import { WITHHOLDABLE } from "./domain/round/archive";
import { csvText } from "./domain/table/csv-text";
import type { TableWritten } from "./domain/table/table-written";
import { ROUND_TABLES } from "./tables/round-tables";
import { type ArchivedFile, ArchiveIndex } from "./ui/round/archive-index";
import { redactionInWords } from "./ui/round/redaction-words";
import type { BidArchive } from "./use-cases/bid/read-bid-archive";
import type { Context } from "./use-cases/context";
import { type ArchivedBid, plainName, type RoundArchive } from "./use-cases/round/read-round-archive";

type Parts = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
/** A file of the archive, made when its turn comes; what is in it is empty where it cannot be had. */
type Entry = { readonly name: string; readonly what: string; readonly parts: () => Parts };

const bytes = (text: string) => new TextEncoder().encode(text);

/** Tables that say who scored how; the rest are of bids. */
const OF_SCORES = ["scores", "moderation", "ranking", "assessors"];

function tableText({ columns, rows }: TableWritten): string {
	return csvText([columns.map(({ heading }) => heading), ...rows]);
}

/** A table without who assessed, where people are withheld, and with the rows alone of bids that are told of. */
function disclosedTable(table: TableWritten, { withholds, references }: RoundArchive): TableWritten {
	const kept = table.columns.flatMap(({ heading }, at) =>
		withholds("people") && heading === "Assessor" ? [] : [at],
	);
	const bid = table.columns.findIndex(({ heading }) => heading === "Bid");
	const picked = <Each,>(cells: readonly Each[]) => kept.flatMap((at) => cells[at] ?? ([] as Each[]));
	return {
		...table,
		columns: picked(table.columns),
		rows: table.rows
			.filter((row) => references.has(row[bid] ?? ""))
			.map((row) => kept.map((at) => row[at] ?? "")),
	};
}

function* tableEntries(context: Context, archive: RoundArchive): Iterable<Entry> {
	for (const [name, { title, read }] of Object.entries(ROUND_TABLES)) {
		if (OF_SCORES.includes(name) && archive.withholds("scores")) continue;
		if (name === "assessors" && archive.withholds("people")) continue;
		yield {
			name: `tables/${name}.csv`,
			what: `Table: ${title}`,
			parts: function* () {
				const found = read(context, { roundId: archive.round.id });
				if (found.ok) yield bytes(tableText(disclosedTable(found.value, archive)));
			},
		};
	}
}

/** The document, the tables and the files of a bid. */
async function* bidParts({ reference, whole }: ArchivedBid): AsyncIterable<Entry> {
	const folder = `bids/${plainName(reference)}`;
	const bid = whole();
	if (!bid) return;
	yield {
		name: `${folder}/bid.pdf`,
		what: `${reference} to read or print`,
		parts: async function* () {
			const made = await makeFile("pdf", bidDocument(bid));
			if (made.ok) yield made.value;
		},
	};
	for (const [at, table] of sheetsOfContent(bid.content).entries())
		yield {
			name: `${folder}/tables/${String(at + 1).padStart(2, "0")}-${plainName(table.title)}.csv`,
			what: `${reference}, table: ${table.title}`,
			parts: () => [bytes(tableText(table))],
		};
	yield* filesOf(reference, folder, bid);
}

function* filesOf(reference: string, folder: string, { files }: BidArchive): Iterable<Entry> {
	for (const [at, { name, contents, closed }] of files.entries())
		yield {
			name: contents
				? `${folder}/files/${String(at + 1).padStart(2, "0")} ${name}`
				: `${folder}/files/${String(at + 1).padStart(2, "0")} ${plainName(name)} is not here.txt`,
			what: `${reference}, file: ${name}`,
			parts: () => contents?.() ?? [bytes(`${closed ?? ""}\n`)],
		};
}

async function* entriesOf(context: Context, archive: RoundArchive): AsyncIterable<Entry> {
	const text = ({ name, what, parts }: RoundArchive["texts"][number]): Entry => ({
		name,
		what,
		parts: function* () {
			for (const part of parts()) yield bytes(part);
		},
	});
	for (const each of archive.texts) yield text(each);
	yield* tableEntries(context, archive);
	for (const bid of archive.bids) {
		for (const each of bid.texts) yield text(each);
		yield* bidParts(bid);
	}
}

/** The log of what is withheld, as its own file. */
function withheldText({ archive: { withheld, madeAt, madeBy }, redactions }: RoundArchive): string {
	return csvText([
		["What was withheld", "Under what", "Why", "By whom", "When"],
		...withheld.map(({ what, exemption, reason }) => [
			WITHHOLDABLE[what].what,
			exemption,
			reason,
			madeBy,
			madeAt,
		]),
		...redactions.map((redaction) => {
			const { where, under, why } = redactionInWords(redaction);
			return [where, under, why, redaction.by, redaction.at];
		}),
	]);
}

/** Sends what an entry is made of, and notes its size and digest once all of it has gone. */
async function* noted({ name, what, parts }: Entry, into: ArchivedFile[]): AsyncIterable<Uint8Array> {
	const digest = createHash("sha256");
	let size = 0;
	for await (const part of parts()) {
		digest.update(part);
		size += part.byteLength;
		yield part;
	}
	into.push({ name, what, bytes: size, sha256: digest.digest("hex") });
}

/**
 * An archive of a round as one ZIP file, written as it is sent: one file after another is made, so that no more than
 * one stands in memory. Its last files are the log of what is withheld, the digests of all others, and a page of them.
 */
export function roundArchive(context: Context, archive: RoundArchive): ReadableStream<Uint8Array> {
	const zip = new ZipFile();
	const output = zip.outputStream as Readable;
	const fail = (error: unknown) => output.destroy(error instanceof Error ? error : new Error(String(error)));
	zip.on("error", fail);
	const files: ArchivedFile[] = [];
	const mtime = new Date(archive.archive.madeAt);
	let sending: Readable | undefined;
	output.once("close", () => sending?.destroy());
	const add = (entry: Entry) =>
		new Promise<void>((resolve, reject) => {
			const stream = Readable.from(noted(entry, files));
			sending = stream;
			stream.once("error", reject).once("close", resolve);
			// Most of what is large is packed already.
			const compress = !/\/files\/|\.pdf$/.test(entry.name);
			zip.addReadStreamLazy(entry.name, { mtime, compress }, (take) => take(null, stream));
		});
	const write = async () => {
		for await (const entry of entriesOf(context, archive)) {
			if (output.destroyed) return;
			await add(entry);
		}
		await add({
			name: "withheld.csv",
			what: "What was withheld, under what, by whom and when",
			parts: () => [bytes(withheldText(archive))],
		});
		const rows = files.map(({ name, what, bytes: size, sha256 }) => [name, what, String(size), sha256]);
		await add({
			name: "digests.csv",
			what: "The SHA-256 of every file",
			parts: () => [bytes(csvText([["Name", "What it is", "Bytes", "SHA-256"], ...rows]))],
		});
		const page = renderToStaticMarkup(<ArchiveIndex {...archive} files={[...files]} />);
		await add({ name: "index.html", what: "", parts: () => [bytes(`<!DOCTYPE html>${page}`)] });
		zip.end();
	};
	write().catch(fail);
	return Readable.toWeb(output) as ReadableStream<Uint8Array>;
}
