import { accepted, type Outcome, refused } from "~/domain/outcome";
import { HAVE_SUCCESSORS } from "~/domain/people/organisation-rules";
import { dayAfter, startOfDay } from "~/domain/people/role-dates";
import { standsAlready } from "~/domain/record-values";
import type { PermissionRefusal } from "~/domain/roles";
import type { Tx } from "~db/client";
import { endMembership, peopleWithRole, rolesInOrganisation } from "~db/people/membership";
import { type OrganisationRow, organisationById, updateOrganisation } from "~db/people/organisation";
import { mergesInto } from "~db/people/people";
import { deleteSessionsOf } from "~db/people/sign-in";
import { changedMeanwhile } from "../changed-meanwhile";
import { type Context, notFound, permitted, write } from "../context";

export type OrganisationEnd = {
	readonly id: string;
	readonly revision: number;
	/** Its last day, in London. */
	readonly endsOn: string;
	/** What takes its place; its people then answer for this one’s bids and awards, or decide on its funds. */
	readonly successorId: string | null;
};

type SuccessorRefusal = "successor-unknown" | "successor-ended" | "successor-circle";
type Refusals =
	| PermissionRefusal
	| SuccessorRefusal
	| "ends-before-start"
	| "last-administrator"
	| "changed-meanwhile";

function successorProblem(
	tx: Tx,
	ending: OrganisationRow,
	{ successorId, endsOn }: OrganisationEnd,
): Outcome<true, SuccessorRefusal> {
	if (successorId === null) return accepted(true);
	const path = "successorId";
	const successor = organisationById(tx, successorId);
	if (successor === undefined || successor.kind !== ending.kind || !HAVE_SUCCESSORS.includes(ending.kind))
		return refused("successor-unknown", "no such organisation of its kind", { path });
	if (mergesInto(tx, successorId, ending.id))
		return refused("successor-circle", "it was itself merged into this one", { path });
	if (successor.endsOn !== null && successor.endsOn <= endsOn)
		return refused("successor-ended", "it ends no later", { path });
	return accepted(true);
}

/**
 * Ends an organisation on a day, with its roles and their sessions; a partnership, funder or deciding office may
 * name its successor. Refuses an unfit one, an end before the beginning, the only administrators'
 * (`last-administrator`), `changed-meanwhile`.
 */
export function endOrganisation(context: Context, input: OrganisationEnd): Outcome<true, Refusals> {
	return write(context, (tx, record, now): Outcome<true, Refusals> => {
		const allowed = permitted(context, tx, "manage-organisations");
		if (!allowed.ok) return allowed;
		const { id, endsOn, successorId } = input;
		const before = organisationById(tx, id);
		if (!before) return notFound();
		const stood = { endsOn: before.endsOn, successorId: before.successorId };
		if (standsAlready(stood, { endsOn, successorId })) return accepted(true);
		if (before.revision !== input.revision) {
			const theirs = { endsOn: before.endsOn ?? "", successorId: before.successorId ?? "" };
			return changedMeanwhile(tx, { kind: "organisation", id, revision: before.revision }, theirs);
		}
		if (endsOn < before.startsOn)
			return refused("ends-before-start", "it would end before it begins", { path: "endsOn" });
		const fit = successorProblem(tx, before, input);
		if (!fit.ok) return fit;
		const over = startOfDay(dayAfter(endsOn));
		const endsAt = over < now ? now : over;
		const held = rolesInOrganisation(tx, id).filter((role) => role.endsAt === null || role.endsAt > endsAt);
		for (const { id: membershipId } of held) endMembership(tx, membershipId, endsAt);
		if (
			held.some(({ role }) => role === "administrator") &&
			peopleWithRole(tx, "administrator", endsAt).length === 0
		)
			return refused("last-administrator", "nobody would be left to administer");
		if (endsAt === now) for (const { personId } of held) deleteSessionsOf(tx, personId);
		updateOrganisation(tx, id, { endsOn, successorId });
		record(
			"end-organisation",
			{ kind: "organisation", id },
			{ before: stood, after: { endsOn, successorId, roles: held.map((role) => role.id) } },
		);
		return accepted(true);
	});
}
