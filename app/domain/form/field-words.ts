import { productOf } from "../bid/quantity";
import { formatDate } from "../london-time";
import { formatPounds, type Pence, pence } from "../money";
import { divide, fromDecimal, multiply, ratio, roundHalfUp } from "../ratio";
import {
	type BoxesField,
	type BoxesValue,
	type Field,
	type PartPoint,
	partAmounts,
	partPoints,
	penceIn,
	type ScoresField,
	textIn,
} from "./field";
import type { Linked, Near } from "./record-kind";
import { whenInWords } from "./when";

/** A point of a scale with its word: "4: Likely"; null where none was given. */
export function pointInWords(point: number | null, words: readonly string[]): string | null {
	return point === null ? null : `${point}: ${words[point - 1] ?? ""}`;
}

/** What a quantity and a unit cost, or a percentage of a base, come to; null for boxes that come to no amount. */
export function amountOfBoxes({ form }: Pick<BoxesField, "form">, value: BoxesValue): Pence | null {
	if (form === "quantity-cost")
		return productOf(textIn(value, "quantity") || "0", penceIn(value, "unitCost"));
	if (form !== "percentage") return null;
	const percent = fromDecimal(textIn(value, "percent") || "0");
	return percent && pence(roundHalfUp(divide(multiply(percent, ratio(penceIn(value, "base"))), ratio(100n))));
}

function boxWords(field: BoxesField, key: string, value: BoxesValue): string {
	const reads = field.boxes.find((box) => box.key === key)?.reads;
	const text = textIn(value, key);
	if (typeof reads === "object") return reads.words[text] ?? text;
	if (reads === "when") return whenInWords(text);
	return reads === "day" ? formatDate(text) : text;
}

function boxesInWords(field: BoxesField, value: BoxesValue): string {
	const box = (key: string) => boxWords(field, key, value);
	const amount = amountOfBoxes(field, value);
	switch (field.form) {
		case "money-range":
			return `${formatPounds(penceIn(value, "from"))} to ${formatPounds(penceIn(value, "to"))}`;
		case "percentage":
			return `${value.percent}% of ${formatPounds(penceIn(value, "base"))}: ${formatPounds(amount ?? 0n)}`;
		case "quantity-cost":
			return `${value.quantity}${field.of ? ` ${field.of}` : ""} × ${formatPounds(penceIn(value, "unitCost"))} = ${formatPounds(amount ?? 0n)}`;
		case "contact":
			return [value.name, value.email, value.telephone].filter(Boolean).join(", ");
		case "points":
			return field.boxes
				.flatMap(({ key, label }) => (value[key] ? [`${label}: ${value[key]}`] : []))
				.join("\n");
		case "period": {
			const months = field.boxes[0]?.reads === "months";
			if ("from" in value)
				return months
					? `Month ${value.from} to month ${value.to} after the award`
					: [box("from"), ...("to" in value ? [box("to")] : [])].join(" to ");
			if ("quarter" in value) return `${box("quarter")}, ${value.year}`;
			return "month" in value ? `${box("month")} ${value.year}` : box("day");
		}
	}
}

/** The files that a value holds, by their titles; one that is gone says so. */
export function filesIn(value: unknown, links: Near["links"]): readonly Linked[] {
	const held = (value ?? []) as readonly string[];
	return held.map((id) => links?.file?.find((file) => file.id === id) ?? { id, title: "No longer there" });
}

/** What an amount of several is for: an intervention by its title, a financial year by itself. */
function partTitle(id: string, interventions: Near["interventions"]): string {
	return interventions.find((each) => each.id === id)?.title ?? id;
}

/** The points of records that are still there, each with its record's name; null where there are none. */
function listedScores(
	{ of, words }: ScoresField,
	points: readonly PartPoint[],
	links: Near["links"],
): string | null {
	const said = points.flatMap(({ id, point }) => {
		const title = links?.[of]?.find((each) => each.id === id)?.title;
		return title === undefined ? [] : [`${title}: ${pointInWords(point, words)}`];
	});
	return said.length === 0 ? null : said.join("; ");
}

/** A field's value as people read it; null where there is none. */
export function valueInWords(field: Field, value: unknown, { interventions, links }: Near): string | null {
	if (value === null && field.kind === "yes-or-no") return field.notKnown ?? null;
	if (value === null || value === undefined || value === "") return null;
	switch (field.kind) {
		case "money":
			return formatPounds(value as Pence);
		case "choice":
			return field.words[String(value)] ?? String(value);
		case "choices": {
			const chosen = value as readonly string[];
			return chosen.length === 0 ? null : chosen.map((each) => field.words[each] ?? each).join("; ");
		}
		case "yes-or-no":
			return value === true ? "Yes" : (field.no ?? "No");
		case "said":
			return value === true ? "Yes" : "No";
		case "scale":
			return pointInWords(value as number, field.words);
		case "reference":
			return interventions.find(({ id }) => id === value)?.title ?? null;
		case "link":
			return links?.[field.to]?.find(({ id }) => id === value)?.title ?? "No longer there";
		case "files": {
			const titles = filesIn(value, links).map(({ title }) => title);
			return titles.length === 0 ? null : titles.join("; ");
		}
		case "number":
			return field.unit ? `${value} ${field.unit}` : String(value);
		case "boxes":
			return boxesInWords(field, value as BoxesValue);
		case "amounts":
			return partAmounts(value)
				.map(({ id, amount }) => `${partTitle(id, interventions)}: ${formatPounds(amount)}`)
				.join("; ");
		case "scores":
			return listedScores(field, partPoints(value), links);
		default:
			return String(value);
	}
}
