import { accepted } from "~/domain/outcome";
import { dueClarifications } from "~db/bid/clarifications";
import { type Context, write } from "../../context";
import { endUnanswered } from "../../end-clarification";
import { fundManagers, peopleOfBid, tell } from "../../tell";

/**
 * Ends, by the process, every clarification whose date has passed without an answer: the bid goes back unchanged. Gives
 * the bids. Answers do not wait for this: they read the clock themselves.
 */
export function lapseDueClarifications(context: Context): readonly string[] {
	if (dueClarifications(context.db, context.clock.now()).length === 0) return [];
	const outcome = write(context, (tx, record, now) => {
		const due = dueClarifications(tx, now).map(({ clarification }) => clarification);
		for (const open of due) {
			const { id, bidId, dueAt } = open;
			const ended = endUnanswered(context, tx, open, "lapsed", now);
			if (!ended.ok) return ended;
			record("lapse-clarification", { kind: "bid", id: bidId }, { clarification: id, dueAt });
			tell(context, tx, "clarification-lapsed", { bidId, clarificationId: id }, [
				...peopleOfBid(tx, bidId, now),
				...fundManagers(tx, now),
			]);
		}
		return accepted(due.map(({ bidId }) => bidId));
	});
	return outcome.ok ? outcome.value : [];
}
