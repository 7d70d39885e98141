import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { deleteTheme, themeById, themesOf, updatePlan } from "~db/plan/plan";
import { type Context, notFound, permitted, write } from "../context";
import { changeablePlan } from "./read-changeable-plan";

/** Removes a theme and its objectives from a plan version. Refuses `plan-in-use`. */
export function removeTheme(
	context: Context,
	input: { readonly themeId: string },
): Outcome<true, PermissionRefusal | "plan-in-use"> {
	return write(context, (tx, record) => {
		const allowed = permitted(context, tx, "manage-plan");
		if (!allowed.ok) return allowed;
		const theme = themeById(tx, input.themeId);
		if (!theme) return notFound();
		const plan = changeablePlan(tx, theme.planId);
		if (!plan.ok) return plan;
		const objectives = themesOf(tx, theme.planId).find(({ id }) => id === theme.id)?.objectives ?? [];
		deleteTheme(tx, theme.id);
		updatePlan(tx, theme.planId, { revision: plan.value.revision + 1 });
		record(
			"remove-theme",
			{ kind: "plan", id: theme.planId },
			{ theme: theme.id, before: { code: theme.code, title: theme.title, objectives } },
		);
		return accepted(true);
	});
}
