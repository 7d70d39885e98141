import type { EligibilityResult } from "~/domain/assessment/eligibility";
import { moveBid } from "~/domain/lifecycle";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import {
	eligibilityOfBid,
	hasChecked,
	answerReconsideration as saveAnswer,
} from "~db/assessment/eligibility";
import { bidSubject, updateBid } from "~db/bid/bid";
import { bidAtStage, bidInStage } from "../assessment-stage";
import { actorId, type Context, movers, permitted, write } from "../context";
import { peopleOfBid, tell } from "../tell";

/**
 * Answers a partnership's request to look again, by somebody else than who checked the bid (`checked-by-you`): it is
 * eligible after all, or stays ineligible. A reason is needed either way. Refuses where nobody asked (`nothing-asked`)
 * and a second answer (`already-answered`).
 */
export function answerReconsideration(
	context: Context,
	input: { readonly bidId: string; readonly result: EligibilityResult; readonly answer: string },
): Outcome<
	{ readonly roundId: string },
	| PermissionRefusal
	| StateRefusal
	| "nothing-asked"
	| "already-answered"
	| "checked-by-you"
	| "reason-missing"
> {
	return write(context, (tx, record, now) => {
		const may = permitted(
			context,
			tx,
			"answer-reconsideration",
			bidSubject(tx, input.bidId, context.clock.now()),
		);
		if (!may.ok) return may;
		const found = bidAtStage(tx, input.bidId, "answer-reconsideration");
		if (!found.ok) return found;
		const { bid, round } = found.value;
		const { reconsideration } = eligibilityOfBid(tx, bid.id);
		if (!reconsideration) return refused("nothing-asked", "nobody asked to look again");
		if (reconsideration.result) return refused("already-answered", "the request was answered");
		if (hasChecked(tx, bid.id, actorId(context)))
			return refused("checked-by-you", "somebody else than who checked looks again");
		const possible = bidInStage(found.value, "answer-reconsideration");
		if (!possible.ok) return possible;
		const answer = input.answer.trim();
		if (answer === "") return refused("reason-missing", "an answer needs a reason", { path: "answer" });
		if (input.result === "eligible") {
			const moved = moveBid(bid.state, "reconsider", movers(context));
			if (!moved.ok) return moved;
			updateBid(tx, bid.id, { state: moved.value });
		}
		saveAnswer(tx, bid.id, {
			result: input.result,
			answer,
			answeredBy: actorId(context),
			answeredAt: now,
		});
		tell(context, tx, "eligibility", { bidId: bid.id, at: now }, peopleOfBid(tx, bid.id, now));
		record("answer-reconsideration", { kind: "bid", id: bid.id }, { result: input.result, answer });
		return accepted({ roundId: round.id });
	});
}
