import type { NoticeContent } from "~/domain/decision/notice";
import { withTitlesKeptBack } from "~/domain/decision/titles-kept-back";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { storedNotice } from "~/domain/stored-formats";
import type { Tx } from "~db/client";
import { signingEntry } from "~db/decision/audit";
import { type DecisionRow, linesOf } from "~db/decision/decision";
import { exemptPassagesOf } from "~db/decision/exempt";
import { referencesClosed } from "../bid/read-who-reads-bid";
import { type Context, permitted, read } from "../context";
import { mayReadExempt, partnershipsOfVersion } from "./read-exempt-passages";
import { knownDecision } from "./read-known-decision";

export type NoticePage = {
	/** Only what was signed; before publication without the titles of bids that an interest closes to the reader. */
	readonly content: NoticeContent;
	readonly sha256: string;
	/** Null while it is signed and not published, which its own people alone may know. */
	readonly publishedAt: string | null;
	/** The head of the audit at signing. */
	readonly audit: { readonly seq: number; readonly hash: string } | null;
	readonly hasFiles: boolean;
	/** Whether anything is withheld that this person may read. */
	readonly mayReadExempt: boolean;
	/** For the decision's own people before publication; null for all others. */
	readonly unpublished: { readonly decisionId: string; readonly mayPublish: boolean } | null;
};

/** A signed notice as this person may read it: whole once it is published, when everybody may. */
export function noticeFor(
	context: Context,
	tx: Tx,
	{
		decision,
		version,
	}: { readonly decision: DecisionRow; readonly version: { readonly id: string; readonly content: string } },
): NoticeContent {
	const content = storedNotice(version.content);
	if (decision.state === "published") return content;
	return withTitlesKeptBack(
		content,
		referencesClosed(context, tx, decision.roundId, linesOf(tx, version.id)),
	);
}

/** A signed decision's notice by its stored number: for everybody once published, before that for its own people. */
export function readNotice(context: Context, number: string): Outcome<NoticePage, PermissionRefusal> {
	return read(context, (tx): Outcome<NoticePage, PermissionRefusal> => {
		const known = knownDecision(context, tx, number);
		if (!known.ok) return known;
		const { decision, version } = known.value;
		return accepted({
			content: noticeFor(context, tx, known.value),
			sha256: version.sha256,
			publishedAt: decision.publishedAt,
			audit: signingEntry(tx, decision.id) ?? null,
			mayReadExempt:
				exemptPassagesOf(tx, version.id).length > 0 &&
				mayReadExempt(context, tx, partnershipsOfVersion(tx, version.id)),
			hasFiles: version.scenarioId !== null || version.needsAllocationId !== null,
			unpublished:
				decision.state === "published"
					? null
					: { decisionId: decision.id, mayPublish: permitted(context, tx, "publish-decision").ok },
		});
	});
}
