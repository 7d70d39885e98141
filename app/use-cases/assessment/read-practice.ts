import { comparePractice, type PracticeCriterion } from "~/domain/assessment/practice";
import type { BidContent } from "~/domain/bid/content";
import { accepted, type Outcome } from "~/domain/outcome";
import { possibleNow } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import type { CriterionContent } from "~/domain/round/scheme";
import { assessorsAt } from "~db/assessment/assessors";
import {
	bidOfPractice,
	bidsToPractise,
	type PracticeScore,
	practiceAssessmentOf,
	practiceAssessmentsIn,
	practiceOf,
	practiceScoresOf,
} from "~db/assessment/practice";
import { submittedBid } from "~db/bid/bid";
import { frozenScheme, roundById } from "~db/round/round";
import { titleIfRead } from "../bid/read-who-reads-bid";
import { actingPerson, type Context, notFound, permitted, read } from "../context";
import { practiceClosed } from "../practice-to-score";

export type Practice = {
	readonly round: { readonly id: string; readonly title: string };
	/** What is scored; null while nothing is set. */
	readonly set: {
		readonly title: string;
		readonly text: string;
		/** The earlier bid; null where it is a text, or an interest of the reader closes it. */
		readonly content: BidContent | null;
		/** An interest of the reader closes the earlier bid to them. */
		readonly closed: boolean;
		readonly ended: boolean;
	} | null;
	readonly criteria: readonly CriterionContent[];
	/** The reader's own part; null for those who do not score. */
	readonly own: { readonly scores: readonly PracticeScore[]; readonly submitted: boolean } | null;
	/** Who has submitted and who has not, for the office. */
	readonly people: readonly { readonly name: string; readonly submitted: boolean }[];
	/** Null before everybody has submitted or the practice has ended, and for an assessor before their own. */
	readonly differences: readonly PracticeCriterion[] | null;
	readonly moderationGap: number;
	readonly mayManage: boolean;
	/** Earlier bids that the fund manager can choose; empty for others. */
	readonly bids: readonly { readonly bidId: string; readonly title: string }[];
};

/** A round's practice as its assessors and the office read it. Nobody sees another's scores before all are in. */
export function readPractice(
	context: Context,
	{ roundId }: { readonly roundId: string },
): Outcome<Practice, PermissionRefusal> {
	return read(context, (tx, now) => {
		const personId = actingPerson(context) ?? "";
		const scores = permitted(context, tx, "score-bid", { people: [personId] }).ok;
		const office = permitted(context, tx, "read-assessments");
		if (!scores && !office.ok) return office;
		const round = roundById(tx, roundId);
		const scheme = round && frozenScheme(tx, roundId);
		if (!round || !scheme) return notFound();
		const practice = practiceOf(tx, roundId);
		if (!office.ok && !practice) return notFound();
		const parts = practiceAssessmentsIn(tx, roundId);
		const submitted = parts.filter(({ submittedAt }) => submittedAt !== null);
		const assessors = assessorsAt(tx, now);
		const own = practiceAssessmentOf(tx, roundId, personId);
		const allIn = assessors.every((each) => submitted.some(({ assessorId }) => assessorId === each.personId));
		const readable =
			submitted.length > 0 &&
			(practice?.endedAt != null || (allIn && (office.ok || own?.submittedAt != null)));
		const closed = practice !== undefined && practiceClosed(context, tx, practice);
		const bidId = practice ? bidOfPractice(tx, practice) : null;
		const { criteria, moderationGap } = scheme.content;
		const mayManage =
			permitted(context, tx, "assign-assessors").ok &&
			possibleNow("assign-assessors", { round: round.state }).ok;
		const latest = new Map(mayManage ? bidsToPractise(tx).map((bid) => [bid.bidId, bid]) : []);
		return accepted({
			round: { id: round.id, title: round.title },
			set: practice
				? {
						title: closed ? "Practice bid" : practice.title,
						text: practice.text,
						content: bidId === null || closed ? null : (submittedBid(tx, bidId)?.content ?? null),
						closed,
						ended: practice.endedAt !== null,
					}
				: null,
			criteria,
			own: scores
				? { scores: own ? practiceScoresOf(tx, own.id) : [], submitted: own?.submittedAt != null }
				: null,
			people: office.ok
				? assessors.map((each) => ({
						name: each.name,
						submitted: submitted.some(({ assessorId }) => assessorId === each.personId),
					}))
				: [],
			differences:
				readable && !closed
					? comparePractice(
							criteria,
							submitted.map(({ id, name }) => ({ name, scores: practiceScoresOf(tx, id) })),
							moderationGap,
						)
					: null,
			moderationGap,
			mayManage,
			bids: [...latest.values()].flatMap(({ bidId: id, reference, title, round: of }) =>
				titleIfRead(context, tx, { bidId: id, title }) === null
					? []
					: [{ bidId: id, title: `${reference}: ${title} (${of})` }],
			),
		});
	});
}
