import type { DecisionState } from "~/domain/lifecycle";
import { accepted, type Outcome } from "~/domain/outcome";
import { roundAllows } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { decisionOfRound } from "~db/decision/decision";
import { roundById } from "~db/round/round";
import { type Context, notFound, permitted, read } from "../context";

export type RoundDecision = {
	readonly round: { readonly id: string; readonly title: string };
	/** Null where none is drafted. */
	readonly decision: {
		readonly id: string;
		readonly state: DecisionState;
		readonly number: string | null;
	} | null;
	/** Whether this person drafts decisions, and whether this one can be drafted now. */
	readonly drafts: boolean;
	readonly mayDraft: boolean;
};

/** A round's decision: for everybody once published, before that for its own people. */
export function readRoundDecision(
	context: Context,
	roundId: string,
): Outcome<RoundDecision, PermissionRefusal> {
	return read(context, (tx): Outcome<RoundDecision, PermissionRefusal> => {
		const round = roundById(tx, roundId);
		const decision = round && decisionOfRound(tx, round.id);
		const allowed = permitted(
			context,
			tx,
			decision?.state === "published" ? "read-published-decision" : "read-unpublished-decision",
		);
		if (!allowed.ok) return allowed;
		if (!round) return notFound();
		const drafts = permitted(context, tx, "draft-decision").ok;
		return accepted({
			round: { id: round.id, title: round.title },
			decision: decision ? { id: decision.id, state: decision.state, number: decision.number } : null,
			drafts,
			mayDraft: drafts && roundAllows("draft-decision", round.state),
		});
	});
}
