import type { BidContent } from "../bid/content";
import { calendarYearOf } from "../fund/financial-year";
import { type Pence, pence, sumPence } from "../money";
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
	/** Interventions that ask more than their lines come to, and how much more in all. */
	readonly beyondLines: { readonly titles: readonly string[]; readonly amount: Pence };
	/** Money from others: added to what is asked, also beside lines that say theirs, or within the lines already. */
	readonly funding: "none" | "added" | "added-beside-some" | "within-lines";
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

/** Whether a line says what it costs in all, or what others pay of it. */
function isWhole({ need, match }: Line): boolean {
	return need !== undefined || match !== undefined;
}

function valuedFunding({ funding }: BidContent): BidContent["funding"] {
	return funding.filter(({ amount }) => amount !== null && amount > 0n);
}

/** Money from others that is added to the costs: all with an amount, unless every cost line says its whole cost. */
export function addedFunding(content: BidContent): BidContent["funding"] {
	const lines = content.interventions.flatMap(({ costLines }) => costLines);
	return lines.length > 0 && lines.every(isWhole) ? [] : valuedFunding(content);
}

/** What interventions ask beyond their lines; all that they ask where they have none. */
function beyondLines({ interventions }: BidContent) {
	return interventions.flatMap(({ title, asked, costLines }) => {
		const beyond = pence((asked ?? 0n) - sumPence(costLines.map(({ amount }) => amount)));
		return beyond > 0n ? [{ title, costLines, beyond }] : [];
	});
}

/**
 * The costs of a bid by year and payer: each line's asked amount and what others pay of it. What an intervention asks
 * beyond its lines counts in their years, in proportion; without lines, in the first year. Money from others is added
 * unless every line says its whole cost.
 */
export function costsOfContent(
	content: BidContent,
	first: number,
): { readonly shares: readonly CostShare[]; readonly notes: CostNotes } {
	const lines = content.interventions.flatMap(({ costLines }) => costLines);
	const asked = beyondLines(content);
	const beside = asked.filter(({ costLines }) => costLines.length > 0);
	const added = addedFunding(content);
	const spread = lines.filter(({ years }) => !years?.length);
	return {
		shares: [
			...lines.flatMap((line) => sharesOfLine(line, first)),
			...asked.map(({ title, costLines, beyond }): CostShare => {
				const years = costLines.flatMap((line) => yearsOf(line, first));
				return {
					title,
					payer: FUND,
					entries: years.length > 0 ? dividedLike(beyond, years) : dividedEvenly(beyond, first, first),
				};
			}),
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
			withoutLines: asked.filter(({ costLines }) => costLines.length === 0).map(({ title }) => title),
			beyondLines: {
				titles: beside.map(({ title }) => title),
				amount: sumPence(beside.map(({ beyond }) => beyond)),
			},
			funding:
				valuedFunding(content).length === 0
					? "none"
					: added.length === 0
						? "within-lines"
						: lines.some(isWhole)
							? "added-beside-some"
							: "added",
			fundingNotValued: content.funding.filter(({ amount }) => amount === null).map(({ source }) => source),
		},
	};
}
