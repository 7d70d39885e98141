import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import type { Tx } from "~db/client";
import {
	type DecisionRow,
	type DecisionVersionRow,
	decisionByNumber,
	versionsOf,
} from "~db/decision/decision";
import { type Context, notFound, permitted } from "../context";
import { mayReadUnpublished } from "./read-signatory";

type SignedVersion = DecisionVersionRow & { readonly content: string; readonly sha256: string };

/** A signed decision that this person may know of (everybody, once published), with the version that was signed. */
export function knownDecision(
	context: Context,
	tx: Tx,
	number: string,
): Outcome<{ readonly decision: DecisionRow; readonly version: SignedVersion }, PermissionRefusal> {
	const decision = decisionByNumber(tx, number);
	const version = decision && versionsOf(tx, decision.id).find(({ signedAt }) => signedAt !== null);
	if (!decision || !version || version.content === null || version.sha256 === null) return notFound();
	const allowed =
		decision.state === "published"
			? permitted(context, tx, "read-published-decision")
			: mayReadUnpublished(context, tx, decision);
	if (!allowed.ok) return allowed;
	return accepted({
		decision,
		version: { ...version, content: version.content, sha256: version.sha256 },
	});
}
