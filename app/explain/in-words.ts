import type { Objective } from "../domain/allocation/case/case-input";

/** Texts as a list in a sentence: "a", "a and b", "a, b and c". */
export function listed(parts: readonly string[]): string {
	return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
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
