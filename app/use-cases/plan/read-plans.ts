import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { openedRoundsOfPlan, plans, themesOf } from "~db/plan/plan";
import { type Context, permitted, read } from "../context";

export type PlanList = {
	readonly mayManage: boolean;
	readonly plans: readonly {
		readonly id: string;
		readonly title: string;
		readonly version: number;
		readonly themes: number;
		readonly objectives: number;
		readonly inUse: boolean;
	}[];
};

/** Every version of every plan, the newest of each first. */
export function readPlans(context: Context): Outcome<PlanList, PermissionRefusal> {
	return read(context, (tx) => {
		const allowed = permitted(context, tx, "read-plan");
		if (!allowed.ok) return allowed;
		return accepted({
			mayManage: permitted(context, tx, "manage-plan").ok,
			plans: plans(tx).map(({ id, title, version }) => {
				const themes = themesOf(tx, id);
				return {
					id,
					title,
					version,
					themes: themes.length,
					objectives: themes.reduce((count, { objectives }) => count + objectives.length, 0),
					inUse: openedRoundsOfPlan(tx, id).length > 0,
				};
			}),
		});
	});
}
