import { accepted, type Outcome, refused } from "~/domain/outcome";
import { firstCodeTwice, type PlanTheme } from "~/domain/plan/codes";
import type { PermissionRefusal } from "~/domain/roles";
import { organisationsOfKind } from "~db/fund/fund";
import { insertPlan, plans } from "~db/plan/plan";
import { insertOutline } from "~db/plan/records";
import { type Context, permitted, write } from "../context";

/**
 * Makes version 1 of a plan, with its themes and their objectives where they are known; gives its identifier.
 * Refuses `funder-unknown`, `title-taken` and `code-taken` (a theme or objective code given twice).
 */
export function createPlan(
	context: Context,
	input: { readonly title: string; readonly funderId: string; readonly themes: readonly PlanTheme[] },
): Outcome<{ readonly id: string }, PermissionRefusal | "funder-unknown" | "title-taken" | "code-taken"> {
	return write(context, (tx, record, now) => {
		const allowed = permitted(context, tx, "manage-plan");
		if (!allowed.ok) return allowed;
		const { title, funderId, themes } = input;
		if (!organisationsOfKind(tx, "funder").some(({ id }) => id === funderId))
			return refused("funder-unknown", "no such funder", { path: "funderId" });
		if (plans(tx).some((plan) => plan.funderId === funderId && plan.title === title))
			return refused("title-taken", "the funder has a plan of that title", { path: "title" });
		const twice = firstCodeTwice(themes);
		if (twice !== null) return refused("code-taken", `the code ${twice} is given twice`, { path: "code" });
		const id = context.ids.next();
		insertPlan(tx, { id, seriesId: id, version: 1, title, funderId, createdAt: now });
		insertOutline(tx, id, themes, context.ids.next);
		record("create-plan", { kind: "plan", id }, { after: { title, funderId, themes } });
		return accepted({ id });
	});
}
