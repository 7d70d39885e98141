import { instantToLondon } from "~/domain/london-time";
import { accepted, type Outcome } from "~/domain/outcome";
import { HAVE_SUCCESSORS } from "~/domain/people/organisation-rules";
import { holdsAt, type PermissionRefusal } from "~/domain/roles";
import type { Tx } from "~db/client";
import { votingRuleOf } from "~db/decision/deciding";
import { rolesInOrganisation } from "~db/people/membership";
import {
	numberingOf,
	type OrganisationRow,
	organisationById,
	organisationsHolding,
	predecessorsOf,
	prioritiesOf,
} from "~db/people/organisation";
import { personById } from "~db/people/people";
import { type Context, notFound, permitted, read } from "../context";

function describe(tx: Tx, organisation: OrganisationRow, now: string) {
	const today = instantToLondon(now).date;
	const { successorId, id } = organisation;
	return {
		...organisation,
		today,
		ended: organisation.endsOn !== null && organisation.endsOn < today,
		priorities: prioritiesOf(tx, id),
		predecessors: predecessorsOf(tx, id),
		successor: successorId === null ? null : (organisationById(tx, successorId)?.name ?? null),
		numbering: numberingOf(tx, id),
		board: boardOf(tx, id),
		people: rolesInOrganisation(tx, id)
			.filter((held) => holdsAt(held, now))
			.map(({ personId, name, role, startsAt, endsAt }) => ({ personId, name, role, startsAt, endsAt })),
		possibleSuccessors: HAVE_SUCCESSORS.includes(organisation.kind)
			? organisationsHolding(tx, organisation.kind, today)
					.filter((other) => other.id !== id)
					.map(({ id: otherId, name }) => ({ id: otherId, name }))
			: [],
	};
}

/** How many of a deciding office's members must vote, and who signs; null where one person decides. */
function boardOf(tx: Tx, organisationId: string) {
	const rule = votingRuleOf(tx, organisationId);
	return rule ? { quorum: rule.quorum, chair: personById(tx, rule.chairId)?.name ?? "" } : null;
}

export type OrganisationDescription = ReturnType<typeof describe> & { readonly mayManage: boolean };

/** One organisation as its pages show it: facts, priorities, mergers, numbering, who holds roles in it now. */
export function readOrganisation(
	context: Context,
	id: string,
): Outcome<OrganisationDescription, PermissionRefusal> {
	return read(context, (tx, now) => {
		const allowed = permitted(context, tx, "read-organisations");
		if (!allowed.ok) return allowed;
		const organisation = organisationById(tx, id);
		if (!organisation) return notFound();
		const mayManage = permitted(context, tx, "manage-organisations").ok;
		return accepted({ ...describe(tx, organisation, now), mayManage });
	});
}
