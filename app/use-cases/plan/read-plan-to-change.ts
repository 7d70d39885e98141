import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { openedRoundsOfPlan, planById, type ThemeRow, themesOf } from "~db/plan/plan";
import { type Context, notFound, permitted, read } from "../context";

export type PlanToChange = {
	readonly id: string;
	readonly title: string;
	readonly version: number;
	readonly revision: number;
	readonly themes: readonly ThemeRow[];
	/** A round was opened on it: it no longer changes. */
	readonly inUse: boolean;
};

/** A plan version for the pages that change it. */
export function readPlanToChange(
	context: Context,
	input: { readonly planId: string },
): Outcome<PlanToChange, PermissionRefusal> {
	return read(context, (tx) => {
		const allowed = permitted(context, tx, "manage-plan");
		if (!allowed.ok) return allowed;
		const plan = planById(tx, input.planId);
		if (!plan) return notFound();
		const { id, title, version, revision } = plan;
		const inUse = openedRoundsOfPlan(tx, id).length > 0;
		return accepted({ id, title, version, revision, themes: themesOf(tx, id), inUse });
	});
}
