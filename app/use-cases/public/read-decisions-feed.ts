import { signingEntry } from "~db/decision/audit";
import { type Context, read } from "../context";
import { type PublishedNotice, publishedNotices } from "./read-published-notices";

/** So many decisions a feed holds: whoever reads it once a month misses none. */
const MOST = 100;

export type FeedDecision = Pick<PublishedNotice, "publishedAt" | "sha256" | "content"> & {
	/** The head of the audit at signing. */
	readonly audit: { readonly seq: number; readonly hash: string } | null;
};

/** The decisions published last, with what each is checked by: the same whoever asks. */
export function readDecisionsFeed(context: Context): readonly FeedDecision[] {
	return read(context, (tx) =>
		publishedNotices(tx)
			.slice(0, MOST)
			.map(({ decision, publishedAt, sha256, content }) => ({
				publishedAt,
				sha256,
				content,
				audit: signingEntry(tx, decision.id) ?? null,
			})),
	);
}
