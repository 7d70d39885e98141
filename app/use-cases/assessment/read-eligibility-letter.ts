import { eligibilityOf, mayAskReconsideration } from "~/domain/assessment/eligibility";
import type { EligibilityLetter } from "~/domain/assessment/eligibility-letter";
import { accepted, type Outcome } from "~/domain/outcome";
import { roundAllows } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { eligibilityOfBid } from "~db/assessment/eligibility";
import { bidById, bidSubject, submittedBid } from "~db/bid/bid";
import type { Tx } from "~db/client";
import { fundById } from "~db/fund/fund";
import { organisationById } from "~db/people/organisation";
import { roundById } from "~db/round/round";
import { whoReadsBid } from "../bid/read-who-reads-bid";
import { type Context, notFound, permitted, read } from "../context";
import { testsOfBid } from "./read-bid-eligibility";

/** Whether somebody may read what a bid's partnerships are told: these themselves, or the office. */
function readsLetter(context: Context, tx: Tx, bidId: string): Outcome<{ own: boolean }, PermissionRefusal> {
	const subject = bidSubject(tx, bidId, context.clock.now());
	if (permitted(context, tx, "read-own-bid", subject).ok) return accepted({ own: true });
	const office = whoReadsBid(context, tx, bidId);
	if (!office.ok) return office;
	const reads = permitted(context, tx, "read-assessments", subject);
	return reads.ok ? accepted({ own: false }) : reads;
}

/** The letter about a bid's eligibility, with the reasons and nobody's name. None before the check (`not-found`). */
export function readEligibilityLetter(
	context: Context,
	input: { readonly bidId: string },
): Outcome<EligibilityLetter, PermissionRefusal> {
	return read(context, (tx) => {
		const reader = readsLetter(context, tx, input.bidId);
		if (!reader.ok) return reader;
		const bid = submittedBid(tx, input.bidId);
		const round = roundById(tx, bidById(tx, input.bidId)?.roundId ?? "");
		const record = eligibilityOfBid(tx, input.bidId);
		const { check, reconsideration: asked } = record;
		const result = eligibilityOf(record);
		if (!bid || !round || !check || result === null) return notFound();
		const fund = fundById(tx, round.fundId);
		const { tests } = testsOfBid(tx, { ...bid, roundId: round.id });
		return accepted({
			bidId: bid.bidId,
			reference: bid.reference,
			title: bid.content.title,
			partnerships: bid.content.partnerships.map(({ name }) => name),
			round: { id: round.id, title: round.title },
			funder: organisationById(tx, fund?.funderId ?? "")?.name ?? "",
			result,
			at: asked?.answeredAt ?? check.at,
			first: { result: check.result, at: check.at },
			tests: tests.map(({ id, title, rule, answer, reason }) => ({ id, title, rule, answer, reason })),
			note: tests.length > 0 || check.result === "ineligible" ? check.reason : "",
			reconsideration: asked && {
				request: asked.request,
				requestedAt: asked.requestedAt,
				answer: asked.result && {
					result: asked.result,
					text: asked.answer ?? "",
					at: asked.answeredAt ?? "",
				},
			},
			mayAsk: mayAskReconsideration(bid.state, record) && roundAllows("ask-reconsideration", round.state),
			own: reader.value.own,
		});
	});
}
