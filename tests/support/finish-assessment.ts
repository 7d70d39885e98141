import { and, eq } from "drizzle-orm";
import { AGREED_SCORES, INVENTED_SCORES } from "~/demo/second-tranche/scores";
import { WHOLE_BID } from "~/domain/assessment/passage";
import { agreeScore } from "~/use-cases/assessment/agree-score";
import { NOTHING_SCORED } from "~/use-cases/assessment/read-criterion-revision";
import { saveScore } from "~/use-cases/assessment/save-score";
import { submitAssessment } from "~/use-cases/assessment/submit-assessment";
import { startAllocating } from "~/use-cases/round/start-allocating";
import { personByEmail } from "~db/people/people";
import { frozenScheme } from "~db/round/round";
import { assessment } from "~db/schema/assessment";
import { accountOf, COPY_OF_TRANCHE, type demonstration } from "./demonstration";

type Demonstration = Awaited<ReturnType<typeof demonstration>>;

function assessmentOf(world: Demonstration, reference: string, email: string): string {
	const assessorId = personByEmail(world.db, email)?.id ?? "";
	const own = and(eq(assessment.bidId, world.bid(reference)), eq(assessment.assessorId, assessorId));
	return world.db.select().from(assessment).where(own).get()?.id ?? "";
}

/** Does what the demonstration leaves to people: SS5 submitted, D1's missing score, and the moderation of C2 and D1. */
export function finishAssessment(world: Demonstration): void {
	const [first, second] = [accountOf("assessor", 0), accountOf("assessor", 1)];
	const criteria = frozenScheme(world.db, COPY_OF_TRANCHE)?.content.criteria ?? [];
	submitAssessment(world.as(first), { assessmentId: assessmentOf(world, "SS5", first) });
	const assessmentId = assessmentOf(world, "D1", second);
	const last = criteria.at(-1);
	const points = Number(INVENTED_SCORES.D1?.[1].at(-1));
	saveScore(world.as(second), {
		assessmentId,
		criterionId: last?.id ?? "",
		revision: NOTHING_SCORED,
		scores: [
			{
				...{ themeCode: "", points, reason: "The agreement with the provider could be renewed." },
				passages: [{ at: WHOLE_BID, quote: "" }],
			},
		],
	});
	submitAssessment(world.as(second), { assessmentId });
	for (const { reference, criterion, points: agreed } of AGREED_SCORES)
		agreeScore(world.as(accountOf("moderator")), {
			bidId: world.bid(reference),
			criterionId: criteria[criterion]?.id ?? "",
			points: agreed,
			reason: "Both assessors agreed after talking it over.",
		});
}

/** As `finishAssessment`, and takes the round on to allocation. */
export function reachAllocation(world: Demonstration): void {
	finishAssessment(world);
	startAllocating(world.as(accountOf("fund-manager")), { roundId: COPY_OF_TRANCHE });
}
