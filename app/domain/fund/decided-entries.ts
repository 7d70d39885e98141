import { type Pence, pence, sumPence } from "../money";
import { accepted, type Outcome, refused } from "../outcome";
import { afterEntering, type EntryKind, type LedgerEntry, setAsideFor } from "./ledger";

declare module "../outcome" {
	interface DetailsOf {
		"exceeds-set-aside": { readonly shortfall: Pence; readonly setAside: Pence };
	}
}

/** A row to be added to a ledger; the caller gives it an identifier, an instant and who entered it. */
export type NewEntry = {
	readonly kind: EntryKind;
	readonly title: string;
	readonly amount: Pence;
	readonly roundId: string | null;
	readonly decisionId: string | null;
	readonly bidId: string | null;
};

export type DecidedAward = { readonly bidId: string; readonly title: string; readonly amount: Pence };

/**
 * The rows that turn money set aside into awards at signing: one for each amount above zero, and a set-aside row of
 * minus their sum, so that what remains does not move. Refuses `exceeds-set-aside`.
 */
export function turnSetAsideIntoAwards(
	entries: readonly LedgerEntry[],
	decided: {
		readonly roundId: string;
		readonly roundTitle: string;
		readonly decisionId: string;
		readonly awards: readonly DecidedAward[];
	},
): Outcome<readonly NewEntry[], "exceeds-set-aside"> {
	const awards = decided.awards.filter(({ amount }) => amount > 0n);
	const total = sumPence(awards.map(({ amount }) => amount));
	const setAside = setAsideFor(entries, decided.roundId);
	if (total > setAside)
		return refused("exceeds-set-aside", "the awards come to more than is set aside for the round", {
			details: { shortfall: pence(total - setAside), setAside },
		});
	if (total === 0n) return accepted([]);
	const common = { roundId: decided.roundId, decisionId: decided.decisionId };
	return accepted([
		{
			...common,
			kind: "round-set-aside" as const,
			title: `Awarded from ${decided.roundTitle}`,
			amount: -total as Pence,
			bidId: null,
		},
		...awards.map(({ bidId, title, amount }) => ({
			...common,
			kind: "award" as const,
			title,
			amount,
			bidId,
		})),
	]);
}

/**
 * The rows by which signing a decision without a round (direct, needs) takes its amounts from what remains: one
 * commitment for each line above zero. Refuses `fund-overdrawn` with the shortfall.
 */
export function commitFromDecision(
	entries: readonly LedgerEntry[],
	decided: {
		readonly decisionId: string;
		readonly lines: readonly { readonly title: string; readonly amount: Pence }[];
	},
): Outcome<readonly NewEntry[], "fund-overdrawn"> {
	const added = decided.lines
		.filter(({ amount }) => amount > 0n)
		.map(({ title, amount }) => ({
			kind: "commitment" as const,
			title,
			amount,
			roundId: null,
			decisionId: decided.decisionId,
			bidId: null,
		}));
	const after = afterEntering(entries, added);
	return after.ok ? accepted(added) : after;
}

/** The row that gives what a decided round did not award back to its fund. Refuses `nothing-set-aside`. */
export function releaseFromRound(
	entries: readonly LedgerEntry[],
	round: { readonly id: string; readonly title: string },
): Outcome<NewEntry, "nothing-set-aside"> {
	const setAside = setAsideFor(entries, round.id);
	if (setAside <= 0n) return refused("nothing-set-aside", "nothing is set aside for the round any more");
	return accepted({
		kind: "round-set-aside",
		title: `Not awarded in ${round.title}, back to the fund`,
		amount: -setAside as Pence,
		roundId: round.id,
		decisionId: null,
		bidId: null,
	});
}
