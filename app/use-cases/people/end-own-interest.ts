import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { endInterest, interestById } from "~db/people/interest";
import { actingPerson, type Context, notFound, permitted, write } from "../context";

/** Ends an interest of one's own with a reason; it stays in the register. Refuses `interest-ended`. */
export function endOwnInterest(
	context: Context,
	{ id, reason }: { readonly id: string; readonly reason: string },
): Outcome<true, PermissionRefusal | "interest-ended" | "text-missing"> {
	return write(context, (tx, record, now) => {
		const allowed = permitted(context, tx, "declare-own-interest");
		if (!allowed.ok) return allowed;
		const entry = interestById(tx, id);
		if (!entry || entry.personId !== actingPerson(context)) return notFound();
		if (entry.endedAt !== null) return refused("interest-ended", "this interest has ended");
		if (reason.trim() === "") return refused("text-missing", "say why it has ended", { path: "reason" });
		endInterest(tx, id, now);
		record("end-own-interest", { kind: "interest", id }, { organisationId: entry.organisationId, reason });
		return accepted(true);
	});
}
