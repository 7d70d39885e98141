import { type Act, type ActingPerson, type Covered, coverageOf } from "~/domain/assessment/coverage";
import { accepted, type Outcome } from "~/domain/outcome";
import { roundAllows } from "~/domain/possible-now";
import type { PermissionRefusal, Role } from "~/domain/roles";
import { scoresInRound } from "~db/assessment/assessment";
import { hasModeratedInRound } from "~db/assessment/moderation";
import { receivedBids, subjectsInRound } from "~db/bid/bid";
import type { Tx } from "~db/client";
import { rolesHolding } from "~db/people/membership";
import { interestsAt } from "~db/people/people";
import { roundById } from "~db/round/round";
import { titlesRead } from "../bid/read-who-reads-bid";
import { type Context, notFound, permitted, read } from "../context";

export type BidCoverage = {
	readonly bidId: string;
	readonly reference: string;
	/** Null where an interest of the reader closes the bid to them. */
	readonly title: string | null;
	readonly partnerships: readonly string[];
	readonly acts: Readonly<Record<Act, Covered>>;
	/** Something that nobody, or too few, may do. */
	readonly gap: boolean;
};

export type Coverage = {
	readonly round: { readonly id: string; readonly title: string };
	readonly bids: readonly BidCoverage[];
};

function actingPeople(tx: Tx, roundId: string, now: string): readonly ActingPerson[] {
	const people = new Map<string, { readonly name: string; readonly roles: Role[] }>();
	for (const { personId, name, role } of rolesHolding(tx, now)) {
		const known = people.get(personId) ?? { name, roles: [] };
		known.roles.push(role);
		people.set(personId, known);
	}
	return [...people]
		.map(([personId, { name, roles }]) => ({
			name,
			roles,
			conflicts: interestsAt(tx, personId, now).map(({ organisationId }) => organisationId),
			scores: scoresInRound(tx, roundId, personId),
			moderates: hasModeratedInRound(tx, roundId, personId),
		}))
		.sort((a, b) => a.name.localeCompare(b.name, "en"));
}

/** Who may still check, score, moderate, advise on and decide each bid received in a round. None while it is open. */
export function readCoverage(
	context: Context,
	{ roundId }: { readonly roundId: string },
): Outcome<Coverage, PermissionRefusal> {
	return read(context, (tx, now) => {
		const may = permitted(context, tx, "read-assessments");
		if (!may.ok) return may;
		const round = roundById(tx, roundId);
		if (!round) return notFound();
		const people = actingPeople(tx, roundId, now);
		const subjects = subjectsInRound(tx, roundId, now);
		const titleOf = titlesRead(context, tx, roundId);
		const known = new Map<string, BidCoverage["acts"]>();
		const coverage = (partnerships: readonly string[]) => {
			const alike = JSON.stringify(partnerships);
			const acts = known.get(alike) ?? coverageOf(partnerships, people);
			known.set(alike, acts);
			return acts;
		};
		const received = roundAllows("read-submitted-bid", round.state) ? receivedBids(tx, roundId) : [];
		return accepted({
			round: { id: round.id, title: round.title },
			bids: received.map((bid) => {
				const acts = coverage(subjects.get(bid.bidId)?.subject.partnerships ?? []);
				return {
					bidId: bid.bidId,
					reference: bid.reference,
					title: titleOf(bid),
					partnerships: bid.partnershipNames,
					acts,
					gap: Object.values(acts).some(({ missing }) => missing > 0),
				};
			}),
		});
	});
}
