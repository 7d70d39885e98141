import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { criteriaOf, criterionById, deleteCriterion, placeCriterion } from "~db/round/scheme";
import { type Context, notFound, permitted, write } from "../context";
import { plannedRound } from "./read-planned-round";

/** Removes a criterion from a planned round's scheme. Refuses `round-opened`. */
export function removeCriterion(
	context: Context,
	input: { readonly criterionId: string },
): Outcome<true, PermissionRefusal | "round-opened"> {
	return write(context, (tx, record) => {
		const allowed = permitted(context, tx, "manage-round");
		if (!allowed.ok) return allowed;
		const found = criterionById(tx, input.criterionId);
		if (!found) return notFound();
		const round = plannedRound(tx, found.roundId);
		if (!round.ok) return round;
		deleteCriterion(tx, found.id);
		for (const [position, { id }] of criteriaOf(tx, found.roundId).entries())
			placeCriterion(tx, id, position);
		const { id, title, guidance, weight, perTheme, sections, descriptors } = found;
		record(
			"remove-criterion",
			{ kind: "criterion", id, roundId: found.roundId },
			{ before: { title, guidance, weight, perTheme, sections, descriptors } },
		);
		return accepted(true);
	});
}
