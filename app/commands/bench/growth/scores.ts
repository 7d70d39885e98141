import { scoreBid } from "~/domain/assessment/bid-score";
import { placesOf, type Score } from "~/domain/assessment/criterion-score";
import { scoringRulesOf } from "~/domain/assessment/scoring-rules";
import { claimedThemes } from "~/domain/bid/read-content";
import { actorId } from "~/use-cases/context";
import { insertAssessment, markAssessmentSubmitted, saveScores } from "~db/assessment/assessment";
import { insertEligibilityCheck } from "~db/assessment/eligibility";
import { insertModeration } from "~db/assessment/moderation";
import { submittedBid, updateBid } from "~db/bid/bid";
import { type FrozenScheme, frozenScheme } from "~db/round/round";
import { entered, type WrittenBid } from "./bids";
import { accountOf, type Cast } from "./cast";

/** How far a bid's assessment goes: to the end, a moderator, its second assessor's last criterion, or nobody yet. */
export type Assessed = "complete" | "to-moderate" | "unfinished" | "unassigned";

const personOf = (cast: Cast, email: string): string => actorId(cast.as(email));

/** The scheme that a round's bids are scored by. */
export function schemeOfRound(cast: Cast, roundId: string): FrozenScheme {
	const scheme = frozenScheme(cast.db, roundId);
	if (!scheme) throw new Error("the round has no scheme");
	return scheme;
}

/** Finds a submitted bid eligible. */
export function findEligible(cast: Cast, bid: WrittenBid): void {
	const email = accountOf("fund-manager");
	const bidVersionId = submittedBid(cast.db, bid.id)?.versionId ?? "";
	entered(cast.as(email), "check-eligibility", { kind: "bid", id: bid.id }, (tx, now) => {
		insertEligibilityCheck(tx, {
			id: cast.ids.next(),
			bidId: bid.id,
			bidVersionId,
			result: "eligible",
			reason: "",
			checkedBy: personOf(cast, email),
			at: now,
		});
		updateBid(tx, bid.id, { state: "eligible" });
	});
}

/** Points of two assessors: mostly a point apart at most; `apart` puts them two apart on the second criterion. */
function pointsOf(
	quality: number,
	which: number,
	apart: boolean,
	random: () => number,
	place: number,
): number {
	if (apart && place === 1) return which === 0 ? 1 : 4;
	return Math.min(5, Math.max(0, Math.round(quality + (random() - 0.5) * 1.2)));
}

/** Assigns a bid to two assessors and gives their scores, as far as is wanted. */
export function assess(
	cast: Cast,
	bid: WrittenBid,
	given: {
		readonly roundId: string;
		readonly scheme: FrozenScheme;
		readonly assessors: readonly string[];
		readonly until: Assessed;
		readonly random: () => number;
	},
): void {
	const { roundId, scheme, assessors, until, random } = given;
	const standing = submittedBid(cast.db, bid.id);
	if (!standing || until === "unassigned") return;
	const manager = cast.as(accountOf("fund-manager"));
	const { versionId } = standing;
	const themes = claimedThemes(standing.content);
	const rules = scoringRulesOf(scheme.content);
	const quality = 1.6 + random() * 2.8;
	const all = assessors.map((email, which) => {
		const id = cast.ids.next();
		entered(manager, "assign-assessor", { kind: "assessment", id, bidId: bid.id }, (tx, now) =>
			insertAssessment(tx, {
				id,
				roundId,
				bidId: bid.id,
				bidVersionId: versionId,
				assessorId: personOf(cast, email),
				state: "assigned",
				assignedAt: now,
				assignedBy: personOf(cast, accountOf("fund-manager")),
			}),
		);
		const isLast = which === assessors.length - 1;
		const scored =
			until === "unfinished" && isLast ? scheme.content.criteria.slice(0, -1) : scheme.content.criteria;
		const scores = scored.flatMap((criterion, place) => {
			const points = pointsOf(quality, which, until === "to-moderate", random, place);
			const own = placesOf(criterion, themes).map(
				({ criterionId, themeCode }): Score => ({
					criterionId,
					themeCode,
					points,
					reason: "Invented for measuring: the bid says where, who and what, and names its sources.",
				}),
			);
			entered(cast.as(email), "save-score", { kind: "assessment", id }, (tx) =>
				saveScores(tx, id, own, place + 2),
			);
			return own;
		});
		const submitted = !(until === "unfinished" && isLast);
		if (submitted)
			entered(cast.as(email), "submit-assessment", { kind: "assessment", id }, (tx, now) =>
				markAssessmentSubmitted(tx, id, now),
			);
		return { submitted, scores };
	});
	if (until !== "complete") return;
	const score = scoreBid(rules, themes, all, []);
	if (score.state === "to-moderate") agree(cast, bid, versionId, score);
	entered(cast.system, "complete-assessment", { kind: "bid", id: bid.id }, (tx) =>
		updateBid(tx, bid.id, { state: "assessed" }),
	);
}

function agree(
	cast: Cast,
	bid: WrittenBid,
	versionId: string,
	score: Extract<ReturnType<typeof scoreBid>, { readonly criteria: unknown }>,
): void {
	const email = accountOf("moderator");
	for (const { criterionId, trigger } of score.criteria) {
		if (!trigger) continue;
		entered(cast.as(email), "agree-score", { kind: "bid", id: bid.id }, (tx, now) =>
			insertModeration(tx, {
				id: cast.ids.next(),
				bidId: bid.id,
				bidVersionId: versionId,
				criterionId,
				trigger,
				agreedPoints: 3,
				reason: "Invented for measuring: both assessors agreed after talking it over.",
				moderatorId: personOf(cast, email),
				at: now,
			}),
		);
	}
}
