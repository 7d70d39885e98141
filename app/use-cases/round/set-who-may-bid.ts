import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { standsAtOpening } from "~/domain/round/partnerships";
import { partnerships, partnershipsOfRound, setRoundPartnerships } from "~db/round";
import { type Context, permitted, write } from "../context";
import { plannedRound } from "./read-planned-round";

/**
 * Sets which partnerships may bid in a planned round. Refuses `round-opened` and `partnership-unknown` (none of that
 * identifier, or one that does not stand on the day the round opens).
 */
export function setWhoMayBid(
	context: Context,
	input: { readonly roundId: string; readonly partnershipIds: readonly string[] },
): Outcome<true, PermissionRefusal | "round-opened" | "partnership-unknown"> {
	return write(context, (tx, record) => {
		const allowed = permitted(context, tx, "manage-round");
		if (!allowed.ok) return allowed;
		const { roundId, partnershipIds } = input;
		const round = plannedRound(tx, roundId);
		if (!round.ok) return round;
		const known = new Set(
			partnerships(tx)
				.filter((partnership) => standsAtOpening(partnership, round.value))
				.map(({ id }) => id),
		);
		if (partnershipIds.some((id) => !known.has(id)))
			return refused("partnership-unknown", "no such partnership on the day the round opens", {
				path: "partnershipIds",
			});
		const before = partnershipsOfRound(tx, roundId).map(({ id }) => id);
		setRoundPartnerships(tx, roundId, partnershipIds);
		record("set-who-may-bid", { kind: "round", id: roundId }, { before, after: partnershipIds });
		return accepted(true);
	});
}
