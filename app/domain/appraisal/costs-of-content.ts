import type { BidContent } from "../bid/content";
import { calendarYearOf } from "../fund/financial-year";
import { type Pence, pence } from "../money";
import { multiply } from "../ratio";
import { asShare } from "./discount-rates";
import { dividedEvenly, dividedLike, type Entry, entriesOf } from "./entries";

/** Who pays a part of a cost: the fund that is asked, somebody named, nobody named yet, or what may come on top. */
export type Payer = {
	readonly kind: "fund" | "other" | "nobody-named" | "optimism-bias";
	readonly name: string;
};

const FUND: Payer = { kind: "fund", name: "" };
const NOBODY_NAMED: Payer = { kind: "nobody-named", name: "" };
const OPTIMISM_BIAS: Payer = { kind: "optimism-bias", name: "" };

/** A part of the costs of a bid, paid by one of them. */
export type CostShare = {
	readonly title: string;
	readonly payer: Payer;
	readonly entries: readonly Entry[];
};

/** How costs were brought into years where the bid does not say it itself; titles of lines. */
export type CostNotes = {
	readonly undated: readonly string[];
	readonly dividedEvenly: readonly string[];
	/** Interventions that ask an amount without saying what it buys. */
	readonly withoutLines: readonly string[];
	/** Money from others: added to what is asked, or a part of the whole cost of lines already. */
	readonly funding: "none" | "added" | "within-lines";
	readonly fundingNotValued: readonly string[];
};

type Line = BidContent["interventions"][number]["costLines"][number];

/** What a cost line asks and what others pay of it: need − asked; without a need, the match. */
function restOf({ amount, need, match, payer }: Line): readonly { payer: Payer; amount: Pence }[] {
	const rest = need === undefined ? (match ?? 0n) : need > amount ? need - amount : 0n;
	const named: Payer = payer ? { kind: "other", name: payer.trim() } : NOBODY_NAMED;
	const matched = match === undefined || match > rest ? rest : match;
	const shares = [
		{ payer: named, amount: pence(matched) },
		{ payer: NOBODY_NAMED, amount: pence(rest - matched) },
	];
	return shares.filter((share) => share.amount > 0n);
}

/** The years of a line: as it says, else divided evenly from its first to its last, else the first year of the bid. */
function yearsOf(line: Line, first: number): readonly Entry[] {
	if (line.years && line.years.length > 0) return entriesOf(line.years);
	const from = line.financialYear === null ? first : calendarYearOf(line.financialYear);
	return dividedEvenly(line.amount, from, line.lastYear === undefined ? from : calendarYearOf(line.lastYear));
}

/** What a line is raised by: a percentage of all that it costs, for which nobody has to pay yet. */
function biasOf(line: Line, shares: readonly CostShare[]): readonly CostShare[] {
	if (line.optimismBias === undefined) return [];
	const raise = asShare(line.optimismBias);
	const entries = shares.flatMap((share) =>
		share.entries.map(({ year, amount }) => ({ year, amount: multiply(amount, raise) })),
	);
	return [{ title: line.description, payer: OPTIMISM_BIAS, entries }];
}

function sharesOfLine(line: Line, first: number): readonly CostShare[] {
	const asked = yearsOf(line, first);
	const title = line.description;
	const shares = [
		{ title, payer: FUND, entries: asked },
		...restOf(line).map(({ payer, amount }) => ({ title, payer, entries: dividedLike(amount, asked) })),
	];
	return [...shares, ...biasOf(line, shares)];
}

/**
 * The costs of a bid by year and payer: each line's asked amount and what others pay of it. An intervention without
 * lines counts by what it asks. Money from others is added where no line says its whole cost, so that it counts once.
 */
export function costsOfContent(
	content: BidContent,
	first: number,
): { readonly shares: readonly CostShare[]; readonly notes: CostNotes } {
	const lines = content.interventions.flatMap(({ costLines }) => costLines);
	const withoutLines = content.interventions.filter(
		({ asked, costLines }) => asked !== null && costLines.length === 0,
	);
	const wholeKnown = lines.some(({ need, match }) => need !== undefined || match !== undefined);
	const valued = content.funding.filter(({ amount }) => amount !== null && amount > 0n);
	const added = wholeKnown ? [] : valued;
	const spread = lines.filter(({ years }) => !years?.length);
	return {
		shares: [
			...lines.flatMap((line) => sharesOfLine(line, first)),
			...withoutLines.map(
				({ title, asked }): CostShare => ({
					title,
					payer: FUND,
					entries: dividedEvenly(asked ?? pence(0), first, first),
				}),
			),
			...added.map(({ source, amount, financialYear, lastYear }): CostShare => {
				const from = financialYear === undefined ? first : calendarYearOf(financialYear);
				return {
					title: `Money from ${source}`,
					payer: { kind: "other", name: source.trim() },
					entries: dividedEvenly(
						amount ?? pence(0),
						from,
						lastYear === undefined ? from : calendarYearOf(lastYear),
					),
				};
			}),
		],
		notes: {
			undated: spread
				.filter(({ financialYear }) => financialYear === null)
				.map(({ description }) => description),
			dividedEvenly: spread
				.filter(({ financialYear, lastYear }) => lastYear !== undefined && lastYear !== financialYear)
				.map(({ description }) => description),
			withoutLines: withoutLines.map(({ title }) => title),
			funding: valued.length === 0 ? "none" : wholeKnown ? "within-lines" : "added",
			fundingNotValued: content.funding.filter(({ amount }) => amount === null).map(({ source }) => source),
		},
	};
}
