import type { NoticeContent } from "~/domain/decision/notice";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { signingEntry } from "~db/decision-audit";
import { type Context, permitted, read } from "../context";
import { knownDecision } from "./read-known-decision";

export type NoticePage = {
	/** Only what was signed. */
	readonly content: NoticeContent;
	readonly sha256: string;
	/** Null while it is signed and not published, which its own people alone may know. */
	readonly publishedAt: string | null;
	/** The head of the audit at signing. */
	readonly audit: { readonly seq: number; readonly hash: string } | null;
	readonly hasFiles: boolean;
	/** For the decision's own people before publication; null for all others. */
	readonly unpublished: { readonly decisionId: string; readonly mayPublish: boolean } | null;
};

/** The notice of a signed decision, by its stored number: for everybody once published, before that for its own people. */
export function readNotice(context: Context, number: string): Outcome<NoticePage, PermissionRefusal> {
	return read(context, (tx): Outcome<NoticePage, PermissionRefusal> => {
		const known = knownDecision(context, tx, number);
		if (!known.ok) return known;
		const { decision, version } = known.value;
		return accepted({
			content: JSON.parse(version.content) as NoticeContent,
			sha256: version.sha256,
			publishedAt: decision.publishedAt,
			audit: signingEntry(tx, decision.id) ?? null,
			hasFiles: version.scenarioId !== null || version.needsAllocationId !== null,
			unpublished:
				decision.state === "published"
					? null
					: { decisionId: decision.id, mayPublish: permitted(context, tx, "publish-decision").ok },
		});
	});
}
