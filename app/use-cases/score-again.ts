import { staleCriteria } from "~/domain/assessment/stale-criteria";
import type { SectionKey } from "~/domain/bid/sections";
import {
	assessmentsOfBid,
	endAssessment,
	giveLaterVersion,
	insertAssessment,
	isLive,
	markStale,
	saveScores,
	scoresByAssessment,
} from "~db/assessment/assessment";
import { moderationsOfBid, supersedeModerations } from "~db/assessment/moderation";
import type { Tx } from "~db/client";
import { frozenScheme } from "~db/round/round";
import { actorId, type Context, type Record } from "./context";
import { tell } from "./tell";

/**
 * Has a bid's live assessments go on with a later version of it: submitted ones are opened again with their points and
 * reasons, and what the changed sections bear on waits to be confirmed. Agreed scores count no more. Asks nothing.
 */
export function scoreAgain(
	context: Context,
	tx: Tx,
	record: Record,
	changed: {
		readonly roundId: string;
		readonly bidId: string;
		readonly bidVersionId: string;
		readonly sections: readonly SectionKey[];
		/** Why, as the assessors read it. */
		readonly reason: string;
	},
	now: string,
): void {
	const { roundId, bidId, bidVersionId, reason } = changed;
	const live = assessmentsOfBid(tx, bidId).filter(isLive);
	if (live.length === 0) return;
	const stale = staleCriteria(frozenScheme(tx, roundId)?.content.criteria ?? [], changed.sections);
	const agreed = moderationsOfBid(tx, bidId).map(({ id }) => id);
	if (agreed.length > 0) supersedeModerations(tx, bidId, now);
	const opened = live.map((old) => {
		if (old.state === "assigned") {
			giveLaterVersion(tx, old.id, bidVersionId);
			markStale(tx, old.id, stale, now);
			return { assessment: old.id, assessorId: old.assessorId };
		}
		endAssessment(tx, old.id, { state: "reopened", reason, at: now, by: actorId(context) });
		const id = context.ids.next();
		const { assessorId } = old;
		insertAssessment(tx, {
			...{ id, roundId, bidId, bidVersionId, assessorId },
			state: "assigned",
			previousId: old.id,
			assignedAt: now,
			assignedBy: old.assignedBy,
		});
		saveScores(tx, id, scoresByAssessment(tx, [old.id]).get(old.id) ?? [], 1);
		markStale(tx, id, stale, now);
		return { assessment: id, assessorId, reopened: old.id };
	});
	for (const { assessment, assessorId } of opened)
		tell(context, tx, "score-again", { assessmentId: assessment }, [assessorId]);
	record(
		"score-again",
		{ kind: "bid", id: bidId },
		{ version: bidVersionId, sections: changed.sections, criteria: stale, assessments: opened, agreed },
	);
}
