import { criterionScore, placesOf, scoreAt } from "~/domain/assessment/criterion-score";
import type { PassagePicked, PassageShown } from "~/domain/assessment/passage";
import { type CriterionProgress, whatIsLeft } from "~/domain/assessment/what-is-left";
import { checkedBeside } from "~/domain/bid/checks";
import type { Found } from "~/domain/bid/checks/check";
import type { BidContent } from "~/domain/bid/content";
import { accepted, type Outcome } from "~/domain/outcome";
import { possibleNow } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import type { CriterionContent } from "~/domain/round/scheme";
import {
	type AssessmentRow,
	assessmentById,
	scoresByAssessment,
	staleCriteriaOf,
} from "~db/assessment/assessment";
import { bidById } from "~db/bid/bid";
import { clarificationsOf } from "~db/bid/clarifications";
import type { Tx } from "~db/client";
import { roundById } from "~db/round/round";
import { type ChangedByAnswers, changedByAnswers } from "../bid/clarification/read-sections-changed";
import { bidsBeside } from "../bids-beside";
import { type Context, notFound, read } from "../context";
import { ownAssessment } from "./read-assessment-to-score";
import { criterionRevision } from "./read-criterion-revision";
import { type SumShown, sumShown } from "./read-opened-sum";
import { passagesOf, placesIn } from "./read-passages";
import { roundScoresOfBid } from "./read-round-scores";

/** One place of a criterion with what its assessor gave there. */
export type PlaceGiven = {
	readonly themeCode: string;
	/** Empty where the criterion is scored once. */
	readonly themeTitle: string;
	readonly points: number | null;
	readonly reason: string;
	/** What the reason rests on, as it was picked, and as it reads in the bid as it stands. */
	readonly picked: readonly PassagePicked[];
	readonly passages: readonly PassageShown[];
};

/** What changed of a bid after it was scored. */
export type BidChanged = Pick<ChangedByAnswers, "titles" | "asked" | "changes">;

export type CriterionGiven = Omit<CriterionContent, "perTheme"> & {
	readonly progress: CriterionProgress["state"];
	readonly revision: number;
	readonly places: readonly PlaceGiven[];
};

export type AssessmentShown = {
	readonly assessmentId: string;
	readonly state: AssessmentRow["state"];
	readonly submittedAt: string | null;
	/** Why it ended, where it was replaced or opened again. */
	readonly endedReason: string | null;
	/** Why the fund manager opened the earlier one again. */
	readonly reopenedReason: string | null;
	/** Whether points can be given now. */
	readonly open: boolean;
	/** What an answer to the office changed of the bid, where scores of before wait to be confirmed; else null. */
	readonly changed: BidChanged | null;
	readonly round: { readonly id: string; readonly title: string };
	readonly bid: { readonly id: string; readonly reference: string; readonly content: BidContent };
	/** What stands in other bids of its partnerships too, as far as this person may read them. */
	readonly beside: readonly Pick<Found, "kind" | "words">[];
	/** Where in the bid a reason can rest. */
	readonly bidPlaces: readonly { readonly at: string; readonly label: string }[];
	readonly criteria: readonly CriterionGiven[];
	/** The actor's own total, hundredths of a point; null until every criterion has points. */
	readonly ownTotalHundredths: number | null;
	/** How that adds up; null until every criterion has points. */
	readonly ownSum: SumShown | null;
	/** All assessments of the bid are in: the others' can be read. */
	readonly othersReadable: boolean;
};

function changedSince(tx: Tx, { bidId, bidVersionId }: AssessmentRow): BidChanged | null {
	const last = clarificationsOf(tx, bidId).find(({ answerVersionId }) => answerVersionId === bidVersionId);
	const by = last && changedByAnswers(tx, last);
	return by ? { titles: by.titles, asked: by.asked, changes: by.changes } : null;
}

/** The actor's own assessment with the bid it is of; nothing of any other assessor's. */
export function readAssessment(
	context: Context,
	input: { readonly assessmentId: string },
): Outcome<AssessmentShown, PermissionRefusal> {
	return read(context, (tx) => {
		const own = ownAssessment(context, tx, input.assessmentId);
		if (!own.ok) return own;
		const row = own.value;
		const round = roundById(tx, row.roundId);
		const inRound = roundScoresOfBid(tx, row.roundId, row.bidId);
		const standing = inRound?.bids.find(({ bid }) => bid.bidId === row.bidId);
		if (!round || !inRound || !standing || !bidById(tx, row.bidId)) return notFound();
		const { themes, bid, score } = standing;
		const scores = scoresByAssessment(tx, [row.id]).get(row.id) ?? [];
		const { criteria, plan } = inRound.scheme.content;
		const stale = staleCriteriaOf(tx, row.id);
		const progress = whatIsLeft(criteria, themes, scores, stale);
		const previous = row.previousId ? assessmentById(tx, row.previousId) : undefined;
		const ownSum = sumShown(criteria, themes, (id) => {
			const criterion = criteria.find((one) => one.id === id);
			return criterion ? criterionScore(criterion, themes, scores) : null;
		});
		const passages = passagesOf(tx, bid);
		const live = row.state === "assigned" || row.state === "submitted";
		return accepted({
			assessmentId: row.id,
			state: row.state,
			submittedAt: row.submittedAt,
			endedReason: live ? null : row.endedReason,
			reopenedReason: previous?.state === "reopened" ? previous.endedReason : null,
			open: row.state === "assigned" && possibleNow("score-bid", { round: round.state, bid: bid.state }).ok,
			changed: stale.size > 0 ? changedSince(tx, row) : null,
			round: { id: round.id, title: round.title },
			bid: { id: bid.bidId, reference: bid.reference, content: bid.content },
			bidPlaces: placesIn(bid.content).map(({ at, label }) => ({ at, label })),
			beside: checkedBeside(bid.content, bidsBeside(context, tx, bid.bidId, bid.content)),
			criteria: criteria.map(({ perTheme, ...criterion }): CriterionGiven => {
				const places = placesOf({ ...criterion, perTheme }, themes);
				return {
					...criterion,
					progress: progress.find(({ criterionId }) => criterionId === criterion.id)?.state ?? "not-started",
					revision: criterionRevision(places.flatMap((place) => scoreAt(scores, place) ?? [])),
					places: places.map((place) => ({
						themeCode: place.themeCode,
						themeTitle: plan.themes.find(({ code }) => code === place.themeCode)?.title ?? "",
						points: scoreAt(scores, place)?.points ?? null,
						reason: scoreAt(scores, place)?.reason ?? "",
						picked: (scoreAt(scores, place)?.passages ?? []).map(({ at, quote }) => ({ at, quote })),
						passages: passages(scoreAt(scores, place)?.passages ?? []),
					})),
				};
			}),
			ownTotalHundredths: ownSum === null ? null : ownSum.hundredths,
			ownSum,
			othersReadable: live && score.state !== "waiting",
		});
	});
}
