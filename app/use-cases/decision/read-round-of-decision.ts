import type { Tx } from "~db/client";
import { roundById } from "~db/round/round";

/** The round that a decision or a bid is of, for the way up to it; null where there is none. */
export function roundOf(
	tx: Tx,
	{ roundId }: { readonly roundId: string | null },
): { readonly id: string; readonly title: string } | null {
	const round = roundId === null ? undefined : roundById(tx, roundId);
	return round ? { id: round.id, title: round.title } : null;
}
