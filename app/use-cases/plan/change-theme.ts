import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { themeById, themesOf, updatePlan, updateTheme } from "~db/plan/plan";
import { changedMeanwhile } from "../changed-meanwhile";
import { type Context, notFound, permitted, write } from "../context";
import { changeablePlan } from "./read-changeable-plan";

/** Changes a theme's code and title. `revision` is the plan's. Refuses `plan-in-use`, `changed-meanwhile` and `code-taken`. */
export function changeTheme(
	context: Context,
	input: {
		readonly themeId: string;
		readonly revision: number;
		readonly code: string;
		readonly title: string;
	},
): Outcome<true, PermissionRefusal | "plan-in-use" | "changed-meanwhile" | "code-taken"> {
	return write(context, (tx, record) => {
		const allowed = permitted(context, tx, "manage-plan");
		if (!allowed.ok) return allowed;
		const before = themeById(tx, input.themeId);
		if (!before) return notFound();
		const plan = changeablePlan(tx, before.planId);
		if (!plan.ok) return plan;
		const { code, title } = input;
		const stood = { code: before.code, title: before.title };
		const { id: planId, revision } = plan.value;
		if (stood.code === code && stood.title === title) return accepted(true);
		if (revision !== input.revision)
			return changedMeanwhile(tx, { kind: "plan", id: planId, revision }, stood);
		if (themesOf(tx, planId).some((theme) => theme.code === code && theme.id !== before.id))
			return refused("code-taken", `another theme has the code ${code}`, { path: "code" });
		updateTheme(tx, before.id, { code, title });
		updatePlan(tx, planId, { revision: revision + 1 });
		record(
			"change-theme",
			{ kind: "plan", id: planId },
			{ theme: before.id, before: stood, after: { code, title } },
		);
		return accepted(true);
	});
}
