import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { bidById } from "~db/bid/bid";
import { partnershipsOf } from "~db/bid/partnerships";
import type { Tx } from "~db/client";
import { withSuccessors } from "~db/people/people";
import { roundById } from "~db/round/round";
import { bidInState } from "../bid-guard";
import { type Context, notFound, permitted, read } from "../context";

export type Invitation = {
	readonly bid: {
		readonly id: string;
		readonly title: string;
		readonly reference: string | null;
		readonly round: { readonly id: string; readonly title: string };
	};
	readonly partnership: { readonly id: string; readonly name: string };
	readonly lead: string;
	readonly accepted: boolean;
	/** Whether it can still be accepted or declined. */
	readonly open: boolean;
};

/** That a partnership is a partner in a bid, for its own people alone; `not-found` for the one that leads it. */
export function invitationOf(
	context: Context,
	tx: Tx,
	{ bidId, partnershipId }: { readonly bidId: string; readonly partnershipId: string },
): Outcome<Invitation, PermissionRefusal> {
	const partnerships = withSuccessors(tx, partnershipId, context.clock.now());
	const allowed = permitted(context, tx, "answer-invitation", { partnerships });
	if (!allowed.ok) return notFound();
	const bid = bidById(tx, bidId);
	const round = bid && roundById(tx, bid.roundId);
	const all = partnershipsOf(tx, bidId);
	const own = all.find(({ id }) => id === partnershipId);
	if (!bid || !round || !own || own.position === 0) return notFound();
	return accepted({
		bid: {
			id: bid.id,
			title: bid.title,
			reference: bid.reference,
			round: { id: round.id, title: round.title },
		},
		partnership: { id: own.id, name: own.name },
		lead: all[0]?.name ?? "",
		accepted: own.acceptedAt !== null,
		open: bidInState(context, tx, "answer-invitation", bidId).ok,
	});
}

/** The same for its page. */
export function readInvitation(
	context: Context,
	input: { readonly bidId: string; readonly partnershipId: string },
): Outcome<Invitation, PermissionRefusal> {
	return read(context, (tx) => invitationOf(context, tx, input));
}

/** The partnerships of this person that have not said whether they take part in a bid, while they still can. */
export function readOpenInvitations(
	context: Context,
	{ bidId }: { readonly bidId: string },
): readonly Invitation[] {
	return read(context, (tx) =>
		partnershipsOf(tx, bidId).flatMap(({ id, position, acceptedAt }) => {
			if (position === 0 || acceptedAt !== null) return [];
			const found = invitationOf(context, tx, { bidId, partnershipId: id });
			return found.ok && found.value.open ? [found.value] : [];
		}),
	);
}
