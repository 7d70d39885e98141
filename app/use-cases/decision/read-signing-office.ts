import { holdsAt } from "~/domain/roles";
import type { Tx } from "~db/client";
import { type OrganisationRow, organisationById } from "~db/people/organisation";
import { withSuccessors } from "~db/people/people";
import type { Context } from "../context";

/**
 * The office in whose name the actor signs: the fund's deciding office, or its successor, where the actor is
 * its decision maker now. Undefined for everybody else.
 */
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
