import { closedBecause } from "~/domain/bid/attachment";
import { bidContentText } from "~/domain/bid/read-content";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { attachmentById } from "~db/bid/attachments";
import { versionText } from "~db/bid/version";
import { partsOfVersion } from "~db/bid/version-parts";
import type { Tx } from "~db/client";
import { checkedContents, fileStands } from "~db/files";
import { type Context, read } from "../context";
import { type BidDocumentRead, readBidDocument } from "./read-bid-document";

/** A file of a bid: to be read piece by piece, or why it cannot be had. */
export type ArchivedFile = {
	readonly name: string;
	readonly bytes: number;
	/** In hexadecimal. */
	readonly sha256: string;
} & (
	| { readonly contents: () => AsyncGenerator<Uint8Array, void>; readonly closed: null }
	| { readonly contents: null; readonly closed: string }
);

export type BidArchive = BidDocumentRead & {
	/** The canonical text: of a version as its digest was made, of a draft as it would be submitted now. */
	readonly text: string;
	/** What a version says of people, with salts to check its text by, for its own side; null for others and a draft. */
	readonly people: string | null;
	readonly files: readonly ArchivedFile[];
};

const GONE = "It is not on the disk as it was added";

function filesOf(
	context: Context,
	tx: Tx,
	{ content: { files = [] } }: BidDocumentRead,
): readonly ArchivedFile[] {
	return files.map(({ id, name, bytes, sha256 }): ArchivedFile => {
		const file = attachmentById(tx, id);
		const closed = !file ? GONE : (closedBecause(file.state) ?? (fileStands(context.db, file) ? null : GONE));
		const said = { name, bytes, sha256 };
		if (closed !== null || !file) return { ...said, contents: null, closed: closed ?? GONE };
		return { ...said, closed: null, contents: () => checkedContents(context.db, file) };
	});
}

/** Everything of a bid that can be taken away, for whoever may read it: its document, its text and its files. */
export function readBidArchive(
	context: Context,
	input: { readonly bidId: string },
): Outcome<BidArchive, PermissionRefusal> {
	return read(context, (tx): Outcome<BidArchive, PermissionRefusal> => {
		const found = readBidDocument(context, input);
		if (!found.ok) return found;
		const { version, bid, content, own } = found.value;
		const stored = version && versionText(tx, bid.id, version.number);
		const parts = version && own ? partsOfVersion(tx, version.id) : null;
		return accepted({
			...found.value,
			text: stored ?? bidContentText(content),
			people: parts && JSON.stringify({ reference: bid.reference, version: version?.number, parts }, null, 2),
			files: filesOf(context, tx, found.value),
		});
	});
}
