import { LONGEST_PRACTICE } from "~/domain/assessment/practice";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { possibleNow, type StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { assessorsAt } from "~db/assessment/assessors";
import { bidsToPractise, practiceAssessmentsIn, practiceOf, putPractice } from "~db/assessment/practice";
import { roundById } from "~db/round/round";
import { closedByInterest } from "../bid/read-who-reads-bid";
import { actorId, type Context, notFound, permitted, write } from "../context";
import { tell } from "../tell";

export type SetPracticeRefusal =
	| PermissionRefusal
	| StateRefusal
	| "practice-scored"
	| "practice-not-one"
	| "bid-unknown"
	| "text-too-long";

/**
 * Sets what all assessors of a round score before its bids: an earlier bid of a published round or a text, one of the
 * two (`practice-not-one`). Refuses another bid, and one that an interest closes to the actor (`bid-unknown`), and
 * any change once somebody has scored (`practice-scored`). The assessors are told.
 */
export function setPractice(
	context: Context,
	input: {
		readonly roundId: string;
		readonly title: string;
		readonly bidId: string | null;
		readonly text: string;
	},
): Outcome<null, SetPracticeRefusal> {
	return write(context, (tx, record, now): Outcome<null, SetPracticeRefusal> => {
		const may = permitted(context, tx, "assign-assessors");
		if (!may.ok) return may;
		const round = roundById(tx, input.roundId);
		if (!round) return notFound();
		const possible = possibleNow("assign-assessors", { round: round.state });
		if (!possible.ok) return possible;
		if (practiceAssessmentsIn(tx, round.id).length > 0)
			return refused("practice-scored", "somebody has scored the practice bid");
		const text = input.text.trim();
		if ((input.bidId === null) === (text === ""))
			return refused("practice-not-one", "an earlier bid or a text", { path: "text" });
		if (text.length > LONGEST_PRACTICE)
			return refused("text-too-long", `at most ${LONGEST_PRACTICE} characters`, { path: "text" });
		const bid = bidsToPractise(tx)
			.filter(({ bidId }) => bidId === input.bidId && !closedByInterest(context, tx, bidId))
			.at(-1);
		if (input.bidId !== null && !bid)
			return refused("bid-unknown", "no bid of a published round", { path: "bidId" });
		const title = input.title.trim() || (bid?.title ?? "");
		const before = practiceOf(tx, round.id)?.title ?? null;
		putPractice(tx, {
			roundId: round.id,
			title,
			bidVersionId: bid?.versionId ?? null,
			text,
			setBy: actorId(context),
			setAt: now,
			endedAt: null,
		});
		record(
			"set-practice",
			{ kind: "round", id: round.id },
			{ before, title, practiceBid: input.bidId, text },
		);
		const people = assessorsAt(tx, now).map(({ personId }) => personId);
		tell(context, tx, "practice-set", { roundId: round.id, at: now }, people);
		return accepted(null);
	});
}
