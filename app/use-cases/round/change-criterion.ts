import { sectionTitles } from "~/domain/bid/sections";
import { standsAlready } from "~/domain/facts";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { type CriterionProblem, problemWithCriterion } from "~/domain/round/criterion";
import { type CriterionRow, type CriterionText, criterionById, updateCriterion } from "~db/round/scheme";
import { changedMeanwhile } from "../changed-meanwhile";
import { type Context, notFound, permitted, write } from "../context";
import { plannedRound } from "./read-planned-round";

function asText({
	id: _id,
	roundId: _round,
	position: _place,
	revision: _seen,
	...text
}: CriterionRow): CriterionText {
	return text;
}

/**
 * Changes a criterion of a planned round; gives the new revision. Refuses `round-opened`, `changed-meanwhile`,
 * `weight-invalid` and `descriptors-invalid`.
 */
export function changeCriterion(
	context: Context,
	input: CriterionText & { readonly criterionId: string; readonly revision: number },
): Outcome<
	{ readonly revision: number },
	PermissionRefusal | "round-opened" | "changed-meanwhile" | CriterionProblem
> {
	return write(context, (tx, record) => {
		const allowed = permitted(context, tx, "manage-round");
		if (!allowed.ok) return allowed;
		const { criterionId, revision, ...text } = input;
		const found = criterionById(tx, criterionId);
		if (!found) return notFound();
		const round = plannedRound(tx, found.roundId);
		if (!round.ok) return round;
		const before = asText(found);
		if (standsAlready(before, text)) return accepted({ revision: found.revision });
		if (found.revision !== revision)
			return changedMeanwhile(
				tx,
				{ kind: "criterion", id: criterionId, revision: found.revision },
				{
					title: before.title,
					guidance: before.guidance,
					weight: String(before.weight),
					sections: sectionTitles(before.sections ?? []).join(", "),
					...Object.fromEntries(before.descriptors.map((said, points) => [`descriptors.${points}`, said])),
				},
			);
		const problem = problemWithCriterion(text);
		if (problem) return problem;
		updateCriterion(tx, criterionId, text, revision + 1);
		record("change-criterion", { kind: "criterion", id: criterionId }, { before, after: text });
		return accepted({ revision: revision + 1 });
	});
}
