import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { organisationsOfKind } from "~db/fund/fund";
import { type Context, permitted, read } from "../context";

/** The funders that a new plan can belong to. */
export function readPlanFunders(
	context: Context,
): Outcome<readonly { readonly id: string; readonly name: string }[], PermissionRefusal> {
	return read(context, (tx) => {
		const allowed = permitted(context, tx, "manage-plan");
		if (!allowed.ok) return allowed;
		return accepted(organisationsOfKind(tx, "funder").map(({ id, name }) => ({ id, name })));
	});
}
