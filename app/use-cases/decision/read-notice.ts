import type { NoticeContent } from "~/domain/decision/notice";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { scenarioById } from "~db/allocation";
import type { Tx } from "~db/client";
import { type DecisionRow, type DecisionVersionRow, decisionByNumber, versionsOf } from "~db/decision";
import { signingEntry } from "~db/decision-audit";
import { type Context, notFound, permitted, read } from "../context";

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

type SignedVersion = DecisionVersionRow & { readonly content: string; readonly sha256: string };

/** A signed decision that this person may know of, with the version that was signed. */
function knownDecision(
	context: Context,
	tx: Tx,
	number: string,
): Outcome<{ readonly decision: DecisionRow; readonly version: SignedVersion }, PermissionRefusal> {
	const decision = decisionByNumber(tx, number);
	const version = decision && versionsOf(tx, decision.id).find(({ signedAt }) => signedAt !== null);
	if (!decision || !version || version.content === null || version.sha256 === null) return notFound();
	const allowed = permitted(
		context,
		tx,
		decision.state === "published" ? "read-published-decision" : "read-unpublished-decision",
	);
	if (!allowed.ok) return allowed;
	return accepted({
		decision,
		version: { ...version, content: version.content, sha256: version.sha256 },
	});
}

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
			hasFiles: version.scenarioId !== null,
			unpublished:
				decision.state === "published"
					? null
					: { decisionId: decision.id, mayPublish: permitted(context, tx, "publish-decision").ok },
		});
	});
}

/**
 * A file of a decision, byte for byte as it was signed or saved: the signed content, or the case or run of the scenario
 * it was drafted from. Refuses a decision without a scenario as not found.
 */
export function readNoticeFile(
	context: Context,
	input: { readonly number: string; readonly file: "content" | "case" | "run" },
): Outcome<string, PermissionRefusal> {
	return read(context, (tx): Outcome<string, PermissionRefusal> => {
		const known = knownDecision(context, tx, input.number);
		if (!known.ok) return known;
		const { version } = known.value;
		if (input.file === "content") return accepted(version.content);
		const scenario = version.scenarioId === null ? undefined : scenarioById(tx, version.scenarioId);
		if (!scenario) return notFound();
		return accepted(input.file === "case" ? scenario.caseText : scenario.runText);
	});
}
