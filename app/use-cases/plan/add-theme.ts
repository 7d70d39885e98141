import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { insertTheme, themeById, themesOf, updatePlan } from "~db/plan/plan";
import { type Context, permitted, write } from "../context";
import { changeablePlan } from "./read-changeable-plan";

/**
 * Adds a theme at the end of a plan version; gives its identifier. The same theme with the same `key` twice makes one.
 * Refuses `plan-in-use` and `code-taken`.
 */
export function addTheme(
	context: Context,
	input: { readonly planId: string; readonly key?: string; readonly code: string; readonly title: string },
): Outcome<{ readonly id: string }, PermissionRefusal | "plan-in-use" | "code-taken"> {
	return write(context, (tx, record) => {
		const allowed = permitted(context, tx, "manage-plan");
		if (!allowed.ok) return allowed;
		const plan = changeablePlan(tx, input.planId);
		if (!plan.ok) return plan;
		const { planId, code, title } = input;
		const former = input.key ? themeById(tx, input.key) : undefined;
		if (former?.planId === planId && former.code === code && former.title === title)
			return accepted({ id: former.id });
		if (themesOf(tx, planId).some((theme) => theme.code === code))
			return refused("code-taken", `another theme has the code ${code}`, { path: "code" });
		const id = former || !input.key ? context.ids.next() : input.key;
		insertTheme(tx, { id, planId, code, title });
		updatePlan(tx, planId, { revision: plan.value.revision + 1 });
		record("add-theme", { kind: "plan", id: planId }, { theme: id, after: { code, title } });
		return accepted({ id });
	});
}
