import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { insertObjective, objectiveById, themeById, themesOf, updatePlan } from "~db/plan/plan";
import { type Context, notFound, permitted, write } from "../context";
import { changeablePlan } from "./read-changeable-plan";

/**
 * Adds an objective at the end of a theme; gives its identifier. The same objective with the same `key` twice makes one.
 * Refuses `plan-in-use` and `code-taken` (by any objective of the plan).
 */
export function addObjective(
	context: Context,
	input: { readonly themeId: string; readonly key?: string; readonly code: string; readonly title: string },
): Outcome<{ readonly id: string }, PermissionRefusal | "plan-in-use" | "code-taken"> {
	return write(context, (tx, record) => {
		const allowed = permitted(context, tx, "manage-plan");
		if (!allowed.ok) return allowed;
		const theme = themeById(tx, input.themeId);
		if (!theme) return notFound();
		const plan = changeablePlan(tx, theme.planId);
		if (!plan.ok) return plan;
		const { key, code, title } = input;
		const former = key ? objectiveById(tx, key)?.objective : undefined;
		if (former?.themeId === theme.id && former.code === code && former.title === title)
			return accepted({ id: former.id });
		const objectives = themesOf(tx, theme.planId).flatMap((each) => each.objectives);
		if (objectives.some((objective) => objective.code === code))
			return refused("code-taken", `another objective has the code ${code}`, { path: "code" });
		const id = former || !key ? context.ids.next() : key;
		insertObjective(tx, { id, themeId: theme.id, code, title });
		updatePlan(tx, theme.planId, { revision: plan.value.revision + 1 });
		record("add-objective", { kind: "plan", id: theme.planId }, { objective: id, after: { code, title } });
		return accepted({ id });
	});
}
