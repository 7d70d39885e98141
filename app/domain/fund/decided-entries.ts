import { type Pence, pence, sumPence } from "../money";
import { accepted, type Outcome, refused } from "../outcome";
import type { ByYear } from "./by-year";
import { afterEntering, type EntryKind, inYears, type LedgerEntry, setAsideByYear } from "./ledger";

declare module "../outcome" {
	interface DetailsOf {
		"exceeds-set-aside": { readonly shortfall: Pence; readonly setAside: Pence; readonly year?: string };
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
	/** Absent: the fund's own. */
	readonly financialYear?: string;
};

export type DecidedAward = {
	readonly bidId: string;
	readonly title: string;
	readonly amount: Pence;
	/** By financial year; null or absent: all of it of the fund's own. */
	readonly years?: ByYear | null;
};

/**
 * The rows that turn money set aside into awards at signing: for each financial year one for each amount above zero,
 * and a set-aside row of minus their sum, so that what remains does not move. Refuses `exceeds-set-aside`, where it is
 * one year's money naming that year.
 */
export function turnSetAsideIntoAwards(
	entries: readonly LedgerEntry[],
	decided: {
		readonly roundId: string;
		readonly roundTitle: string;
		readonly decisionId: string;
		/** The fund's own financial year. */
		readonly ownYear?: string;
		readonly awards: readonly DecidedAward[];
	},
): Outcome<readonly NewEntry[], "exceeds-set-aside"> {
	const parts = decided.awards.flatMap((award) => partsOf(award, decided.ownYear));
	const setAside = setAsideByYear(entries, decided.roundId);
	const added: NewEntry[] = [];
	for (const [year, awards] of inYears(parts)) {
		const total = sumPence(awards.map(({ amount }) => amount));
		const held = setAside.get(year) ?? pence(0);
		if (total > held)
			return refused("exceeds-set-aside", "the awards come to more than is set aside for the round", {
				details: { shortfall: pence(total - held), setAside: held, ...namedYear(year, decided) },
			});
		const common = {
			roundId: decided.roundId,
			decisionId: decided.decisionId,
			...(year === null ? {} : { financialYear: year }),
		};
		added.push(
			{
				...common,
				kind: "round-set-aside",
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
		);
	}
	return accepted(added);
}

/** A year as a refusal names it, the fund's own too where awards are made by year. */
function namedYear(
	year: string | null,
	{ awards, ownYear }: { readonly awards: readonly DecidedAward[]; readonly ownYear?: string },
): { readonly year?: string } {
	const named = year ?? (awards.some(({ years }) => years) ? ownYear : undefined);
	return named === undefined ? {} : { year: named };
}

/** An award in parts above zero, one for each financial year; null for the fund's own. */
function partsOf({ bidId, title, amount, years }: DecidedAward, ownYear: string | undefined) {
	const parts = years ? [...years] : [[null, amount] as const];
	return parts.flatMap(([year, part]) =>
		part > 0n ? [{ bidId, title, amount: part, financialYear: year === ownYear ? null : year }] : [],
	);
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

/**
 * The rows by which a bid on a reserve list is awarded out of what remains of its fund, one a financial year. Refuses
 * `fund-overdrawn` with the shortfall, where it is a later year's money naming that year.
 */
export function awardFromReserve(
	entries: readonly LedgerEntry[],
	decided: {
		readonly roundId: string;
		readonly decisionId: string;
		/** The fund's own financial year. */
		readonly ownYear: string;
		readonly awards: readonly DecidedAward[];
	},
): Outcome<readonly NewEntry[], "fund-overdrawn"> {
	const { roundId, decisionId, ownYear } = decided;
	const added = decided.awards
		.flatMap((award) => partsOf(award, ownYear))
		.map(
			({ financialYear, ...part }): NewEntry => ({
				...part,
				kind: "award",
				roundId,
				decisionId,
				...(financialYear === null ? {} : { financialYear }),
			}),
		);
	const after = afterEntering(entries, added);
	return after.ok ? accepted(added) : after;
}

/** The rows, one a financial year, that set a round's money aside at its opening. Null years: all of the fund's own. */
export function setAsideForRound(
	round: { readonly id: string; readonly title: string; readonly amount: Pence },
	years: ByYear | null,
	ownYear: string,
): readonly NewEntry[] {
	const parts = years === null ? [[ownYear, round.amount] as const] : [...years];
	return parts.map(([year, amount]) => ({
		kind: "round-set-aside",
		title: `Set aside for ${round.title}`,
		amount,
		roundId: round.id,
		decisionId: null,
		bidId: null,
		...(year === ownYear ? {} : { financialYear: year }),
	}));
}

/**
 * The rows, one a financial year, that give what a decided round did not award back to its fund. Refuses
 * `nothing-set-aside`.
 */
export function releaseFromRound(
	entries: readonly LedgerEntry[],
	round: { readonly id: string; readonly title: string },
): Outcome<readonly NewEntry[], "nothing-set-aside"> {
	const setAside = [...setAsideByYear(entries, round.id)].filter(([, amount]) => amount > 0n);
	if (setAside.length === 0)
		return refused("nothing-set-aside", "nothing is set aside for the round any more");
	return accepted(
		setAside.map(([year, amount]) => ({
			kind: "round-set-aside" as const,
			title: `Not awarded in ${round.title}, back to the fund`,
			amount: -amount as Pence,
			roundId: round.id,
			decisionId: null,
			bidId: null,
			...(year === null ? {} : { financialYear: year }),
		})),
	);
}
