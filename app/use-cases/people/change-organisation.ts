import { accepted, type Outcome, refused } from "~/domain/outcome";
import {
	type OrganisationFacts,
	type OrganisationRefusal,
	organisationFacts,
	periodsMeet,
} from "~/domain/people/organisation-rules";
import { standsAlready } from "~/domain/record-values";
import type { PermissionRefusal } from "~/domain/roles";
import {
	organisationById,
	partnershipsWithPrefix,
	prioritiesOf,
	replacePriorities,
	updateOrganisation,
} from "~db/people/organisation";
import { changedMeanwhile } from "../changed-meanwhile";
import { type Context, notFound, permitted, write } from "../context";

export type OrganisationChange = Omit<OrganisationFacts, "kind"> & {
	readonly id: string;
	readonly revision: number;
	readonly priorities: readonly string[];
};

type Refusals =
	| PermissionRefusal
	| OrganisationRefusal
	| "prefix-taken"
	| "ends-before-start"
	| "changed-meanwhile";

/**
 * Changes an organisation's facts; its kind and identifier stay. References given under an earlier prefix stand.
 * Refuses what creating refuses, a first day after the last (`ends-before-start`), and `changed-meanwhile`.
 */
export function changeOrganisation(
	context: Context,
	{ id, revision, priorities, ...given }: OrganisationChange,
): Outcome<true, Refusals> {
	return write(context, (tx, record): Outcome<true, Refusals> => {
		const allowed = permitted(context, tx, "manage-organisations");
		if (!allowed.ok) return allowed;
		const before = organisationById(tx, id);
		if (!before) return notFound();
		const {
			id: _id,
			kind: _was,
			endsOn: _ends,
			successorId: _successor,
			revision: _revision,
			...stood
		} = before;
		const formerPriorities = prioritiesOf(tx, id);
		const facts = organisationFacts({ ...given, kind: before.kind });
		const kept = before.kind === "partnership" ? priorities : [];
		const standing = { ...before, priorities: formerPriorities };
		if (facts.ok && standsAlready(standing, { ...facts.value, priorities: kept })) return accepted(true);
		if (before.revision !== revision) {
			const texts = Object.entries(stood).map(([field, text]) => [field, text ?? ""] as const);
			return changedMeanwhile(
				tx,
				{ kind: "organisation", id, revision: before.revision },
				{ ...Object.fromEntries(texts), priorities: formerPriorities.join("\n") },
			);
		}
		if (!facts.ok) return facts;
		const { kind: _kind, ...change } = facts.value;
		if (before.endsOn !== null && before.endsOn < change.startsOn)
			return refused("ends-before-start", "it would end before it begins", { path: "startsOn" });
		const period = { startsOn: change.startsOn, endsOn: before.endsOn };
		const namesakes = change.prefix === null ? [] : partnershipsWithPrefix(tx, change.prefix);
		const holder = namesakes.find((other) => other.id !== id && periodsMeet(other, period));
		if (holder)
			return refused("prefix-taken", "another partnership has this prefix", {
				path: "prefix",
				details: { prefix: change.prefix, partnership: holder.name },
			});
		updateOrganisation(tx, id, change);
		replacePriorities(
			tx,
			id,
			kept.map((title) => ({ id: context.ids.next(), title })),
		);
		record(
			"change-organisation",
			{ kind: "organisation", id },
			{ before: { ...stood, priorities: formerPriorities }, after: { ...change, priorities: kept } },
		);
		return accepted(true);
	});
}
