import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { deleteObjective, objectiveById, updatePlan } from "~db/plan/plan";
import { type Context, notFound, permitted, write } from "../context";
import { changeablePlan } from "./read-changeable-plan";

/** Removes an objective from a plan version. Refuses `plan-in-use`. */
export function removeObjective(
	context: Context,
	input: { readonly objectiveId: string },
): Outcome<true, PermissionRefusal | "plan-in-use"> {
	return write(context, (tx, record) => {
		const allowed = permitted(context, tx, "manage-plan");
		if (!allowed.ok) return allowed;
		const found = objectiveById(tx, input.objectiveId);
		if (!found) return notFound();
		const plan = changeablePlan(tx, found.theme.planId);
		if (!plan.ok) return plan;
		const { id, code, title } = found.objective;
		deleteObjective(tx, id);
		updatePlan(tx, found.theme.planId, { revision: plan.value.revision + 1 });
		record(
			"remove-objective",
			{ kind: "plan", id: found.theme.planId },
			{ objective: id, before: { code, title } },
		);
		return accepted(true);
	});
}
