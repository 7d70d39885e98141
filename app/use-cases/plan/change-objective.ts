import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { objectiveById, themesOf, updateObjective, updatePlan } from "~db/plan/plan";
import { changedMeanwhile } from "../changed-meanwhile";
import { type Context, notFound, permitted, write } from "../context";
import { changeablePlan } from "./read-changeable-plan";

/**
 * Changes an objective's code and title. `revision` is the plan's.
 * Refuses `plan-in-use`, `changed-meanwhile` and `code-taken`.
 */
export function changeObjective(
	context: Context,
	input: {
		readonly objectiveId: string;
		readonly revision: number;
		readonly code: string;
		readonly title: string;
	},
): Outcome<true, PermissionRefusal | "plan-in-use" | "changed-meanwhile" | "code-taken"> {
	return write(context, (tx, record) => {
		const allowed = permitted(context, tx, "manage-plan");
		if (!allowed.ok) return allowed;
		const found = objectiveById(tx, input.objectiveId);
		if (!found) return notFound();
		const plan = changeablePlan(tx, found.theme.planId);
		if (!plan.ok) return plan;
		const { code, title } = input;
		const stood = { code: found.objective.code, title: found.objective.title };
		const { id: planId, revision } = plan.value;
		if (stood.code === code && stood.title === title) return accepted(true);
		if (revision !== input.revision)
			return changedMeanwhile(tx, { kind: "plan", id: planId, revision }, stood);
		const others = themesOf(tx, planId).flatMap((theme) => theme.objectives);
		if (others.some((other) => other.code === code && other.id !== found.objective.id))
			return refused("code-taken", `another objective has the code ${code}`, { path: "code" });
		updateObjective(tx, found.objective.id, { code, title });
		updatePlan(tx, planId, { revision: revision + 1 });
		record(
			"change-objective",
			{ kind: "plan", id: planId },
			{ objective: found.objective.id, before: stood, after: { code, title } },
		);
		return accepted(true);
	});
}
