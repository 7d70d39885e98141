import { laterBy } from "~/clock";
import { KEPT_DAYS } from "~/domain/bid/attachment-limits";
import { accepted } from "~/domain/outcome";
import { attachmentsLetGo, deleteAttachment } from "~db/bid/attachments";
import { filesWithoutRow, removeFiles } from "~db/files";
import { type Context, write } from "../context";

const DAY_MS = 86_400_000;

/**
 * Removes, by the process, the files that no draft has held for seven days and no version ever, and from the disk what
 * has no row after a day: a crash left it there. Gives the identifiers of the files.
 */
export function sweepFiles(context: Context): readonly string[] {
	const { db, clock } = context;
	const before = laterBy(clock.now(), -KEPT_DAYS * DAY_MS);
	const removed = attachmentsLetGo(db, before).length > 0 ? removeLetGo(context, before) : [];
	const left = filesWithoutRow(db, laterBy(clock.machineNow(), -DAY_MS));
	removeFiles(db, [...removed, ...left]);
	return removed;
}

function removeLetGo(context: Context, before: string): readonly string[] {
	const outcome = write(context, (tx, record) => {
		const due = attachmentsLetGo(tx, before);
		for (const { id, bidId, name } of due) {
			deleteAttachment(tx, id);
			record("remove-let-go-file", { kind: "bid", id: bidId }, { file: id, name });
		}
		return accepted(due.map(({ id }) => id));
	});
	return outcome.ok ? outcome.value : [];
}
