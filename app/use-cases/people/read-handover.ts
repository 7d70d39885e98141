import { holdsAt, type Role } from "~/domain/roles";
import type { Tx } from "~db/client";
import { draftBidsStartedBy, unfinishedAssessmentsOf, unpublishedDecisionsOf } from "~db/people/handover";
import { holdersOfRole, rolesOfPerson } from "~db/people/membership";

export type Handover = {
	/** Rounds in which assessments given to the person are not submitted, with how many. */
	readonly assessments: readonly { readonly roundTitle: string; readonly count: number }[];
	/** Draft bids they started in rounds that have not closed. */
	readonly draftBids: number;
	/** Decisions that are not published, on which they worked. */
	readonly decisions: number;
	/** Roles that nobody else holds in that organisation. */
	readonly onlyHolderOf: readonly { readonly role: Role; readonly organisationName: string }[];
};

function byRound(rows: readonly { readonly roundTitle: string }[]): Handover["assessments"] {
	const titles = [...new Set(rows.map(({ roundTitle }) => roundTitle))];
	return titles.map((roundTitle) => ({
		roundTitle,
		count: rows.filter((row) => row.roundTitle === roundTitle).length,
	}));
}

/** What a person leaves, or left, to hand over at an instant, with roles that nobody else holds then. */
export function readHandover(
	tx: Tx,
	person: { readonly id: string; readonly endedAt: string | null },
	at: string,
): Handover {
	const held = rolesOfPerson(tx, person.id).filter((role) =>
		person.endedAt === null ? holdsAt(role, at) : role.endsAt === person.endedAt,
	);
	const onlyHolderOf = held
		.filter(({ role, organisationId }) =>
			holdersOfRole(tx, role, organisationId, at).every((holder) => holder === person.id),
		)
		.map(({ role, organisationName }) => ({ role, organisationName }));
	return {
		assessments: byRound(unfinishedAssessmentsOf(tx, person.id)),
		draftBids: draftBidsStartedBy(tx, person.id),
		decisions: unpublishedDecisionsOf(tx, person.id),
		onlyHolderOf,
	};
}
