import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import type { Tx } from "~db/client";
import { decisionById, linesOf, versionsOf } from "~db/decision/decision";
import { readAnswered } from "../allocation/solving/read-answer";
import { type Context, notFound, permitted } from "../context";
import { type DraftState, draftStateOf } from "./read-draft-state";

type Line = DraftState["lines"][number];

/** A draft's line by identifier, or the present one of the same bid or recipients; undefined where there is none. */
export function presentLine(
	tx: Tx,
	draft: DraftState,
	lineId: string,
): { readonly line: Line; readonly redrafted: boolean } | undefined {
	const same = draft.lines.find(({ id }) => id === lineId);
	if (same) return { line: same, redrafted: false };
	const [, ...earlier] = versionsOf(tx, draft.decision.id);
	const old = earlier.flatMap(({ id }) => linesOf(tx, id)).find(({ id }) => id === lineId);
	if (!old) return undefined;
	const recipientsOf = ({
		recipients,
	}: {
		readonly recipients: readonly { readonly organisationId: string }[];
	}) =>
		recipients
			.map(({ organisationId }) => organisationId)
			.sort()
			.join(" ");
	const line = draft.lines.find((each) =>
		old.bidId === null
			? each.bidId === null && recipientsOf(each) === recipientsOf(old)
			: each.bidId === old.bidId,
	);
	return line && { line, redrafted: true };
}

/** The identifier of the line that stands now for a line of any version of a draft; for the decision's own people. */
export function readPresentLine(
	context: Context,
	input: { readonly decisionId: string; readonly lineId: string },
): Promise<Outcome<string, PermissionRefusal>> {
	return readAnswered(context, (tx): Outcome<string, PermissionRefusal> => {
		const allowed = permitted(context, tx, "read-unpublished-decision");
		if (!allowed.ok) return allowed;
		const decision = decisionById(tx, input.decisionId);
		const draft = decision && draftStateOf(tx, decision);
		const found = draft && presentLine(tx, draft, input.lineId);
		return found ? accepted(found.line.id) : notFound();
	});
}
