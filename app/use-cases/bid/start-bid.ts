import { instantToLondon } from "~/domain/london-time";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { possibleNow, type StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { roundStateAt } from "~/domain/round/shown-state";
import { bidById, insertBid } from "~db/bid/bid";
import { putPartnership } from "~db/bid/partnerships";
import { partnershipsOfRound, roundById } from "~db/round/round";
import { type Context, notFound, permitted, write } from "../context";

export type StartBidRefusal = PermissionRefusal | StateRefusal | "title-missing" | "partnership-may-not-bid";

/** What an identifier handed out for a new bid looks like. */
const KEY = /^[0-9a-z]{6,40}$/;

/**
 * Starts a partnership's draft in an open round, the partnership its lead and payee; a `key` sent twice starts one.
 * Gives its identifier. Refuses a bid without a title, a round not open, a partnership that may not bid or has ended.
 */
export function startBid(
	context: Context,
	input: {
		readonly roundId: string;
		readonly partnershipId: string;
		readonly title: string;
		readonly key?: string;
	},
): Outcome<{ readonly bidId: string }, StartBidRefusal> {
	return write(context, (tx, record, now): Outcome<{ readonly bidId: string }, StartBidRefusal> => {
		const allowed = permitted(context, tx, "start-bid", { partnerships: [input.partnershipId] });
		if (!allowed.ok) return allowed;
		if (context.actor.kind !== "person") return notFound();
		const round = roundById(tx, input.roundId);
		if (!round || round.state === "planned") return notFound();
		const { closesAt } = round;
		const state = now < round.opensAt ? "planned" : roundStateAt(round, now);
		const possible = possibleNow("start-bid", { round: state, closesAt });
		if (!possible.ok) return possible;
		const partnership = partnershipsOfRound(tx, round.id).find(({ id }) => id === input.partnershipId);
		const today = instantToLondon(now).date;
		if (!partnership || (partnership.endsOn !== null && partnership.endsOn < today))
			return refused("partnership-may-not-bid", "the partnership may not bid in this round");
		const title = input.title.trim();
		if (title === "") return refused("title-missing", "a bid has a title", { path: "title" });
		const key = input.key !== undefined && KEY.test(input.key) ? input.key : context.ids.next();
		const existing = bidById(tx, key);
		if (existing?.createdBy === context.actor.personId && existing.roundId === round.id)
			return accepted({ bidId: existing.id });
		const bidId = existing ? context.ids.next() : key;
		insertBid(tx, {
			id: bidId,
			roundId: round.id,
			state: "draft",
			title,
			createdAt: now,
			createdBy: context.actor.personId,
			formVersionId: round.formVersionId,
		});
		putPartnership(tx, { bidId, organisationId: partnership.id, position: 0, payee: true });
		record(
			"start-bid",
			{ kind: "bid", id: bidId, organisationId: partnership.id },
			{ round: round.id, partnership: partnership.id, title },
		);
		return accepted({ bidId });
	});
}
