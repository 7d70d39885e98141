import { MOST_FILES } from "../bid/attachment";
import { MONTH_NAMES } from "../london-time";
import type { AskedField, OwnField, PeriodForm } from "./definition";
import type { Box, BoxesForm, Field } from "./field";

const MONTHS = Object.fromEntries(MONTH_NAMES.map((name, index) => [String(index + 1), name]));
const QUARTERS = {
	"1": "April to June",
	"2": "July to September",
	"3": "October to December",
	"4": "January to March",
} as const;

const PERIOD_BOXES: Readonly<Record<Exclude<PeriodForm, "financial-year">, readonly Box[]>> = {
	day: [{ key: "day", label: "Day", reads: "day" }],
	month: [
		{ key: "month", label: "Month", reads: { words: MONTHS } },
		{ key: "year", label: "Year", reads: "year" },
	],
	quarter: [
		{ key: "quarter", label: "Quarter", reads: { words: QUARTERS } },
		{ key: "year", label: "Financial year", reads: "financial-year" },
	],
	"from-to": [
		{ key: "from", label: "From", reads: "day" },
		{ key: "to", label: "To", reads: "day" },
	],
	"after-award": [
		{ key: "from", label: "From month", reads: "months" },
		{ key: "to", label: "To month", reads: "months" },
	],
	any: [
		{ key: "from", label: "When, or from when", reads: "when" },
		{ key: "to", label: "Until when", reads: "when", optional: true },
	],
};

const CONTACT_BOXES: readonly Box[] = [
	{ key: "name", label: "Name", reads: "line" },
	{ key: "email", label: "Email address", reads: "email" },
	{ key: "telephone", label: "Telephone number", reads: "line", optional: true },
];

type Said = Pick<OwnField, "label" | "hint" | "required"> & { readonly figure?: boolean | undefined };

/** Characters that a text of so many words may have. */
const CHARACTERS_A_WORD = 20;

/** A field of a definition as the pages, schemas and files know fields. A row's field that "blocks" must be given. */
export function fieldOf(asked: AskedField, { label, hint, required, figure }: Said): Field {
	const said = {
		label,
		...(hint ? { hint } : {}),
		...(required === "blocks" ? { required: `Enter ${label.charAt(0).toLowerCase()}${label.slice(1)}` } : {}),
		...(figure ? { figure: true as const } : {}),
	};
	const boxes = (form: BoxesForm, parts: readonly Box[], of?: string): Field => ({
		...said,
		kind: "boxes",
		form,
		boxes: parts,
		...(of === undefined ? {} : { of }),
	});
	switch (asked.kind) {
		case "line":
			return { ...said, kind: "line", most: asked.most ?? 200 };
		case "text":
			return { ...said, kind: "text", most: asked.words * CHARACTERS_A_WORD, words: asked.words, rows: 8 };
		case "number":
			return { ...said, ...asked };
		case "money":
			if (asked.as === "from-to")
				return boxes("money-range", [
					{ key: "from", label: "From", reads: "money" },
					{ key: "to", label: "To", reads: "money" },
				]);
			if (asked.as === "percentage")
				return boxes(
					"percentage",
					[
						{ key: "percent", label: "Percentage", reads: "number" },
						{ key: "base", label: asked.base ?? "Of what amount", reads: "money" },
					],
					asked.base,
				);
			return { ...said, kind: "money" };
		case "quantity-cost":
			return boxes(
				"quantity-cost",
				[
					{ key: "quantity", label: asked.unit ? `How many ${asked.unit}` : "How many", reads: "number" },
					{ key: "unitCost", label: "Cost of one", reads: "money" },
				],
				asked.unit,
			);
		case "period":
			if (asked.as === "financial-year") return { ...said, kind: "financial-year" };
			return boxes("period", PERIOD_BOXES[asked.as]);
		case "choice": {
			const words = Object.fromEntries(asked.of.map(({ value, text }) => [value, text]));
			return { ...said, kind: asked.many ? "choices" : "choice", words };
		}
		case "yes-no":
			return { ...said, kind: "said" };
		case "scale":
			return { ...said, kind: "scale", words: asked.words };
		case "reference":
			return { ...said, kind: "link", to: asked.to };
		case "contact":
			return boxes("contact", CONTACT_BOXES);
		case "files": {
			const needed = said.required === undefined ? {} : { required: "Select a file" };
			return { ...said, ...needed, kind: "files", most: asked.most ?? MOST_FILES };
		}
		case "computed":
			return { ...said, kind: "computed", money: true, sum: asked.sum };
	}
}
