import { holdsAt } from "~/domain/roles";
import type { Tx } from "~db/client";
import { type OrganisationRow, organisationById } from "~db/people/organisation";
import { withSuccessors } from "~db/people/people";
import type { Context } from "../context";

/** The fund's deciding office, or its successor, whose decision maker the actor is now; undefined for all others. */
export function signingOffice(
	context: Context,
	tx: Tx,
	decidingOfficeId: string,
): OrganisationRow | undefined {
	const { actor } = context;
	if (actor.kind !== "person") return undefined;
	const now = context.clock.now();
	const offices = withSuccessors(tx, decidingOfficeId, now);
	const held = actor.memberships.find(
		(each) => each.role === "decision-maker" && holdsAt(each, now) && offices.includes(each.organisationId),
	);
	return held && organisationById(tx, held.organisationId);
}
