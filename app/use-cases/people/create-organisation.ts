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
	insertOrganisation,
	organisationById,
	partnershipsWithPrefix,
	prioritiesOf,
	replacePriorities,
} from "~db/people/organisation";
import { type Context, permitted, write } from "../context";

declare module "~/domain/outcome" {
	interface DetailsOf {
		"prefix-taken": { readonly prefix: string | null; readonly partnership: string };
	}
}

/**
 * Adds an organisation, once under its `key`; other facts under it are refused (`already-added`). Refuses facts that
 * its kind does not allow and a prefix that another partnership of the time has (`prefix-taken`).
 */
export function createOrganisation(
	context: Context,
	input: OrganisationFacts & { readonly key?: string; readonly priorities: readonly string[] },
): Outcome<
	{ readonly id: string },
	PermissionRefusal | OrganisationRefusal | "already-added" | "prefix-taken"
> {
	return write(context, (tx, record) => {
		const allowed = permitted(context, tx, "manage-organisations");
		if (!allowed.ok) return allowed;
		const { key, priorities, ...given } = input;
		const facts = organisationFacts(given);
		if (!facts.ok) return facts;
		const { prefix, startsOn, kind } = facts.value;
		const kept = kind === "partnership" ? priorities : [];
		const former = key ? organisationById(tx, key) : undefined;
		if (former) {
			const standing = { ...former, priorities: prioritiesOf(tx, former.id) };
			if (standsAlready(standing, { ...facts.value, priorities: kept })) return accepted({ id: former.id });
			return refused("already-added", "this page has added an organisation already");
		}
		const namesakes = prefix === null ? [] : partnershipsWithPrefix(tx, prefix);
		const holder = namesakes.find((other) => periodsMeet(other, { startsOn, endsOn: null }));
		if (holder)
			return refused("prefix-taken", "another partnership has this prefix", {
				path: "prefix",
				details: { prefix, partnership: holder.name },
			});
		const id = key ?? context.ids.next();
		insertOrganisation(tx, { id, ...facts.value });
		replacePriorities(
			tx,
			id,
			kept.map((title) => ({ id: context.ids.next(), title })),
		);
		record(
			"create-organisation",
			{ kind: "organisation", id },
			{ after: { ...facts.value, priorities: kept } },
		);
		return accepted({ id });
	});
}
