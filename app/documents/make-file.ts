import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { Thread } from "~/thread";
import { type Document, printable, withTexts } from "./document";

/** What a document can be had as, and what it is served as. */
export const FILE_KINDS = {
	pdf: "application/pdf",
	docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;

export type FileKind = keyof typeof FILE_KINDS;

/** A document of more characters would keep all others waiting: some 500 pages. */
const MOST_CHARACTERS = 1_500_000;
/** How long somebody waits for the documents that others asked for before. */
const LINE_SECONDS = 30;
/** The largest sum of files kept. */
const KEPT_BYTES = 24_000_000;

type Task = { readonly ask: FileKind; readonly of: Document };

const making = new Thread<Task>("app/documents/making/answers.ts");
/** Files by the digest of all that they are made of. */
const kept = new LRUCache<string, Uint8Array<ArrayBuffer>>({
	maxSize: KEPT_BYTES,
	sizeCalculation: (bytes) => bytes.byteLength,
});

/** Files that are being made, by the same digest: who asks for one of them waits for it. */
const inMaking = new Map<string, Promise<Uint8Array<ArrayBuffer> | null>>();

export type MakeRefusal = "document-too-large" | "busy";

/**
 * A document as a file, made in a thread, so that nobody else waits, and kept until others need the room. Refuses one
 * of over 1,500,000 characters, and `busy` where those before it take longer than half a minute.
 */
export async function makeFile(
	kind: FileKind,
	document: Document,
): Promise<Outcome<Uint8Array<ArrayBuffer>, MakeRefusal>> {
	const of = withTexts(document, printable);
	const text = JSON.stringify(of);
	if (text.length > MOST_CHARACTERS) return refused("document-too-large", "the document is too long");
	const key = `${kind} ${createHash("sha256").update(text).digest("hex")}`;
	const found = kept.get(key);
	if (found) return accepted(found);
	const begun =
		inMaking.get(key) ??
		making
			.answerWithin<Uint8Array<ArrayBuffer>>(LINE_SECONDS * 1000, { ask: kind, of })
			.finally(() => inMaking.delete(key));
	inMaking.set(key, begun);
	const made = await begun;
	if (!made) return refused("busy", "other documents are being made");
	kept.set(key, made);
	return accepted(made);
}
