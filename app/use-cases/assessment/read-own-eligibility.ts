import {
	type EligibilityResult,
	eligibilityOf,
	mayAskReconsideration,
} from "~/domain/assessment/eligibility";
import { accepted, type Outcome } from "~/domain/outcome";
import { possibleNow } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { eligibilityOfBid } from "~db/assessment/eligibility";
import { bidById, bidSubject, submittedBid } from "~db/bid/bid";
import { roundById } from "~db/round/round";
import { type Context, notFound, permitted, read } from "../context";
import { type TestShown, testsOfBid } from "./read-bid-eligibility";

/** What a bid's own partnership is told: the result, and the reason where it is ineligible. Nobody's name. */
export type OwnEligibility = {
	readonly bidId: string;
	readonly title: string;
	readonly result: EligibilityResult | null;
	/** Why the office found it ineligible; null where it did not. */
	readonly reason: string | null;
	readonly reconsideration: {
		readonly request: string;
		readonly at: string;
		readonly answer: {
			readonly result: EligibilityResult;
			readonly text: string;
			readonly at: string;
		} | null;
	} | null;
	readonly mayAsk: boolean;
	readonly round: { readonly id: string; readonly title: string };
};

/** The tests that are not met with their reasons, and what the office says beside them. */
function whyIneligible(note: string, tests: readonly TestShown[]): string {
	const notMet = tests.filter(({ answer }) => answer === "not-met");
	return [...notMet.map(({ title, reason }) => `${title}: ${reason}`), note]
		.filter((line) => line !== "")
		.join("\n");
}

/** What stands about the eligibility of one's own bid. Result null: not checked yet. */
export function readOwnEligibility(
	context: Context,
	input: { readonly bidId: string },
): Outcome<OwnEligibility, PermissionRefusal> {
	return read(context, (tx) => {
		const subject = bidSubject(tx, input.bidId, context.clock.now());
		const may = permitted(context, tx, "read-own-bid", subject);
		if (!may.ok) return may;
		const bid = bidById(tx, input.bidId);
		const round = bid && roundById(tx, bid.roundId);
		if (!bid || !round) return notFound();
		const record = eligibilityOfBid(tx, bid.id);
		const { check, reconsideration } = record;
		const submitted = check && submittedBid(tx, bid.id);
		const tests = submitted ? testsOfBid(tx, { ...submitted, roundId: round.id }).tests : [];
		return accepted({
			bidId: bid.id,
			title: bid.title,
			round: { id: round.id, title: round.title },
			result: eligibilityOf(record),
			reason: check?.result === "ineligible" ? whyIneligible(check.reason, tests) : null,
			reconsideration: reconsideration && {
				request: reconsideration.request,
				at: reconsideration.requestedAt,
				answer: reconsideration.result && {
					result: reconsideration.result,
					text: reconsideration.answer ?? "",
					at: reconsideration.answeredAt ?? "",
				},
			},
			mayAsk:
				possibleNow("ask-reconsideration", { round: round.state }).ok &&
				mayAskReconsideration(bid.state, record) &&
				permitted(context, tx, "ask-reconsideration", subject).ok,
		});
	});
}
