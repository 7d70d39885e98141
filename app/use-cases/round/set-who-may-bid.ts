import { accepted, type Outcome, refused } from "~/domain/outcome";
import { sameValues } from "~/domain/record-values";
import type { PermissionRefusal } from "~/domain/roles";
import { standsAtOpening } from "~/domain/round/partnerships";
import { partnerships, partnershipsOfRound, setRoundPartnerships } from "~db/round/round";
import { changedMeanwhile } from "../changed-meanwhile";
import { type Context, permitted, write } from "../context";
import { plannedRound } from "./read-planned-round";

/**
 * Sets which partnerships may bid in a planned round. Refuses `round-opened`, `changed-meanwhile` and
 * `partnership-unknown` (none of that identifier, or one that does not stand on the day the round opens).
 */
export function setWhoMayBid(
	context: Context,
	input: {
		readonly roundId: string;
		/** The revision of who may bid, as the form was drawn. */
		readonly revision: number;
		readonly partnershipIds: readonly string[];
	},
): Outcome<true, PermissionRefusal | "round-opened" | "changed-meanwhile" | "partnership-unknown"> {
	return write(context, (tx, record) => {
		const allowed = permitted(context, tx, "manage-round");
		if (!allowed.ok) return allowed;
		const { roundId, revision } = input;
		const partnershipIds = [...new Set(input.partnershipIds)].sort();
		const round = plannedRound(tx, roundId);
		if (!round.ok) return round;
		const stood = partnershipsOfRound(tx, roundId);
		const before = stood.map(({ id }) => id).sort();
		if (sameValues(before, partnershipIds)) return accepted(true);
		const present = round.value.partnershipsRevision;
		if (present !== revision)
			return changedMeanwhile(
				tx,
				{ kind: "round", id: roundId, revision: present },
				{ partnershipIds: stood.map(({ name }) => name).join(", ") },
			);
		const known = new Set(
			partnerships(tx)
				.filter((partnership) => standsAtOpening(partnership, round.value))
				.map(({ id }) => id),
		);
		if (partnershipIds.some((id) => !known.has(id)))
			return refused("partnership-unknown", "no such partnership on the day the round opens", {
				path: "partnershipIds",
			});
		setRoundPartnerships(tx, roundId, partnershipIds);
		record("set-who-may-bid", { kind: "round", id: roundId }, { before, after: partnershipIds });
		return accepted(true);
	});
}
