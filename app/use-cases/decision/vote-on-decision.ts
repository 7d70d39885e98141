import type { Vote } from "~/domain/decision/board-vote";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { decisionAllows } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { putVote, votesOn, votingRuleOf } from "~db/decision/deciding";
import { decisionById } from "~db/decision/decision";
import { allWithSuccessors } from "~db/people/people";
import { writeAnswered } from "../allocation/solving/read-answer";
import { actorId, type Context, notFound, permitted } from "../context";
import { draftStateOf } from "./read-draft-state";
import { signingOffice } from "./read-signing-office";

export type VoteCast = {
	readonly decisionId: string;
	readonly vote: Vote;
	/** The digest of the proposal as the page showed it: nobody votes on what they have not read. */
	readonly draftSha256: string;
};

/**
 * Casts a member's vote on a draft as it stands, in place of their earlier one, which is kept; a later change of the
 * draft asks for a new one. Refuses an office that does not vote, an interest in a line (`interested`), a draft that
 * changed since it was read, and a signed decision.
 */
export function voteOnDecision(
	context: Context,
	input: VoteCast,
): Promise<Outcome<null, PermissionRefusal | "decision-signed" | "changed-meanwhile">> {
	return writeAnswered(context, (tx, record, now) => {
		const known = permitted(context, tx, "vote-on-decision");
		if (!known.ok) return known;
		const decision = decisionById(tx, input.decisionId);
		const draft = decision && draftStateOf(tx, decision);
		if (!draft) return notFound();
		const office = signingOffice(context, tx, draft.decision.decidingOfficeId);
		if (!office || !votingRuleOf(tx, office.id))
			return refused("forbidden", "this member's office does not vote on it");
		const allowed = permitted(context, tx, "vote-on-decision", {
			partnerships: allWithSuccessors(tx, draft.partnerships, now),
		});
		if (!allowed.ok) return allowed;
		if (!decisionAllows("vote-on-decision", draft.decision.state))
			return refused("decision-signed", "the decision is signed");
		if (draft.proposal !== input.draftSha256)
			return refused("changed-meanwhile", "the draft changed after this page was opened");
		const memberId = actorId(context);
		const earlier = votesOn(tx, draft.decision.id).find((each) => each.memberId === memberId);
		if (earlier?.vote === input.vote && earlier.draftSha256 === input.draftSha256) return accepted(null);
		const { decisionId, ...cast } = input;
		putVote(tx, { id: context.ids.next(), decisionId, memberId, ...cast, at: now }, earlier?.id ?? null);
		record("vote-on-decision", { kind: "decision", id: decisionId }, cast);
		return accepted(null);
	});
}
