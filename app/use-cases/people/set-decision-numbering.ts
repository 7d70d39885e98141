import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { numbersGivenIn } from "~db/decision/numbers";
import { numberingOf, organisationById, setNumbering, updateOrganisation } from "~db/people/organisation";
import { changedMeanwhile } from "../changed-meanwhile";
import { type Context, notFound, permitted, write } from "../context";

/**
 * Says which number a deciding office had reached in a year before Tranche; the next decision takes the one after it.
 * Refused once Tranche has given one (`numbers-given`), and over another's save (`changed-meanwhile`).
 */
export function setDecisionNumbering(
	context: Context,
	input: {
		readonly organisationId: string;
		/** The organisation's revision as the form was drawn. */
		readonly revision: number;
		readonly year: number;
		readonly usedBefore: number;
	},
): Outcome<true, PermissionRefusal | "numbers-given" | "changed-meanwhile"> {
	return write(context, (tx, record) => {
		const allowed = permitted(context, tx, "manage-organisations");
		if (!allowed.ok) return allowed;
		const { organisationId, year, usedBefore } = input;
		const office = organisationById(tx, organisationId);
		if (office?.kind !== "deciding-office") return notFound();
		const before = numberingOf(tx, organisationId).find((row) => row.year === year)?.usedBefore ?? null;
		if (before === usedBefore) return accepted(true);
		if (numbersGivenIn(tx, organisationId, year) > 0)
			return refused("numbers-given", "decisions of that year have numbers", { path: "year" });
		// Two people may number two years; a form without a revision, which is below any, may not number one.
		const standsInTheWay = before !== null || input.revision < 1;
		if (standsInTheWay && office.revision !== input.revision)
			return changedMeanwhile(
				tx,
				{ kind: "organisation", id: organisationId, revision: office.revision },
				{ year: String(year), usedBefore: String(before ?? "") },
			);
		updateOrganisation(tx, organisationId, {});
		setNumbering(tx, { id: context.ids.next(), organisationId, year, usedBefore });
		record(
			"set-decision-numbering",
			{ kind: "organisation", id: organisationId },
			{ year, before, after: usedBefore },
		);
		return accepted(true);
	});
}
