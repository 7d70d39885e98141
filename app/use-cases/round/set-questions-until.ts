import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { roundById, updateRound } from "~db/round/round";
import { type Context, notFound, permitted, write } from "../context";

/**
 * Sets until when questions can be asked about a round that is planned or open; null: until it closes. Refuses a date
 * after the closing (`after-closing`) and a round whose bidding is over (`not-open`).
 */
export function setQuestionsUntil(
	context: Context,
	input: { readonly roundId: string; readonly until: string | null },
): Outcome<null, PermissionRefusal | "not-open" | "after-closing"> {
	return write(context, (tx, record, now) => {
		const allowed = permitted(context, tx, "manage-round");
		if (!allowed.ok) return allowed;
		const { roundId, until } = input;
		const round = roundById(tx, roundId);
		if (!round) return notFound();
		if ((round.state !== "planned" && round.state !== "open") || round.closesAt <= now)
			return refused("not-open", "bidding is over");
		if (until !== null && until > round.closesAt)
			return refused("after-closing", "questions end with the round at the latest", { path: "until" });
		if (until === round.questionsUntil) return accepted(null);
		updateRound(tx, roundId, { questionsUntil: until });
		record(
			"set-questions-until",
			{ kind: "round", id: roundId },
			{ before: round.questionsUntil, after: until },
		);
		return accepted(null);
	});
}
