import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { insertInterest, insertInterestAnswer, presentInterest } from "~db/people/interest";
import { organisationById } from "~db/people/organisation";
import { actingPerson, type Context, notFound, permitted, write } from "../context";
import { type TakenBack, takeBackWork } from "../take-back-work";

/**
 * Enters an interest of one's own; it blocks reading, scoring, moderating, advising and signing from now on, takes back
 * what was not finished on that partnership's bids, and is an answer about one's interests for a year.
 * Refuses what is no partnership (`partnership-unknown`) and an interest declared already (`interest-declared`).
 */
export function declareOwnInterest(
	context: Context,
	{ organisationId, nature }: { readonly organisationId: string; readonly nature: string },
): Outcome<
	{ readonly id: string; readonly takenBack: TakenBack },
	PermissionRefusal | "partnership-unknown" | "interest-declared"
> {
	return write(context, (tx, record, now) => {
		const allowed = permitted(context, tx, "declare-own-interest");
		if (!allowed.ok) return allowed;
		const personId = actingPerson(context);
		if (personId === null) return notFound();
		if (organisationById(tx, organisationId)?.kind !== "partnership")
			return refused("partnership-unknown", "no such partnership", { path: "organisationId" });
		if (presentInterest(tx, personId, organisationId))
			return refused("interest-declared", "declared already", { path: "organisationId" });
		const id = context.ids.next();
		insertInterest(tx, { id, personId, organisationId, nature, declaredAt: now, recordedBy: personId });
		insertInterestAnswer(tx, { id, personId, answer: "as-registered", at: now });
		record("declare-own-interest", { kind: "interest", id }, { personId, organisationId, nature });
		return accepted({ id, takenBack: takeBackWork(context, tx, record, { personId, organisationId }, now) });
	});
}
