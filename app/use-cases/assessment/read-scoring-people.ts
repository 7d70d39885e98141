import { ASSESSORS_PER_BID } from "~/domain/assessment/bid-score";
import { isOverdue } from "~/domain/assessment/scores-due";
import type { ScoringPeople } from "~/domain/round/progress";
import { givenBackInRound, liveAssessmentsInRound } from "~db/assessment/assessment";
import { moderationsInRound } from "~db/assessment/moderation";
import { bidById, subjectsInRound } from "~db/bid/bid";
import type { Tx } from "~db/client";
import { interestsAt } from "~db/people/people";
import type { RoundRow } from "~db/round/round";
import { standingOfInterests } from "../people/read-interest-answers";

const once = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();

/** Who scores in a round and does not as they should: with an interest, late, or without a word about interests. */
export function scoringPeople(
	tx: Tx,
	{ id, scoresDueOn }: Pick<RoundRow, "id" | "scoresDueOn">,
	now: string,
): ScoringPeople {
	const live = liveAssessmentsInRound(tx, id);
	const subjects = subjectsInRound(tx, id, now);
	const interested = (personId: string, bidId: string) => {
		const partnerships = subjects.get(bidId)?.subject.partnerships ?? [];
		return interestsAt(tx, personId, now).some(({ organisationId }) => partnerships.includes(organisationId));
	};
	const acted = [
		...live.map(({ assessorId, bidId }) => ({ personId: assessorId, bidId })),
		...moderationsInRound(tx, id).map(({ moderatorId, bidId }) => ({ personId: moderatorId, bidId })),
	];
	const referenceOf = (bidId: string) => bidById(tx, bidId)?.reference ?? "";
	const waiting = live.filter(({ state }) => state === "assigned");
	const assessors = new Map(live.map(({ assessorId, assessorName }) => [assessorId, assessorName]));
	return {
		conflicted: once(
			acted
				.filter(({ personId, bidId }) => interested(personId, bidId))
				.map(({ bidId }) => referenceOf(bidId)),
		),
		givenBack: once(
			givenBackInRound(tx, id)
				.map(({ bidId }) => bidId)
				.filter(
					(bidId) =>
						bidById(tx, bidId)?.state === "eligible" &&
						live.filter((each) => each.bidId === bidId).length < ASSESSORS_PER_BID,
				)
				.map(referenceOf),
		),
		overdue: isOverdue(scoresDueOn, now) ? once(waiting.map(({ assessorName }) => assessorName)) : [],
		interestsDue: once(
			[...assessors].flatMap(([personId, name]) =>
				standingOfInterests(tx, personId, now).state === "holds" ? [] : [name],
			),
		),
	};
}
