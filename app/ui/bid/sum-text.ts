import type { Sum } from "~/domain/bid/sums";
import { formatPounds } from "~/domain/money";

/** A sum as a page shows it, amounts as text; null is said in words, never as £0.00. */
export type SumText = {
	readonly asked: string | null;
	readonly lines: string | null;
	/** What is asked less the cost lines, with its sign. */
	readonly difference: string | null;
	/** Which way it goes: "asked is over the cost lines"; null where they agree or cannot be compared. */
	readonly way: string | null;
	/** False only where both figures are given and differ. */
	readonly agrees: boolean;
	readonly words: string;
};

function signed(amount: bigint | null): string | null {
	if (amount === null || amount === 0n) return amount === null ? null : formatPounds(amount);
	return amount > 0n ? `+${formatPounds(amount)}` : `−${formatPounds(-amount)}`;
}

/** Makes the text of a sum. */
export function sumText({ asked, lines, difference, words }: Sum): SumText {
	const text = (amount: bigint | null) => (amount === null ? null : formatPounds(amount));
	return {
		asked: text(asked),
		lines: text(lines),
		difference: signed(difference),
		way: !difference
			? null
			: difference > 0n
				? "asked is over the cost lines"
				: "asked is short of the cost lines",
		agrees: difference === null || difference === 0n,
		words,
	};
}
