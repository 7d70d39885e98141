import { eq } from "drizzle-orm";
import type { Tx } from "../client";
import { attachment } from "../schema/attachment";
import {
	bid,
	bidAnswer,
	bidPartnership,
	bidReady,
	bidSection,
	certificate,
	costLine,
	formRecord,
	fundingLine,
	intervention,
	measure,
	reducedVersion,
	removedRecord,
	risk,
	savingLine,
} from "../schema/bid";
import { openForm, savedField, sectionComment, sectionWork } from "../schema/writing";

/** What a bid that was never submitted is made of; rows that hang on these go with them. */
const PARTS = [
	openForm,
	sectionWork,
	sectionComment,
	attachment,
	bidReady,
	formRecord,
	certificate,
	costLine,
	reducedVersion,
	intervention,
	fundingLine,
	savingLine,
	measure,
	risk,
	bidAnswer,
	bidSection,
	bidPartnership,
] as const;

/** Deletes a bid that was never submitted, with all that it is made of. */
export function deleteBidRows(tx: Tx, bidId: string): void {
	tx.delete(removedRecord).where(eq(removedRecord.ownerId, bidId)).run();
	tx.delete(savedField).where(eq(savedField.ownerId, bidId)).run();
	for (const part of PARTS) tx.delete(part).where(eq(part.bidId, bidId)).run();
	tx.delete(bid).where(eq(bid.id, bidId)).run();
}
