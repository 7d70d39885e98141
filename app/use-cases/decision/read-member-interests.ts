import { bidSubject } from "~db/bid/bid";
import type { Tx } from "~db/client";
import { adviceOn, boardMembersAt, packsOf } from "~db/decision/board";
import { interestsOf } from "~db/people/interest";
import { organisationById } from "~db/people/organisation";
import { membershipsOf, successionsAt } from "~db/people/people";

/** An interest of a member in a partnership whose bids are before the board. */
export type MemberInterest = {
	readonly partnership: string;
	/** The words of the register; null for a role in the partnership itself. */
	readonly nature: string | null;
	/** When it ended, if it has. */
	readonly endedAt: string | null;
	/** The references of the bids it touches. */
	readonly bids: readonly string[];
};

export type MemberOfBoard = {
	readonly id: string;
	readonly name: string;
	/** Whether they sit on the board now; others are named because they advised. */
	readonly sits: boolean;
	readonly interests: readonly MemberInterest[];
};

type BidBeforeBoard = { readonly bidId: string; readonly reference: string };

const endedBy = (endedAt: string | null, at: string): boolean => endedAt !== null && endedAt <= at;

/**
 * The board's members and others who advised on a round, with their interests in the bids' partnerships, their heirs
 * and predecessors, by register and roles. What ended before the round's first pack is left out.
 */
export function memberInterests(
	tx: Tx,
	roundId: string,
	bids: readonly BidBeforeBoard[],
	now: string,
): readonly MemberOfBoard[] {
	const since = packsOf(tx, roundId).at(-1)?.preparedAt ?? now;
	const subjects = bids.map(({ bidId, reference }) => ({
		reference,
		partnerships: bidSubject(tx, bidId, now).partnerships,
	}));
	const withLater = successionsAt(tx, now);
	const touched = (organisationId: string) =>
		subjects
			.filter(({ partnerships }) => withLater(organisationId).some((id) => partnerships.includes(id)))
			.map(({ reference }) => reference);
	const interestsSince = (personId: string): readonly MemberInterest[] => {
		const declared = interestsOf(tx, personId).map(
			({ organisationName, organisationId, nature, endedAt }) => ({
				partnership: organisationName,
				nature,
				endedAt,
				bids: touched(organisationId),
			}),
		);
		const held = membershipsOf(tx, personId)
			.filter(({ startsAt }) => startsAt <= now)
			.map(({ organisationId, endsAt }) => ({
				partnership: organisationById(tx, organisationId)?.name ?? "",
				nature: null,
				endedAt: endsAt !== null && endsAt <= now ? endsAt : null,
				bids: touched(organisationId),
			}));
		const roles = held.filter(
			(each, place) =>
				held.findIndex(
					({ partnership, endedAt }) => partnership === each.partnership && endedAt === each.endedAt,
				) === place,
		);
		return [...declared, ...roles].filter((each) => each.bids.length > 0 && !endedBy(each.endedAt, since));
	};
	const sitting = boardMembersAt(tx, now);
	const others = new Map(
		adviceOn(tx, roundId)
			.filter(({ memberId }) => !sitting.some(({ id }) => id === memberId))
			.map(({ memberId, memberName }) => [memberId, memberName]),
	);
	return [
		...sitting.map((member) => ({ ...member, sits: true })),
		...[...others].map(([id, name]) => ({ id, name, sits: false })),
	].map((member) => ({ ...member, interests: interestsSince(member.id) }));
}

/** The references of the bids that a member's interests touch, of interests that had not ended when they advised. */
export function bidsTouched(
	members: readonly MemberOfBoard[],
	memberId: string,
	advisedAt: string,
): readonly string[] {
	const interests = members.find(({ id }) => id === memberId)?.interests ?? [];
	const lasting = interests.filter(({ endedAt }) => !endedBy(endedAt, advisedAt));
	return [...new Set(lasting.flatMap(({ bids }) => bids))].sort();
}
