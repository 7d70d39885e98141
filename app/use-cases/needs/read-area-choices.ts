import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { needsVersionWithValues } from "~db/needs";
import { areasOf, everyPartnership } from "~db/needs-priors";
import { type Context, notFound, permitted, read } from "../context";

export type AreaChoices = {
	readonly title: string;
	readonly revision: number;
	readonly chosen: readonly string[];
	readonly partnerships: readonly {
		readonly id: string;
		readonly name: string;
		/** Its last day; null while it exists. */
		readonly endsOn: string | null;
	}[];
};

/** The partnerships that a version can share money among, and those it does. */
export function readAreaChoices(
	context: Context,
	versionId: string,
): Outcome<AreaChoices, PermissionRefusal> {
	return read(context, (tx) => {
		const allowed = permitted(context, tx, "manage-needs");
		if (!allowed.ok) return allowed;
		const version = needsVersionWithValues(tx, versionId);
		if (!version) return notFound();
		return accepted({
			title: version.title,
			revision: version.revision,
			chosen: areasOf(tx, versionId),
			partnerships: everyPartnership(tx).map(({ id, name, endsOn }) => ({ id, name, endsOn })),
		});
	});
}
