import { buildCase, type RoundInputs, type RuleChoice } from "../allocation/case/build-case";
import type { CaseFile, Method } from "../allocation/case/case-file";
import type { RunFile } from "../allocation/run/run-file";
import { type ByYear, inOrderOfYears } from "../fund/by-year";
import { inYears, type LedgerEntry, remainingIn } from "../fund/ledger";
import { type Pence, pence, sumPence } from "../money";

/** Whether an offer still stands on a London day: not given up, and its last day not over. */
export function standsOn(
	offer: { readonly closedAt: string | null; readonly expiresOn: string },
	day: string,
): boolean {
	return offer.closedAt === null && day <= offer.expiresOn;
}

/** A row of a ledger as far as a reserve list asks. */
export type OfferedEntry = LedgerEntry & {
	readonly at: string;
	readonly decisionId: string | null;
	readonly provisional: boolean;
};

/** What a row brings back to its fund, in pence: a pot, a release, or money that a round did not award. */
function growthOf({ kind, amount, decisionId, provisional }: OfferedEntry): bigint {
	if (kind === "pot" || kind === "release") return provisional ? 0n : amount;
	return kind === "round-set-aside" && amount < 0n && decisionId === null ? -amount : 0n;
}

/**
 * What can be offered to a round's reserve list, by financial year: what came to the fund since the round's decision
 * was published, less what was offered since, and never more than remains. A drafted offer counts as made.
 */
export function moneyToOffer(
	entries: readonly OfferedEntry[],
	round: {
		readonly publishedAt: string;
		/** The fund's own financial year. */
		readonly ownYear: string;
		/** The decisions by which reserve bids were funded. */
		readonly offers: ReadonlySet<string>;
		/** Drafted and not signed, of this fund: their amounts by year. */
		readonly open: readonly ByYear[];
	},
): ByYear {
	const { publishedAt, ownYear, offers, open } = round;
	const money = [...inYears(entries)].map(([year, rows]) => {
		const name = year ?? ownYear;
		const since = rows.filter(({ at }) => at > publishedAt);
		const grown = since.reduce((sum, row) => sum + growthOf(row), 0n);
		const given = sumPence(
			since.flatMap(({ kind, amount, decisionId }) =>
				kind === "award" && decisionId !== null && offers.has(decisionId) ? [amount] : [],
			),
		);
		const held = sumPence(open.map((years) => years.get(name) ?? pence(0)));
		const left = grown - given - held;
		const remaining = remainingIn(entries, year) - held;
		const least = left < remaining ? left : remaining;
		return [name, pence(least > 0n ? least : 0n)] as const;
	});
	return inOrderOfYears(money);
}

/** How a published rule goes on: what is left after needs envelopes is one pool, shared down the order. */
export function reserveMethod(method: Method): Method {
	return method === "needs-envelopes" ? "rank-and-skip" : method;
}

/** The case of a reserve list: the bids still on it and the money that came back, by the published rule. */
export function reserveCase(
	inputs: RoundInputs,
	rule: Pick<RuleChoice, "method">,
	reserve: { readonly references: ReadonlySet<string>; readonly money: ByYear; readonly ownYear: string },
): CaseFile {
	const { years, ...round } = inputs;
	const money = years
		? { amount: sumPence([...reserve.money.values()]), years: Object.fromEntries(reserve.money) }
		: { amount: reserve.money.get(reserve.ownYear) ?? pence(0) };
	return buildCase(
		{
			...round,
			...money,
			title: `${round.title}: reserve list`,
			indicators: null,
			bids: round.bids.filter(({ reference }) => reserve.references.has(reference)),
		},
		{ method: reserveMethod(rule.method), unspent: "rank" },
	);
}

export type NextOffer = { readonly reference: string; readonly option: number; readonly amount: Pence };

/**
 * Whom a run over the reserve list offers money first: who took the first turn that gave something, or, of an optimum,
 * the first funded in published order. Null where it funds nobody.
 */
export function nextOffer(run: Pick<RunFile, "awards" | "passes">): NextOffer | null {
	const turns = run.passes?.flatMap((pass) => pass.turns.map(({ ref, option }) => ({ ref, option })));
	const first = turns?.find(({ option }) => option !== null)?.ref;
	const funded = run.awards.filter(({ option }) => option !== null);
	const award = funded.find(({ ref }) => ref === first) ?? funded[0];
	if (!award || award.option === null) return null;
	return { reference: award.ref, option: award.option, amount: award.amount };
}
