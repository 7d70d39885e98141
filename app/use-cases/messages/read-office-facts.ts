import type { OFFICE_KINDS } from "~/domain/messages/office-kinds";
import { answersInterests } from "~/domain/people/interest-answer";
import { roundAllows } from "~/domain/possible-now";
import { rolesAt } from "~/domain/roles";
import { assessmentById, liveAssessmentsOfPerson } from "~db/assessment/assessment";
import { practiceOf } from "~db/assessment/practice";
import { bidById, bidSubject } from "~db/bid/bid";
import { organisationById } from "~db/people/organisation";
import { personById } from "~db/people/people";
import { roundById } from "~db/round/round";
import { actingPerson, permitted } from "../context";
import { standingOfInterests } from "../people/read-interest-answers";
import type { Asked, Facts } from "./read-bid-facts";

/** What of a round somebody has still to score and may; null where nothing, or it is not being assessed. */
function stillToScore({ context, tx, now }: Asked, roundId: string) {
	const round = roundById(tx, roundId);
	const personId = actingPerson(context);
	if (!round || personId === null || !roundAllows("score-bid", round.state)) return null;
	const left = liveAssessmentsOfPerson(tx, personId).filter(
		({ bidId, state, roundId: of }) =>
			of === roundId &&
			state === "assigned" &&
			permitted(context, tx, "score-bid", {
				partnerships: bidSubject(tx, bidId, now).partnerships,
				people: [personId],
			}).ok,
	).length;
	return left === 0 ? null : { roundId, round: round.title, left, scoresDueOn: round.scoresDueOn };
}

const dueFacts: Facts<"scores-due" | "scores-overdue"> = (asked, { roundId, dueOn }) => {
	const found = stillToScore(asked, roundId);
	return found?.scoresDueOn === dueOn ? { ...found, dueOn } : null;
};

/** What messages about interests and about who scores are written from. */
export const OFFICE_FACTS: { readonly [K in keyof typeof OFFICE_KINDS]: Facts<K> } = {
	"interests-due": ({ context, tx, now }) => {
		const personId = actingPerson(context);
		if (personId === null || !answersInterests(rolesAt(context.actor, now))) return null;
		const standing = standingOfInterests(tx, personId, now);
		if (standing.state === "holds") return null;
		return { until: standing.state === "due" ? standing.until : null };
	},
	"work-taken-back": ({ context, tx }, { personId, organisationId }) => {
		const name = personById(tx, personId)?.name;
		const partnership = organisationById(tx, organisationId)?.name;
		if (name === undefined || partnership === undefined) return null;
		return permitted(context, tx, "read-interests").ok ? { name, partnership } : null;
	},
	"assessment-declined": ({ context, tx }, { assessmentId }) => {
		const declined = assessmentById(tx, assessmentId);
		const round = declined && roundById(tx, declined.roundId);
		if (!round || !permitted(context, tx, "assign-assessors").ok) return null;
		return {
			roundId: round.id,
			round: round.title,
			name: declined.assessorName,
			reference: bidById(tx, declined.bidId)?.reference ?? "",
			reason: declined.endedReason ?? "",
		};
	},
	"scores-due": dueFacts,
	"scores-overdue": dueFacts,
	"scores-wanted": (asked, { roundId }) => stillToScore(asked, roundId),
	"practice-set": ({ context, tx }, { roundId }) => {
		const practice = practiceOf(tx, roundId);
		const round = practice && roundById(tx, roundId);
		const personId = actingPerson(context);
		if (!round || practice.endedAt !== null || personId === null) return null;
		return { roundId, round: round.title, title: practice.title };
	},
};
