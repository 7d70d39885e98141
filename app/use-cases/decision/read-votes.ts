import { holdsAt } from "~/domain/roles";
import type { Tx } from "~db/client";
import { votesOn } from "~db/decision/deciding";
import { allWithSuccessors, interestsAt, membershipsOf } from "~db/people/people";
import type { DraftState } from "./read-draft-state";

/**
 * The votes that count on a draft as it stands: those of members of the office at an instant who have no interest in a
 * partnership of its lines, on just this proposal.
 */
export function votesCounted(
	tx: Tx,
	{ decision, proposal, partnerships }: DraftState,
	officeId: string,
	now: string,
): ReturnType<typeof votesOn> {
	const concerned = allWithSuccessors(tx, partnerships, now);
	return votesOn(tx, decision.id).filter(
		({ memberId, draftSha256 }) =>
			draftSha256 === proposal &&
			membershipsOf(tx, memberId).some(
				(each) => each.role === "decision-maker" && each.organisationId === officeId && holdsAt(each, now),
			) &&
			!interestsAt(tx, memberId, now).some(({ organisationId }) => concerned.includes(organisationId)),
	);
}
