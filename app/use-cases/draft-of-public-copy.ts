import { insertCopyFile, insertPublicCopy, insertWithheld, updatePublicCopy } from "~db/bid/public-copies";
import type { Tx } from "~db/client";
import { shareFile } from "~db/files";
import type { CopyInWork } from "./bid/public-copy/read-public-copy";
import { actorId, type Context } from "./context";

type Draft = { readonly id: string; readonly revision: number };

/**
 * The public copy that is being prepared, begun from what was published last where none is; with the new identifiers
 * of what it withholds by the old.
 */
export function draftOfCopy(context: Context, tx: Tx, bidId: string, work: CopyInWork, now: string) {
	if (work.draft) return { draft: work.draft as Draft, ids: new Map<string, string>() };
	const draft = { id: context.ids.next(), revision: 0 };
	const savedBy = actorId(context);
	const number = (work.published?.number ?? 0) + 1;
	insertPublicCopy(tx, { ...draft, bidId, bidVersionId: work.versionId, number, savedAt: now, savedBy });
	const ids = new Map<string, string>();
	for (const row of work.withheld) {
		const id = context.ids.next();
		ids.set(row.id, id);
		insertWithheld(tx, { ...row, id, publicCopyId: draft.id });
	}
	for (const file of work.files) {
		const id = context.ids.next();
		if (shareFile(context.db, file, id)) insertCopyFile(tx, { ...file, id, publicCopyId: draft.id });
	}
	return { draft, ids };
}

/** Notes that a public copy in preparation was changed. */
export function copySaved(context: Context, tx: Tx, { id, revision }: Draft, now: string): void {
	updatePublicCopy(tx, id, { revision: revision + 1, savedAt: now, savedBy: actorId(context) });
}
