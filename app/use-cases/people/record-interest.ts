import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { insertInterest, presentInterest } from "~db/people/interest";
import { organisationById } from "~db/people/organisation";
import { personById } from "~db/people/people";
import { actorId, type Context, permitted, write } from "../context";
import { type TakenBack, takeBackWork } from "../take-back-work";

type Recorded = { readonly id: string; readonly takenBack: TakenBack };
type Refusals = PermissionRefusal | "person-unknown" | "partnership-unknown" | "interest-declared";

/**
 * Enters somebody else's interest, and takes back what they had not finished on that partnership's bids. Refuses an
 * unknown person or partnership and `interest-declared`.
 */
export function recordInterest(
	context: Context,
	input: { readonly personId: string; readonly organisationId: string; readonly nature: string },
): Outcome<Recorded, Refusals> {
	return write(context, (tx, record, now): Outcome<Recorded, Refusals> => {
		const allowed = permitted(context, tx, "record-interest");
		if (!allowed.ok) return allowed;
		const { personId, organisationId, nature } = input;
		const person = personById(tx, personId);
		if (!person || person.endedAt !== null)
			return refused("person-unknown", "no such person", { path: "personId" });
		if (organisationById(tx, organisationId)?.kind !== "partnership")
			return refused("partnership-unknown", "no such partnership", { path: "organisationId" });
		if (presentInterest(tx, personId, organisationId))
			return refused("interest-declared", "declared already", { path: "organisationId" });
		const id = context.ids.next();
		const recordedBy = actorId(context);
		insertInterest(tx, { id, personId, organisationId, nature, declaredAt: now, recordedBy });
		record("record-interest", { kind: "interest", id }, { personId, organisationId, nature });
		return accepted({ id, takenBack: takeBackWork(context, tx, record, { personId, organisationId }, now) });
	});
}
