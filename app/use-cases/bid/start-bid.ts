import { instantToLondon } from "~/domain/london-time";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { possibleNow, type StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { roundStateAt } from "~/domain/round/shown-state";
import { bidById, bidSubject, insertBid } from "~db/bid/bid";
import { putPartnership } from "~db/bid/partnerships";
import type { Tx } from "~db/client";
import { partnershipsOfRound, roundById } from "~db/round/round";
import { type Context, notFound, permitted, write } from "../context";
import { copyBid, type LeftBehind } from "../copy-of-bid";

export type StartBidRefusal =
	| PermissionRefusal
	| StateRefusal
	| ("title-missing" | "partnership-may-not-bid" | "earlier-bid-unknown");

/** The bid that was started, and what of the earlier one it could not begin with, a sentence each. */
export type BidStarted = { readonly bidId: string; readonly left: LeftBehind };

/** What an identifier handed out for a new bid looks like. */
const KEY = /^[0-9a-z]{6,40}$/;

/** An earlier bid that the actor may read and that is of the partnership, or of one merged into it. */
function earlierBid(
	context: Context,
	tx: Tx,
	input: { readonly copyOf: string; readonly partnershipId: string },
): Outcome<{ readonly id: string; readonly planId: string }, "earlier-bid-unknown"> {
	const unknown = refused("earlier-bid-unknown", "no such bid of this partnership", { path: "copyOf" });
	const subject = bidSubject(tx, input.copyOf, context.clock.now());
	const reads = permitted(context, tx, "read-own-bid", subject).ok;
	const row = reads && subject.partnerships.includes(input.partnershipId) && bidById(tx, input.copyOf);
	const round = row && roundById(tx, row.roundId);
	return row && round ? accepted({ id: row.id, planId: round.planId }) : unknown;
}

/**
 * Starts a partnership's draft in an open round, the partnership its lead and payee; a `key` sent twice starts one.
 * With `copyOf` it begins as that earlier bid of the partnership, of any round and form: what fits is there by its key,
 * the rest can be read, and what cannot be carried is told. Refuses a bid without a title, a round not open, a
 * partnership that may not bid or has ended, and an earlier bid that is not the partnership's or the actor's to read.
 */
export function startBid(
	context: Context,
	input: {
		readonly roundId: string;
		readonly partnershipId: string;
		readonly title: string;
		readonly key?: string;
		readonly copyOf?: string;
	},
): Outcome<BidStarted, StartBidRefusal> {
	return write(context, (tx, record, now): Outcome<BidStarted, StartBidRefusal> => {
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
		const { copyOf, partnershipId } = input;
		const earlier = copyOf === undefined ? null : earlierBid(context, tx, { copyOf, partnershipId });
		if (earlier && !earlier.ok) return earlier;
		const key = input.key !== undefined && KEY.test(input.key) ? input.key : context.ids.next();
		const existing = bidById(tx, key);
		if (existing?.createdBy === context.actor.personId && existing.roundId === round.id)
			return accepted({ bidId: existing.id, left: [] });
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
		const left = earlier
			? copyBid(tx, {
					from: earlier.value.id,
					to: bidId,
					round: { id: round.id, filesLimit: round.filesLimit },
					plans: { from: earlier.value.planId, to: round.planId },
					saved: { savedAt: now, savedBy: context.actor.personId },
					nextId: () => context.ids.next(),
					db: context.db,
				})
			: [];
		record(
			"start-bid",
			{ kind: "bid", id: bidId, organisationId: partnership.id },
			{
				...{ round: round.id, partnership: partnership.id, title },
				...(earlier ? { copyOf: earlier.value.id, left } : {}),
			},
		);
		return accepted({ bidId, left });
	});
}
