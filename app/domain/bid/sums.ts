import { formatPounds, type Pence, pence, sumPence } from "../money";

/** An intervention's figures: what is asked for it, and the amounts of its cost lines. */
export type CostedIntervention = {
	readonly id: string;
	readonly title: string;
	/** Null: no amount given yet. */
	readonly asked: Pence | null;
	readonly lines: readonly Pence[];
};

/** What is asked, what the lines come to, and the difference: asked − lines, null where either is not given. */
export type Sum = {
	readonly asked: Pence | null;
	/** Null: no breakdown given. */
	readonly lines: Pence | null;
	readonly difference: Pence | null;
	/** The sum in a sentence without its full stop. */
	readonly words: string;
};

export type InterventionSum = Sum & { readonly id: string; readonly title: string };

export type BidSums = Sum & {
	readonly interventions: readonly InterventionSum[];
	/** The interventions with an amount asked and no cost line: how many, and what is asked for them. */
	readonly withoutBreakdown: { readonly count: number; readonly asked: Pence };
};

/** Whether a sum agrees with what is asked: false only where both figures are given and differ. */
export function agrees({ difference }: Pick<Sum, "difference">): boolean {
	return difference === null || difference === 0n;
}

function sumOrNone(amounts: readonly Pence[]): Pence | null {
	return amounts.length === 0 ? null : sumPence(amounts);
}

function wordsFor(asked: Pence | null, lines: Pence | null): string {
	if (lines === null) return asked === null ? "No amount asked and no breakdown given" : "No breakdown given";
	const come = `The lines come to ${formatPounds(lines)}`;
	if (asked === null) return `${come}; no amount asked is given`;
	if (lines === asked) return `${come}, the amount asked`;
	return lines < asked
		? `${come}; ${formatPounds(asked - lines)} of the ${formatPounds(asked)} asked is unexplained`
		: `${come}, ${formatPounds(lines - asked)} more than the ${formatPounds(asked)} asked`;
}

function makeSum(asked: Pence | null, lines: Pence | null): Sum {
	const difference = asked === null || lines === null ? null : pence(asked - lines);
	return { asked, lines, difference, words: wordsFor(asked, lines) };
}

/** The sum of one intervention: its cost lines beside the amount asked for it. */
export function interventionSum({ id, title, asked, lines }: CostedIntervention): InterventionSum {
	return { id, title, ...makeSum(asked, sumOrNone(lines)) };
}

/** The sums of a bid and its interventions, in pence; null without any amount or line, never zero. */
export function bidSums(interventions: readonly CostedIntervention[]): BidSums {
	const askedAmounts = interventions.flatMap(({ asked }) => (asked === null ? [] : [asked]));
	const without = interventions.filter(({ asked, lines }) => asked !== null && lines.length === 0);
	const sum = makeSum(sumOrNone(askedAmounts), sumOrNone(interventions.flatMap(({ lines }) => lines)));
	const withoutBreakdown = {
		count: without.length,
		asked: sumPence(without.flatMap(({ asked }) => asked ?? [])),
	};
	const partly = sum.lines !== null && without.length > 0;
	return {
		...sum,
		words: partly ? `${sum.words}; ${breakdownMissing(withoutBreakdown)}` : sum.words,
		interventions: interventions.map(interventionSum),
		withoutBreakdown,
	};
}

function breakdownMissing({ count, asked }: BidSums["withoutBreakdown"]): string {
	return `no breakdown given for ${count === 1 ? "1 intervention" : `${count} interventions`} (${formatPounds(asked)})`;
}

/** A bid's amounts for totals over several bids. */
export type BidAmounts = { readonly asked: Pence | null; readonly reducedTo: readonly Pence[] };

/** What several bids ask for together, and what they could be reduced to. */
export type TotalOfBids = {
	readonly asked: Pence;
	/** Each bid at its smallest amount, those without a reduced version in full; null where none has one. */
	readonly reducibleTo: Pence | null;
};

/** Adds up bids: the amounts asked, and the smallest amount that each could be reduced to. */
export function totalOfBids(bids: readonly BidAmounts[]): TotalOfBids {
	const asked = (bid: BidAmounts) => bid.asked ?? pence(0);
	const smallest = (bid: BidAmounts) =>
		bid.reducedTo.reduce<Pence>((least, amount) => (amount < least ? amount : least), asked(bid));
	return {
		asked: sumPence(bids.map(asked)),
		reducibleTo: bids.some(({ reducedTo }) => reducedTo.length > 0) ? sumPence(bids.map(smallest)) : null,
	};
}

/** Totals by partnership in order of appearance; joint bids have one of their own, with `partnership` null. */
export function totalsByPartnership(
	bids: readonly (BidAmounts & { readonly partnerships: readonly string[] })[],
): readonly (TotalOfBids & { readonly partnership: string | null; readonly bids: number })[] {
	const groups = new Map<string | null, BidAmounts[]>();
	for (const bid of bids) {
		const key = bid.partnerships.length === 1 ? (bid.partnerships[0] ?? null) : null;
		groups.set(key, [...(groups.get(key) ?? []), bid]);
	}
	return [...groups].map(([partnership, members]) => ({
		partnership,
		bids: members.length,
		...totalOfBids(members),
	}));
}
