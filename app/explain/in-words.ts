import type { Objective } from "../domain/allocation/case/case-input";

/** Texts as a list in a sentence: "a", "a and b", "a, b and c". */
export function listed(parts: readonly string[]): string {
	return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** So many texts stand in a sentence; of more, the first. */
const MOST_IN_A_SENTENCE = 50;

/** Texts as a long list in a sentence: "a, b, c"; of very many the first, and how many more there are. */
export function firstListed(parts: readonly string[], separator = ", "): string {
	const more = parts.length - MOST_IN_A_SENTENCE;
	if (more <= 0) return parts.join(separator);
	return `${parts.slice(0, MOST_IN_A_SENTENCE).join(separator)} and ${more.toLocaleString("en-GB")} more`;
}

/** Texts in a sentence as `listed` has them; of very many the first, and how many more there are. */
export function someListed(parts: readonly string[]): string {
	return parts.length > MOST_IN_A_SENTENCE ? firstListed(parts) : listed(parts);
}

/** What values are counted in under an objective. */
export function valueUnit(objective: Objective): "points" | "point-pounds" {
	return objective === "score" ? "points" : "point-pounds";
}

/** A value as a page shows it: `7400000` as `7,400,000`, `-47.9473` as `−47.9473`. Takes a decimal as runs write it. */
export function valueFigure(decimal: string): string {
	const [whole = "", part] = decimal.replace(/^-/, "").split(".");
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
	return `${decimal.startsWith("-") ? "−" : ""}${grouped}${part === undefined ? "" : `.${part}`}`;
}

/** A value with its unit: `664.9473 points`, `7,400,000 point-pounds`. Takes a decimal as runs write it. */
export function valueInWords(decimal: string, objective: Objective): string {
	const unit = valueUnit(objective);
	return `${valueFigure(decimal)} ${decimal === "1" ? unit.slice(0, -1) : unit}`;
}
