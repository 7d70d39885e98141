import { accepted, type Outcome, refused } from "~/domain/outcome";
import { standsAlready } from "~/domain/record-values";
import type { PermissionRefusal } from "~/domain/roles";
import { personByEmail, personById, updatePerson } from "~db/people/people";
import { changedMeanwhile } from "../changed-meanwhile";
import { type Context, notFound, permitted, write } from "../context";

/** Changes a person's name and address. Refuses an address that another has (`email-taken`) and `changed-meanwhile`. */
export function changePerson(
	context: Context,
	input: { readonly id: string; readonly revision: number; readonly name: string; readonly email: string },
): Outcome<true, PermissionRefusal | "email-taken" | "changed-meanwhile"> {
	return write(context, (tx, record) => {
		const allowed = permitted(context, tx, "manage-people");
		if (!allowed.ok) return allowed;
		const before = personById(tx, input.id);
		if (!before) return notFound();
		const { id, name, email, revision } = before;
		const after = { name: input.name, email: input.email.trim().toLowerCase() };
		if (standsAlready(before, after)) return accepted(true);
		if (revision !== input.revision)
			return changedMeanwhile(tx, { kind: "person", id, revision }, { name, email });
		const namesake = personByEmail(tx, after.email);
		if (namesake && namesake.id !== id)
			return refused("email-taken", "somebody else has this address", { path: "email" });
		updatePerson(tx, id, after);
		record("change-person", { kind: "person", id }, { before: { name, email }, after });
		return accepted(true);
	});
}
