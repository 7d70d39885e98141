import {
	type EligibilityResult,
	type EligibilityTest,
	type FollowingResult,
	resultOfTests,
	type TestAnswer,
} from "~/domain/assessment/eligibility";
import { checkedBeside } from "~/domain/bid/checks";
import type { Found } from "~/domain/bid/checks/check";
import type { BidContent } from "~/domain/bid/content";
import { accepted, type Outcome } from "~/domain/outcome";
import { possibleNow } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { eligibilityAnswersOf, eligibilityOfBid, hasChecked } from "~db/assessment/eligibility";
import { bidById, bidSubject, submittedBid } from "~db/bid/bid";
import type { Tx } from "~db/client";
import { personById } from "~db/people/people";
import { frozenScheme, roundById } from "~db/round/round";
import { whoReadsBid } from "../bid/read-who-reads-bid";
import { bidsBeside } from "../bids-beside";
import { actingPerson, type Context, notFound, permitted, read } from "../context";
import { testsRevision } from "./read-tests-revision";

/** A test with what the office found; `stale`: of an earlier version of the bid. */
export type TestShown = EligibilityTest & {
	readonly answer: TestAnswer | null;
	readonly reason: string;
	readonly stale: boolean;
};

/** The tests of a bid's round with their answers, and the result that follows from them. */
export function testsOfBid(
	tx: Tx,
	bid: { readonly bidId: string; readonly roundId: string; readonly versionId: string },
): { readonly tests: readonly TestShown[]; readonly following: FollowingResult } {
	const tests = frozenScheme(tx, bid.roundId)?.content.eligibility ?? [];
	const answers = eligibilityAnswersOf(tx, bid.bidId);
	return {
		tests: tests.map((test): TestShown => {
			const found = answers.find(({ testId }) => testId === test.id);
			const { answer = null, reason = "" } = found ?? {};
			return { ...test, answer, reason, stale: found !== undefined && found.bidVersionId !== bid.versionId };
		}),
		following: resultOfTests(tests, answers, bid.versionId),
	};
}

export type BidEligibility = {
	readonly bidId: string;
	readonly reference: string;
	readonly title: string;
	readonly partnerships: readonly string[];
	readonly round: { readonly id: string; readonly title: string };
	readonly content: BidContent;
	/** What stands in other bids of its partnerships too, as far as this person may read them. */
	readonly beside: readonly Pick<Found, "kind" | "words">[];
	/** The tests of its round, none where the office says so as a whole. */
	readonly tests: readonly TestShown[];
	readonly following: FollowingResult;
	/** Of the answers on the tests. */
	readonly revision: number;
	/** The bid can be asked about now. */
	readonly mayAskBidder: boolean;
	/** The reader checked the bid: somebody else looks again. */
	readonly checkedByYou: boolean;
	readonly check: {
		readonly result: EligibilityResult;
		readonly reason: string;
		readonly by: string;
		readonly at: string;
	} | null;
	readonly reconsideration: {
		readonly request: string;
		readonly at: string;
		readonly answer: {
			readonly result: EligibilityResult;
			readonly text: string;
			readonly by: string;
			readonly at: string;
		} | null;
	} | null;
	readonly mayCheck: boolean;
	readonly mayAnswer: boolean;
};

/** What the office has on record about a bid's eligibility. For the office, once bidding has closed. */
export function readBidEligibility(
	context: Context,
	input: { readonly bidId: string },
): Outcome<BidEligibility, PermissionRefusal> {
	return read(context, (tx) => {
		const subject = bidSubject(tx, input.bidId, context.clock.now());
		const reader = whoReadsBid(context, tx, input.bidId);
		if (!reader.ok) return reader;
		const reads = permitted(context, tx, "read-assessments", subject);
		if (!reads.ok) return reads;
		const bid = submittedBid(tx, input.bidId);
		const row = bidById(tx, input.bidId);
		const round = row && roundById(tx, row.roundId);
		if (!bid || !round) return notFound();
		const { check, reconsideration } = eligibilityOfBid(tx, bid.bidId);
		const checkedByYou = hasChecked(tx, bid.bidId, actingPerson(context) ?? "");
		const nameOf = (id: string | null) => (id ? (personById(tx, id)?.name ?? "") : "");
		const may =
			possibleNow("check-eligibility", { round: round.state }).ok &&
			permitted(context, tx, "check-eligibility", subject).ok;
		return accepted({
			bidId: bid.bidId,
			reference: bid.reference,
			title: bid.content.title,
			partnerships: bid.content.partnerships.map(({ name }) => name),
			round: { id: round.id, title: round.title },
			content: bid.content,
			beside: checkedBeside(bid.content, bidsBeside(context, tx, bid.bidId, bid.content)),
			...testsOfBid(tx, { ...bid, roundId: round.id }),
			revision: testsRevision(eligibilityAnswersOf(tx, bid.bidId)),
			mayAskBidder:
				possibleNow("ask-clarification", { round: round.state, bid: bid.state }).ok &&
				permitted(context, tx, "ask-clarification", subject).ok,
			checkedByYou,
			check: check && {
				result: check.result,
				reason: check.reason,
				by: nameOf(check.checkedBy),
				at: check.at,
			},
			reconsideration: reconsideration && {
				request: reconsideration.request,
				at: reconsideration.requestedAt,
				answer: reconsideration.result && {
					result: reconsideration.result,
					text: reconsideration.answer ?? "",
					by: nameOf(reconsideration.answeredBy),
					at: reconsideration.answeredAt ?? "",
				},
			},
			mayCheck: may && bid.state === "submitted",
			mayAnswer: may && reconsideration !== null && reconsideration.result === null && !checkedByYou,
		});
	});
}
