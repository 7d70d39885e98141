import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { insertPlan, latestPlanVersion, planById, themesOf } from "~db/plan/plan";
import { insertOutline } from "~db/plan/records";
import { type Context, notFound, permitted, write } from "../context";

/**
 * Makes the next version of a plan, with the themes and objectives of the version given; gives its identifier.
 * Refuses `not-the-latest` when a later version exists already, so that a double click makes one version.
 */
export function makePlanVersion(
	context: Context,
	input: { readonly planId: string },
): Outcome<{ readonly id: string; readonly version: number }, PermissionRefusal | "not-the-latest"> {
	return write(context, (tx, record, now) => {
		const allowed = permitted(context, tx, "manage-plan");
		if (!allowed.ok) return allowed;
		const from = planById(tx, input.planId);
		if (!from) return notFound();
		const latest = latestPlanVersion(tx, from.seriesId);
		if (latest !== from.version) return refused("not-the-latest", "a later version exists already");
		const id = context.ids.next();
		const version = latest + 1;
		insertPlan(tx, {
			id,
			seriesId: from.seriesId,
			version,
			title: from.title,
			funderId: from.funderId,
			createdAt: now,
		});
		insertOutline(tx, id, themesOf(tx, from.id), context.ids.next);
		record("make-plan-version", { kind: "plan", id }, { from: from.id, version });
		return accepted({ id, version });
	});
}
