import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { updatePlan } from "~db/plan/plan";
import { changedMeanwhile } from "../changed-meanwhile";
import { type Context, permitted, write } from "../context";
import { changeablePlan } from "./read-changeable-plan";

/** Changes a plan version's title; gives the new revision. Refuses `plan-in-use` and `changed-meanwhile`. */
export function changePlan(
	context: Context,
	input: { readonly planId: string; readonly title: string; readonly revision: number },
): Outcome<{ readonly revision: number }, PermissionRefusal | "plan-in-use" | "changed-meanwhile"> {
	return write(context, (tx, record) => {
		const allowed = permitted(context, tx, "manage-plan");
		if (!allowed.ok) return allowed;
		const plan = changeablePlan(tx, input.planId);
		if (!plan.ok) return plan;
		const before = plan.value;
		if (before.title === input.title) return accepted({ revision: before.revision });
		if (before.revision !== input.revision)
			return changedMeanwhile(
				tx,
				{ kind: "plan", id: before.id, revision: before.revision },
				{ title: before.title },
			);
		updatePlan(tx, before.id, { title: input.title, revision: before.revision + 1 });
		record(
			"change-plan",
			{ kind: "plan", id: before.id },
			{ before: { title: before.title }, after: { title: input.title } },
		);
		return accepted({ revision: before.revision + 1 });
	});
}
