import { type EligibilityResult, resultOfTests } from "~/domain/assessment/eligibility";
import { moveBid } from "~/domain/lifecycle";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { eligibilityAnswersOf, insertEligibilityCheck } from "~db/assessment/eligibility";
import { bidSubject, updateBid } from "~db/bid/bid";
import { bidAtStage, bidInStage } from "../assessment-stage";
import { actorId, type Context, movers, permitted, write } from "../context";
import { peopleOfBid, tell } from "../tell";

declare module "~/domain/outcome" {
	interface DetailsOf {
		/** The titles of the tests. */
		"tests-open": { readonly open: readonly string[] };
	}
}

export type EligibilityRefusal =
	| PermissionRefusal
	| StateRefusal
	| "reason-missing"
	| "tests-open"
	| "result-does-not-follow";

/**
 * Finds a submitted bid eligible or ineligible, once bidding has closed, and tells its people. Where the scheme has
 * tests, the result is the one that follows from their answers: refuses another (`result-does-not-follow`), and any
 * while a test is open (`tests-open`). Without tests an ineligible one needs a reason. Refuses one checked already
 * (`move-not-possible`): reconsideration is asked for.
 */
export function checkEligibility(
	context: Context,
	input: { readonly bidId: string; readonly result: EligibilityResult; readonly reason: string },
): Outcome<{ readonly roundId: string }, EligibilityRefusal> {
	return write(context, (tx, record, now) => {
		const may = permitted(context, tx, "check-eligibility", bidSubject(tx, input.bidId, context.clock.now()));
		if (!may.ok) return may;
		const found = bidAtStage(tx, input.bidId, "check-eligibility");
		if (!found.ok) return found;
		const { bid, round, standing, inRound } = found.value;
		const possible = bidInStage(found.value, "check-eligibility");
		if (!possible.ok) return possible;
		const reason = input.reason.trim();
		const tests = inRound.scheme.content.eligibility ?? [];
		const following = resultOfTests(tests, eligibilityAnswersOf(tx, bid.id), standing.bid.versionId);
		if (following.result === null)
			return refused("tests-open", "a test has no answer", { details: { open: following.open } });
		if (tests.length > 0 && following.result !== input.result)
			return refused("result-does-not-follow", `the answers make the bid ${following.result}`);
		if (tests.length === 0 && input.result === "ineligible" && reason === "")
			return refused("reason-missing", "an ineligible bid needs a reason", { path: "reason" });
		const moved = moveBid(
			bid.state,
			input.result === "eligible" ? "find-eligible" : "find-ineligible",
			movers(context),
		);
		if (!moved.ok) return moved;
		insertEligibilityCheck(tx, {
			id: context.ids.next(),
			bidId: bid.id,
			bidVersionId: standing.bid.versionId,
			result: input.result,
			reason,
			checkedBy: actorId(context),
			at: now,
		});
		updateBid(tx, bid.id, { state: moved.value });
		tell(context, tx, "eligibility", { bidId: bid.id, at: now }, peopleOfBid(tx, bid.id, now));
		record("check-eligibility", { kind: "bid", id: bid.id }, { result: input.result, reason });
		return accepted({ roundId: round.id });
	});
}
