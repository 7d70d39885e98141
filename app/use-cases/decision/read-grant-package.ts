import { grantsOf, identifierPrefix, organisationIdentifier } from "~/domain/decision/grant-data/grant";
import type { GrantPackage } from "~/domain/decision/grant-data/package-text";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { type Context, permitted, read } from "../context";
import { publishedGrants } from "./read-decided-grants";

/**
 * Every grant of the published decisions, for everybody, with the addresses of the portal at `origin`. Refuses
 * (`nothing-published`) while there is none, as a package without grants is not valid.
 */
export function readGrantPackage(
	context: Context,
	{ origin }: { readonly origin: string },
): Outcome<GrantPackage, PermissionRefusal | "nothing-published"> {
	return read(context, (tx): Outcome<GrantPackage, PermissionRefusal | "nothing-published"> => {
		const allowed = permitted(context, tx, "read-published-decision");
		if (!allowed.ok) return allowed;
		const decisions = publishedGrants(tx, origin);
		const told = decisions.map((decision) => ({ decision, grants: grantsOf(decision) }));
		const newest = told.find(({ grants }) => grants.length > 0)?.decision;
		if (!newest) return refused("nothing-published", "no decision with a grant is published");
		const published = told
			.filter(({ grants }) => grants.length > 0)
			.map(({ decision }) => decision.modifiedAt);
		const { fund, content } = newest;
		return accepted({
			publisher: {
				name: content.funder.name,
				identifier: content.funder.identifier ?? organisationIdentifier(identifierPrefix(fund), fund.funder),
			},
			origin,
			issued: published.reduce((least, each) => (each < least ? each : least)),
			modified: published.reduce((most, each) => (each > most ? each : most)),
			grants: told.flatMap(({ grants }) => grants),
		});
	});
}
