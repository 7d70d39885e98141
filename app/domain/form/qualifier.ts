import type { Qualifier } from "../bid/content";
import { formatPounds, type Pence } from "../money";

/** How firm an amount is. */
export const QUALIFIER = {
	kind: "choice",
	label: "How firm is the figure?",
	name: "How firm the figure is",
	drawn: "select",
	words: { firm: "Firm", about: "About", "up-to": "Up to", from: "From" },
	unknown: "Choose how firm the figure is",
} as const;

/** An amount with what its qualifier adds, as a page shows it: "Up to £10,000.00"; a firm amount stands alone. */
export function qualified(amount: Pence, qualifier: Qualifier | null | undefined): string {
	const shown = formatPounds(amount);
	return qualifier && qualifier !== "firm" ? `${QUALIFIER.words[qualifier]} ${shown}` : shown;
}
