import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { endInterest, interestById } from "~db/people/interest";
import { actingPerson, type Context, notFound, permitted, write } from "../context";

/** Ends somebody else's interest, with a reason. Refuses one's own (`own-interest`) and `interest-ended`. */
export function endRecordedInterest(
	context: Context,
	{ id, reason }: { readonly id: string; readonly reason: string },
): Outcome<true, PermissionRefusal | "own-interest" | "interest-ended"> {
	return write(context, (tx, record, now) => {
		const allowed = permitted(context, tx, "record-interest");
		if (!allowed.ok) return allowed;
		const entry = interestById(tx, id);
		if (!entry) return notFound();
		if (entry.personId === actingPerson(context)) return refused("own-interest", "this is one's own");
		if (entry.endedAt !== null) return refused("interest-ended", "this interest has ended");
		endInterest(tx, id, now);
		const { personId, organisationId } = entry;
		record("end-recorded-interest", { kind: "interest", id }, { personId, organisationId, reason });
		return accepted(true);
	});
}
