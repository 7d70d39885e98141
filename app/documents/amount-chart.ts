import { formatPounds, type Pence } from "~/domain/money";
import type { Block } from "./document";

/** More bars than this are no picture any more: the table has them all. */
const MOST_BARS = 40;
/** A bar's length is given in parts of the longest. */
const WHOLE = 1000n;

type AmountChart = {
	readonly caption: string;
	/** What the dark bar and the light one behind it stand for. */
	readonly dark: string;
	readonly light: string;
	readonly bars: readonly { readonly label: string; readonly dark: Pence; readonly light: Pence }[];
};

/** Amounts in pence as a chart, each a dark bar over a light one, with the same in words; nothing without any. */
export function amountChart({ caption, dark, light, bars }: AmountChart): readonly Block[] {
	const longest = bars.reduce(
		(most, bar) => (bar.light > most ? bar.light : bar.dark > most ? bar.dark : most),
		0n,
	);
	if (longest <= 0n || bars.length > MOST_BARS) return [];
	const part = (amount: bigint) => Number((amount < 0n ? 0n : amount * WHOLE) / longest);
	return [
		{
			is: "chart",
			caption: `${caption}: ${dark} dark, ${light} light`,
			alt: `${caption}. ${bars.map((bar) => `${bar.label}: ${formatPounds(bar.dark)} ${dark}, ${formatPounds(bar.light)} ${light}`).join("; ")}.`,
			bars: bars.map((bar) => ({
				label: bar.label,
				said: formatPounds(bar.dark),
				dark: part(bar.dark),
				light: part(bar.light),
			})),
		},
	];
}
