import { contentOf } from "~db/bid/content";
import type { Tx } from "~db/client";
import { bidProgress } from "./bid-progress";

/** Whether a draft had all that it needs, but for the signatory's certificate. */
export function isWholeDraft(tx: Tx, bidId: string): boolean {
	const content = contentOf(tx, bidId);
	return content !== undefined && bidProgress(tx, bidId, content, "given").blocks.length === 0;
}
