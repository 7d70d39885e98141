import { instantToLondon } from "~/domain/london-time";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { allOrganisations } from "~db/people/organisation";
import { type Context, permitted, read } from "../context";

export type ListedOrganisation = Pick<
	ReturnType<typeof allOrganisations>[number],
	"id" | "kind" | "name" | "areaName" | "prefix" | "startsOn" | "endsOn"
> & { readonly ended: boolean };

/** Every organisation with its period, ended ones marked, and whether this person may change them. */
export function readOrganisations(
	context: Context,
): Outcome<
	{ readonly mayManage: boolean; readonly organisations: readonly ListedOrganisation[] },
	PermissionRefusal
> {
	return read(context, (tx, now) => {
		const allowed = permitted(context, tx, "read-organisations");
		if (!allowed.ok) return allowed;
		const today = instantToLondon(now).date;
		const organisations = allOrganisations(tx).map(
			({ id, kind, name, areaName, prefix, startsOn, endsOn }) => ({
				...{ id, kind, name, areaName, prefix, startsOn, endsOn },
				ended: endsOn !== null && endsOn < today,
			}),
		);
		return accepted({ mayManage: permitted(context, tx, "manage-organisations").ok, organisations });
	});
}
