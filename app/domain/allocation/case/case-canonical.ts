import { byCodePoint, type Canonical, canonicalText } from "../../canonical";
import type { ByYear } from "../../fund/by-year";
import type { Pence } from "../../money";
import type { BoundsRule, ByArea, NeedsInput } from "../../needs/needs-input";
import { type Ratio, toPlainDecimal, toPlainPounds } from "../../ratio";
import type {
	AllocationCase,
	BidInput,
	Conditions,
	FundInput,
	RobustnessRule,
	RuleInput,
} from "./case-input";

/**
 * The canonical text of a case: keys sorted, no white space, rows in code point order (areas; indicators by id; bids by
 * reference; fund lines by title and amount; years), shortest decimals, defaults written out. Reading it again gives
 * the same case; two cases that differ only in the order of rows or in how a number is written give the same text.
 */
export function canonicalCase(input: AllocationCase): string {
	return canonicalText({
		format: "tranche-case/1",
		title: input.title ?? undefined,
		unit: toPlainPounds(input.unit),
		fund: canonicalFund(input.fund),
		needs: input.needs === null ? undefined : canonicalNeeds(input.needs),
		bids: input.bids === null ? undefined : sortedBy(input.bids, ({ ref }) => ref).map(canonicalBid),
		rule: input.rule === null ? undefined : canonicalRule(input.rule),
	});
}

function sortedBy<T>(items: readonly T[], key: (item: T) => string): T[] {
	return [...items].sort((a, b) => byCodePoint(key(a), key(b)));
}

type FundLine = { readonly title: string; readonly amount?: string; readonly percent?: string };

function canonicalFund(fund: FundInput): Canonical {
	const commitments = fund.commitments.map(
		({ title, amount }): FundLine => ({ title, amount: toPlainPounds(amount) }),
	);
	const topSlices = fund.topSlices.map(
		({ title, amount, percent }): FundLine =>
			percent === null
				? { title, amount: toPlainPounds(amount) }
				: { title, percent: toPlainDecimal(percent) },
	);
	return {
		total: toPlainPounds(fund.total),
		commitments: inOrder(commitments),
		topSlices: inOrder(topSlices),
		years: canonicalYears(fund.years),
	};
}

function canonicalYears(years: ByYear | null): Canonical | undefined {
	return years === null ? undefined : amounts(years);
}

/** By title, then amount; lines with a percentage come before those with an amount. */
function inOrder(lines: readonly FundLine[]): FundLine[] {
	return [...lines].sort(
		(a, b) =>
			byCodePoint(a.title, b.title) ||
			byCodePoint(a.amount ?? "", b.amount ?? "") ||
			byCodePoint(a.percent ?? "", b.percent ?? ""),
	);
}

function canonicalNeeds(needs: NeedsInput): Canonical {
	return {
		areas: sortedBy(needs.areas, (area) => area),
		indicators: sortedBy(needs.indicators, ({ id }) => id).map(({ id, weight, values, per }) => ({
			id,
			weight: toPlainDecimal(weight),
			values: decimals(values),
			...(per === null ? {} : { kind: "rate", per: decimals(per) }),
		})),
		...(needs.prior === null ? {} : { prior: amounts(needs.prior) }),
		...(needs.transition === null ? {} : { transition: { ...needs.transition } }),
		...(needs.bounds === null ? {} : { bounds: canonicalBounds(needs.bounds) }),
		rounding: needs.rounding,
	};
}

function amounts(figures: ByArea<Pence>): Canonical {
	return Object.fromEntries([...figures].map(([area, amount]) => [area, toPlainPounds(amount)]));
}

function canonicalBounds({ method, floor, ceiling, minimum }: BoundsRule): Canonical {
	return {
		method,
		floor: floor === null ? undefined : toPlainDecimal(floor),
		ceiling: ceiling === null ? undefined : toPlainDecimal(ceiling),
		minimum: toPlainPounds(minimum),
	};
}

function decimals(figures: ByArea<Ratio>): Canonical {
	return Object.fromEntries([...figures].map(([area, figure]) => [area, toPlainDecimal(figure)]));
}

function canonicalBid(bid: BidInput): Canonical {
	return {
		ref: bid.ref,
		areas: bid.areas.length === 0 ? undefined : sortedBy(bid.areas, (area) => area),
		score: bid.score === null ? undefined : toPlainDecimal(bid.score),
		received: bid.received?.text,
		options: bid.options.map(({ amount, score, years }) => ({
			amount: toPlainPounds(amount),
			score: score === null ? undefined : toPlainDecimal(score),
			years: canonicalYears(years),
		})),
	};
}

function canonicalRule(rule: RuleInput): Canonical {
	return {
		method: rule.method,
		threshold: toPlainDecimal(rule.threshold),
		unspent: rule.unspent,
		objective: rule.objective,
		timeLimitSeconds: rule.timeLimitSeconds,
		...(rule.conditions === null ? {} : canonicalConditions(rule.conditions)),
		overProgramming: rule.overProgramming === null ? undefined : toPlainDecimal(rule.overProgramming),
		robustness: rule.robustness === null ? undefined : canonicalRobustness(rule.robustness),
	};
}

function canonicalConditions({ perArea, maximumBidsPerArea, exclusive }: Conditions) {
	const limits = [...perArea].map(([area, { max, min }]): [string, Canonical] => [
		area,
		{
			max: max === null ? undefined : toPlainPounds(max),
			min: min === null ? undefined : toPlainPounds(min),
		},
	]);
	const groups = exclusive.map((group) => sortedBy(group, (ref) => ref));
	return {
		perArea: limits.length === 0 ? undefined : Object.fromEntries(limits),
		maximumBidsPerArea: maximumBidsPerArea ?? undefined,
		exclusive: groups.length === 0 ? undefined : groups.sort(compareGroups),
	};
}

function compareGroups(a: readonly string[], b: readonly string[]): number {
	for (const [index, ref] of a.entries()) {
		const order = byCodePoint(ref, b[index] ?? "");
		if (order !== 0) return order;
	}
	return a.length - b.length;
}

function canonicalRobustness({ draws }: RobustnessRule): Canonical {
	return draws === null ? {} : { seed: draws.seed, draws: draws.draws, spread: toPlainDecimal(draws.spread) };
}
