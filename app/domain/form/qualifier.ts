import type { Qualifier } from "../bid/content";

/** How firm an amount is. */
export const QUALIFIER = {
	kind: "choice",
	label: "How firm is the figure?",
	name: "How firm the figure is",
	drawn: "select",
	words: { firm: "Firm", about: "About", "up-to": "Up to", from: "From" },
	unknown: "Choose how firm the figure is",
} as const;

/** An amount's text with what its qualifier adds: "Up to £10,000.00"; a firm amount stands alone. */
export function qualified(amount: string, qualifier: Qualifier | null | undefined): string {
	return qualifier && qualifier !== "firm" ? `${QUALIFIER.words[qualifier]} ${amount}` : amount;
}
