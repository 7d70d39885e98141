/** Fewer digits than this were typed; more came out of arithmetic or are a figure in full precision. */
const TYPED_DIGITS = 12;

/**
 * A number as a plain decimal: all digits that the file holds, but not those that binary arithmetic has
 * spoilt (0.1 + 0.2 is 0.3).
 * @param {number} value
 */
export function plainDecimal(value) {
	const shown = Number(value.toPrecision(15));
	const digits = shown.toExponential().replace(/e.*|[-.]/g, "");
	return withoutExponent(String(digits.length <= TYPED_DIGITS ? shown : value));
}

/** @param {string} text */
function withoutExponent(text) {
	const match = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
	if (!match) return text;
	const [, sign = "", whole = "", decimals = "", exponent = "0"] = match;
	return shifted(`${sign}${whole}${decimals === "" ? "" : `.${decimals}`}`, Number(exponent));
}

/**
 * A plain decimal with its point moved to the right by so many places, or to the left.
 * @param {string} text
 * @param {number} places
 */
export function shifted(text, places) {
	const sign = text.startsWith("-") ? "-" : "";
	const [whole = "", decimals = ""] = text.slice(sign.length).split(".");
	const digits = `${"0".repeat(Math.max(0, -places))}${whole}${decimals}${"0".repeat(Math.max(0, places))}`;
	const point = whole.length + Math.max(0, -places) + places;
	const left = digits.slice(0, point).replace(/^0+(?=\d)/, "");
	const right = digits.slice(point).replace(/0+$/, "");
	return `${sign}${left || "0"}${right === "" ? "" : `.${right}`}`;
}
