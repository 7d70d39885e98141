import { eq } from "drizzle-orm";
import type { Tx } from "../client";
import { type Asked, rows } from "../prepared";
import { bidAnswer, formRecord } from "../schema/bid";
import { attachmentsOf, holdFiles } from "./attachments";

const answerTexts = rows((tx, bidId: Asked) =>
	tx.select({ text: bidAnswer.text }).from(bidAnswer).where(eq(bidAnswer.bidId, bidId)),
);

const recordTexts = rows((tx, bidId: Asked) =>
	tx.select({ text: formRecord.content }).from(formRecord).where(eq(formRecord.bidId, bidId)),
);

/**
 * Holds the files whose keys stand in a draft's answers and records, whatever its form asks now, and lets the others
 * go. Called at the end of every save that can add or drop a file.
 */
export function holdFilesOfDraft(tx: Tx, bidId: string, now: string): void {
	const all = attachmentsOf(tx, bidId);
	if (all.length === 0) return;
	const texts = [...answerTexts(tx, bidId), ...recordTexts(tx, bidId)].map(({ text }) => text);
	const held = all.map(({ id }) => id).filter((id) => texts.some((text) => text.includes(`"${id}"`)));
	holdFiles(tx, bidId, held, now);
}
