/** Why a text is no figure that can be taken. */
export type FigureFault = "blank" | "suppressed" | "exponent" | "negative" | "comma-unclear" | "not-a-number";

export type Figure = { readonly value: string; readonly isPercentage: boolean };

const WHOLE = /^(\d{1,3}(,\d{3})+|\d{1,3}( \d{3})+|\d{1,18})(\.\d{1,40})?$/;
const EXPONENT = /^[-+−]?[\d.,]+\s*[eE]\s*[-+−]?\d+%?$/;
const NEGATIVE = /^\(.*\)$|^[-−]/;

/** What statistics offices write in a figure's place: `[x]`, `[c]`, `..`, `:`, `-`, `*`, `n/a`. */
const SUPPRESSED =
	/^(\[[a-z]+\]|[:.…*~#]+|[-–—]+|[cuxz]|n\/?a|n\.a\.?|not (available|applicable|known)|suppressed|confidential)$/i;

/** What they write behind one: `[note 2]`, `[r]`, `(p)`, small raised numbers, asterisks and daggers. */
const MARKER = /\s*(\[[a-z]*\s*\d*\]|\([a-z]\)|[⁰¹²³⁴-⁹ᵃ-ᵣ]+|[*†‡]+)$/iu;

/** Characters that cannot be seen, and every kind of space as the usual one. */
export function plainSpaces(text: string): string {
	return text
		.replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, "")
		.replace(/\s+/g, " ")
		.trim();
}

function withoutMarkers(text: string): string {
	const shorter = text.replace(MARKER, "");
	return shorter === text || shorter === "" ? text : withoutMarkers(shorter);
}

/**
 * A figure as people and statistics offices write it, as an exact decimal: commas or spaces between thousands, £, %
 * (12.5% is 12.5), a note behind it. Between semicolons a comma may be a decimal point, and is unclear.
 */
export function readFigure(
	text: string,
	{ commasUnclear = false }: { readonly commasUnclear?: boolean } = {},
): Figure | { readonly fault: FigureFault } {
	const typed = plainSpaces(text);
	if (typed === "") return { fault: "blank" };
	if (SUPPRESSED.test(typed)) return { fault: "suppressed" };
	if (EXPONENT.test(typed)) return { fault: "exponent" };
	const bare = withoutMarkers(typed);
	const isPercentage = /%$/.test(bare);
	const number = bare.replace(/^£ ?/, "").replace(/ ?%$/, "");
	if (commasUnclear && /^[\d.,]*,[\d.,]*$/.test(number)) return { fault: "comma-unclear" };
	if (WHOLE.test(number)) return { value: number.replace(/[, ]/g, ""), isPercentage };
	return { fault: NEGATIVE.test(number) && /\d/.test(number) ? "negative" : "not-a-number" };
}
