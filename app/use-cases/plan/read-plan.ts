import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { latestPlanVersion, openedRoundsOfPlan, planById, type ThemeRow, themesOf } from "~db/plan/plan";
import { type Context, notFound, permitted, read } from "../context";

export type PlanPage = {
	readonly id: string;
	readonly title: string;
	readonly version: number;
	readonly revision: number;
	readonly isLatest: boolean;
	/** Whether a round was opened on this version, so that it no longer changes. */
	readonly inUse: boolean;
	readonly themes: readonly ThemeRow[];
	readonly mayChange: boolean;
	/** Whether this person changes the plan by a new version: this is the latest, and a round was opened on it. */
	readonly mayMakeVersion: boolean;
};

/** One version of a plan with its themes and objectives. */
export function readPlan(
	context: Context,
	input: { readonly planId: string },
): Outcome<PlanPage, PermissionRefusal> {
	return read(context, (tx) => {
		const allowed = permitted(context, tx, "read-plan");
		if (!allowed.ok) return allowed;
		const plan = planById(tx, input.planId);
		if (!plan) return notFound();
		const mayManage = permitted(context, tx, "manage-plan").ok;
		const isLatest = latestPlanVersion(tx, plan.seriesId) === plan.version;
		const inUse = openedRoundsOfPlan(tx, plan.id).length > 0;
		return accepted({
			id: plan.id,
			title: plan.title,
			version: plan.version,
			revision: plan.revision,
			isLatest,
			inUse,
			themes: themesOf(tx, plan.id),
			mayChange: mayManage && !inUse,
			mayMakeVersion: mayManage && isLatest && inUse,
		});
	});
}
