import type { ByYear } from "../../fund/by-year";
import { type Pence, pence, sumPence } from "../../money";
import { divideByWeights } from "../../needs/largest-remainder";
import { sum, ZERO } from "../../ratio";
import type { CaseFile, CaseFileBid, CaseFileNeeds } from "../case/case-file";
import { less } from "../rules/funds";
import type { RunFile } from "../run/run-file";
import { sharesOfRun } from "../run/run-shares";
import { yearsAt } from "./years-at";

/** The case without a bid: what a rule that goes down an order does with all the money for the others. */
export function withoutBid(file: CaseFile, reference: string): CaseFile {
	return { ...file, bids: (file.bids ?? []).filter(({ ref }) => ref !== reference) };
}

/** What an amount of a bid charges to each of its areas: the whole to one, of a joint bid by need share in pence. */
function chargesOf(areas: readonly string[], amount: Pence, run: RunFile): ReadonlyMap<string, Pence> {
	const [only] = areas;
	if (only === undefined || areas.length === 1) return new Map(only === undefined ? [] : [[only, amount]]);
	const all = sharesOfRun(run);
	const shares = new Map(areas.map((area) => [area, all?.get(area) ?? ZERO]));
	if (sum([...shares.values()]).numerator === 0n) return new Map();
	const { rounded } = divideByWeights(amount, 1n, shares);
	return new Map([...rounded].map(([area, part]) => [area, pence(part.amount)]));
}

/** A key that no area of a formula has. */
function freeKey(areas: readonly string[]): string {
	let key = "in no envelope";
	while (areas.includes(key)) key += "'";
	return key;
}

/**
 * Envelopes less what a fixed bid takes from its areas'. An area of its own, without need, holds what is in no
 * envelope; what an envelope does not hold comes from the others in proportion.
 */
function envelopesLess(
	needs: CaseFileNeeds,
	run: RunFile,
	charges: ReadonlyMap<string, Pence>,
	money: Pence,
): CaseFileNeeds {
	const left = Object.entries(run.needs?.amounts ?? {}).map(([area, amount]) => {
		const rest = amount - (charges.get(area) ?? 0n);
		return [area, pence(rest < 0n ? 0n : rest)] as const;
	});
	const inEnvelopes = sumPence(left.map(([, amount]) => amount));
	const { bounds: _, ...formula } = needs;
	if (inEnvelopes === 0n) return formula;
	const outside = freeKey(needs.areas);
	const apart = money > inEnvelopes ? [[outside, pence(money - inEnvelopes)] as const] : [];
	const none = Object.fromEntries(apart.map(([area]) => [area, "0"]));
	return {
		...formula,
		areas: [...needs.areas, ...apart.map(([area]) => area)],
		indicators: needs.indicators.map((indicator) => ({
			...indicator,
			values: { ...indicator.values, ...none },
			...(indicator.per ? { per: { ...indicator.per, ...none } } : {}),
		})),
		prior: Object.fromEntries([...left, ...apart]),
		transition: { step: 0, steps: 1 },
		rounding: "largest-remainder",
	};
}

/** What bids may spend in all: what is available, and what over-programming adds to it. */
export function spendable(run: RunFile): Pence {
	return pence(run.available + (run.overProgramming?.allowed ?? 0n));
}

/** The same of each financial year; null where the fund limits none. */
export function spendableByYear({ years, overProgramming }: RunFile): ByYear | null {
	if (years === undefined) return null;
	return new Map(
		Object.entries(years).map(([year, { available }]) => [
			year,
			pence(available + (overProgramming?.years?.[year]?.allowed ?? 0n)),
		]),
	);
}

/** An amount of a bid by financial year, as `yearsAt` has it; null where its case has no years. */
export function yearsOfBid(bid: CaseFileBid | undefined, amount: Pence): ByYear | null {
	const options = (bid?.options ?? []).map(({ amount, years }) => ({
		amount,
		years: years ? new Map(Object.entries(years)) : null,
	}));
	return yearsAt(options, amount);
}

/**
 * The case of the others when one bid is fixed at an amount within the money, under a rule that goes down an order. A
 * formula that the rule does not divide by is left out: its bounds hold for the whole money.
 */
export function withAmountFixed(file: CaseFile, run: RunFile, reference: string, amount: Pence): CaseFile {
	const { needs, ...others } = withoutBid(file, reference);
	const { overProgramming: _, ...rule } = file.rule ?? { method: "rank-and-skip" as const };
	const bid = file.bids?.find(({ ref }) => ref === reference);
	const areas = bid?.areas ?? [];
	const money = pence(spendable(run) - amount);
	const left = less(
		{ money, years: spendableByYear(run) },
		{ amount: pence(0), years: yearsOfBid(bid, amount) },
	);
	return {
		...others,
		unit: "0.01",
		fund: { total: money, ...(left.years === null ? {} : { years: Object.fromEntries(left.years) }) },
		...(needs && rule.method === "needs-envelopes"
			? { needs: envelopesLess(needs, run, chargesOf(areas, amount, run), money) }
			: {}),
		rule,
	};
}
