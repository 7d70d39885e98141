import { formatInstant } from "~/domain/london-time";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { standsAlready } from "~/domain/record-values";
import type { PermissionRefusal } from "~/domain/roles";
import { firstDateOutOfOrder } from "~/domain/round/dates";
import { lastReason } from "~db/audit/last-change";
import { roundById, updateRound } from "~db/round/round";
import { changedMeanwhile } from "../changed-meanwhile";
import { type Context, notFound, permitted, write } from "../context";
import { peopleOfRound, tell } from "../tell";

/**
 * Puts off the closing of an open round before it has come, and later dates with it, with a reason for bidders. Refuses
 * `not-open`, `changed-meanwhile`, `closing-not-later`, `reason-missing`, `dates-not-in-order` (path: the date).
 */
export function extendClosing(
	context: Context,
	input: {
		readonly roundId: string;
		/** The round's revision as the form was drawn. */
		readonly revision: number;
		readonly closesAt: string;
		readonly boardMeetsOn: string | null;
		readonly decisionExpectedOn: string | null;
		readonly spendBy: string | null;
		readonly reason: string;
	},
): Outcome<
	{ readonly closesAt: string },
	| PermissionRefusal
	| "not-open"
	| "changed-meanwhile"
	| "closing-not-later"
	| "reason-missing"
	| "dates-not-in-order"
> {
	return write(context, (tx, record, now) => {
		const allowed = permitted(context, tx, "manage-round");
		if (!allowed.ok) return allowed;
		const { roundId, revision, reason, ...dates } = input;
		const round = roundById(tx, roundId);
		if (!round) return notFound();
		if (round.state !== "open" || round.closesAt <= now)
			return refused("not-open", "only a round that is open can be extended");
		if (round.revision !== revision) {
			if (standsAlready(round, dates)) {
				const also = reason.trim();
				// Two people may put the closing off to the same day, each for a reason of their own: both are kept.
				if (also !== "" && also !== lastReason(tx, { action: "extend-closing", recordId: roundId })?.trim())
					record("extend-closing", { kind: "round", id: roundId }, { before: dates, after: dates, reason });
				return accepted({ closesAt: round.closesAt });
			}
			return changedMeanwhile(
				tx,
				{ kind: "round", id: roundId, revision: round.revision },
				{
					closesAt: formatInstant(round.closesAt),
					boardMeetsOn: round.boardMeetsOn ?? "",
					decisionExpectedOn: round.decisionExpectedOn ?? "",
					spendBy: round.spendBy ?? "",
				},
			);
		}
		if (dates.closesAt <= round.closesAt)
			return refused("closing-not-later", "the closing time only moves forward", { path: "closesAt" });
		if (reason.trim() === "") return refused("reason-missing", "say why", { path: "reason" });
		const outOfOrder = firstDateOutOfOrder({ opensAt: round.opensAt, ...dates });
		if (outOfOrder) return refused("dates-not-in-order", outOfOrder.why, { path: outOfOrder.date });
		updateRound(tx, roundId, { ...dates, revision: revision + 1 });
		const { closesAt, boardMeetsOn, decisionExpectedOn, spendBy } = round;
		record(
			"extend-closing",
			{ kind: "round", id: roundId },
			{ before: { closesAt, boardMeetsOn, decisionExpectedOn, spendBy }, after: dates, reason },
		);
		const about = { roundId, closesAt: dates.closesAt, before: closesAt };
		tell(context, tx, "extension", about, peopleOfRound(tx, roundId, now));
		return accepted({ closesAt: dates.closesAt });
	});
}
