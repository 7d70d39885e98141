import { holdsAt } from "~/domain/roles";
import { isPublicRound, roundStateAt } from "~/domain/round/shown-state";
import type { Tx } from "~db/client";
import { withSuccessors } from "~db/people/people";
import { frozenScheme, partnershipsOfRound, type RoundRow } from "~db/round/round";
import { type Context, permitted } from "../context";

/** The actor's own partnerships among those that may bid in a round, successors of merged ones counted as them. */
export function ownPartnershipsIn(
	context: Context,
	tx: Tx,
	roundId: string,
	at: string,
): { readonly id: string; readonly name: string }[] {
	const { actor } = context;
	if (actor.kind !== "person") return [];
	const own = new Set(
		actor.memberships.filter((each) => holdsAt(each, at)).map(({ organisationId }) => organisationId),
	);
	return partnershipsOfRound(tx, roundId)
		.filter(({ id }) => withSuccessors(tx, id, at).some((successor) => own.has(successor)))
		.map(({ id, name }) => ({ id, name }));
}

/** How an actor sees a round: as the office, as a partnership or the public from its opening on, or not at all. */
export function roundView(
	context: Context,
	tx: Tx,
	round: RoundRow,
	now: string,
): "office" | "partnership" | "public" | null {
	if (permitted(context, tx, "read-round-office").ok) return "office";
	const state = roundStateAt(round, now);
	const hadOpened = state === "cancelled" && frozenScheme(tx, round.id) !== undefined;
	if (!isPublicRound({ state, announcedAt: round.announcedAt, hadOpened })) return null;
	return ownPartnershipsIn(context, tx, round.id, now).length > 0 ? "partnership" : "public";
}
