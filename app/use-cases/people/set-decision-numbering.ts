import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { numbersGivenIn } from "~db/decision-numbers";
import { numberingOf, organisationById, setNumbering } from "~db/organisation";
import { type Context, notFound, permitted, write } from "../context";

/**
 * Says which number a deciding office had reached in a year before Tranche; the next decision takes the one after it.
 * Refused once Tranche has given a number of that year (`numbers-given`).
 */
export function setDecisionNumbering(
	context: Context,
	input: { readonly organisationId: string; readonly year: number; readonly usedBefore: number },
): Outcome<true, PermissionRefusal | "numbers-given"> {
	return write(context, (tx, record) => {
		const allowed = permitted(context, tx, "manage-organisations");
		if (!allowed.ok) return allowed;
		const { organisationId, year, usedBefore } = input;
		if (organisationById(tx, organisationId)?.kind !== "deciding-office") return notFound();
		if (numbersGivenIn(tx, organisationId, year) > 0)
			return refused("numbers-given", "decisions of that year have numbers", { path: "year" });
		const before = numberingOf(tx, organisationId).find((row) => row.year === year)?.usedBefore ?? null;
		setNumbering(tx, { id: context.ids.next(), organisationId, year, usedBefore });
		record(
			"set-decision-numbering",
			{ kind: "organisation", id: organisationId },
			{ year, before, after: usedBefore },
		);
		return accepted(true);
	});
}
