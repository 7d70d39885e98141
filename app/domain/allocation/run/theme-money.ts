import { byCodePoint } from "../../canonical";
import { type Pence, pence } from "../../money";
import { divideByWeights } from "../../needs/largest-remainder";
import { add, type Ratio, ratio, ZERO } from "../../ratio";

/** Where money goes whose bid, or intervention, claims no theme. */
export const NO_THEME = "";

/** An intervention in the amount that is funded: its part of the money and the themes its objectives claim. */
export type ClaimingIntervention = { readonly amount: Pence; readonly themes: readonly string[] };

/**
 * Divides one bid's amount among plan themes: in proportion to its interventions, each in equal parts among its themes,
 * to the penny by largest remainder, ties to the smaller code. What has no theme goes to `NO_THEME`.
 */
export function moneyByTheme(
	amount: Pence,
	interventions: readonly ClaimingIntervention[],
): ReadonlyMap<string, Pence> {
	if (amount === 0n) return new Map();
	const weights = new Map<string, Ratio>();
	for (const { amount: part, themes } of interventions) {
		const claimed = [...new Set(themes)];
		const among = claimed.length === 0 ? [NO_THEME] : claimed;
		for (const theme of among)
			weights.set(theme, add(weights.get(theme) ?? ZERO, ratio(part, BigInt(among.length))));
	}
	if (![...weights.values()].some(({ numerator }) => numerator > 0n)) return new Map([[NO_THEME, amount]]);
	const { rounded } = divideByWeights(amount, 1n, weights);
	return new Map(
		[...rounded]
			.filter(([, part]) => part.amount > 0n)
			.sort(([a], [b]) => byCodePoint(a, b))
			.map(([theme, part]) => [theme, pence(part.amount)]),
	);
}

/** The money of several bids by theme: the sum of what each bid's amount is divided into. */
export function sumByTheme(divided: readonly ReadonlyMap<string, Pence>[]): ReadonlyMap<string, Pence> {
	const totals = new Map<string, Pence>();
	for (const bid of divided)
		for (const [theme, part] of bid) totals.set(theme, pence((totals.get(theme) ?? 0n) + part));
	return totals;
}
