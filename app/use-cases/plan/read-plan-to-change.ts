import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { type ThemeRow, themesOf } from "~db/plan";
import { type Context, permitted, read } from "../context";
import { changeablePlan } from "./read-changeable-plan";

export type PlanToChange = {
	readonly id: string;
	readonly title: string;
	readonly version: number;
	readonly revision: number;
	readonly themes: readonly ThemeRow[];
};

/** A plan version for the pages that change it. Refuses `plan-in-use` once a round was opened on it. */
export function readPlanToChange(
	context: Context,
	input: { readonly planId: string },
): Outcome<PlanToChange, PermissionRefusal | "plan-in-use"> {
	return read(context, (tx) => {
		const allowed = permitted(context, tx, "manage-plan");
		if (!allowed.ok) return allowed;
		const plan = changeablePlan(tx, input.planId);
		if (!plan.ok) return plan;
		const { id, title, version, revision } = plan.value;
		return accepted({ id, title, version, revision, themes: themesOf(tx, id) });
	});
}
