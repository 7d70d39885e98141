import type { Sum } from "~/domain/bid/sums";
import { formatPounds } from "~/domain/money";

/** A sum as a page shows it, amounts as text; null is said in words, never as £0.00. */
export type SumText = {
	readonly asked: string | null;
	readonly lines: string | null;
	/** Without its sign: `words` says which way it goes. */
	readonly difference: string | null;
	/** False only where both figures are given and differ. */
	readonly agrees: boolean;
	readonly words: string;
};

/** Makes the text of a sum. */
export function sumText({ asked, lines, difference, words }: Sum): SumText {
	const text = (amount: bigint | null) => (amount === null ? null : formatPounds(amount));
	return {
		asked: text(asked),
		lines: text(lines),
		difference: text(difference === null || difference >= 0n ? difference : -difference),
		agrees: difference === null || difference === 0n,
		words,
	};
}
