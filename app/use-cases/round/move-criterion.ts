import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { criteriaOf, criterionById, placeCriterion } from "~db/round/scheme";
import { type Context, notFound, permitted, write } from "../context";
import { plannedRound } from "./read-planned-round";

/** Moves a criterion of a planned round one place up or down; at the end of the list it stays. Refuses `round-opened`. */
export function moveCriterion(
	context: Context,
	input: { readonly roundId: string; readonly criterionId: string; readonly direction: "up" | "down" },
): Outcome<true, PermissionRefusal | "round-opened"> {
	return write(context, (tx, record) => {
		const allowed = permitted(context, tx, "manage-round");
		if (!allowed.ok) return allowed;
		const found = criterionById(tx, input.criterionId);
		if (!found || found.roundId !== input.roundId) return notFound();
		const round = plannedRound(tx, found.roundId);
		if (!round.ok) return round;
		const order = criteriaOf(tx, found.roundId).map(({ id }) => id);
		const from = order.indexOf(found.id);
		const to = from + (input.direction === "up" ? -1 : 1);
		const other = order[to];
		if (other === undefined) return accepted(true);
		placeCriterion(tx, found.id, to);
		placeCriterion(tx, other, from);
		record("move-criterion", { kind: "criterion", id: found.id }, { direction: input.direction });
		return accepted(true);
	});
}
