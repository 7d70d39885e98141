import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { Tx } from "~db/client";
import { openedRoundsOfPlan, planById } from "~db/plan/plan";
import { notFound } from "../context";

/** A plan version that may still change. Refuses `not-found`, and `plan-in-use` when a round was opened on it. */
export function changeablePlan(
	tx: Tx,
	planId: string,
): Outcome<NonNullable<ReturnType<typeof planById>>, "not-found" | "plan-in-use"> {
	const plan = planById(tx, planId);
	if (!plan) return notFound();
	if (openedRoundsOfPlan(tx, planId).length > 0)
		return refused("plan-in-use", "a round was opened on this version; make a new version");
	return accepted(plan);
}
