import { PERIOD_FORMS } from "./definition";
import type { Shape } from "./shape";

const KEY: Shape = { is: "text", most: 40, like: /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/ };
/** A field's key may also be one of a kind's own, such as `howMeasured`. */
const FIELD_KEY: Shape = { is: "text", most: 40, like: /^[a-z][A-Za-z0-9]*(?:-[a-z0-9]+)*$/ };
const LINE: Shape = { is: "text", most: 200 };
const HINT: Shape = { is: "text", most: 1000, blank: true };
const DECIMAL: Shape = { is: "text", most: 20, like: /^\d{1,12}(?:\.\d{1,4})?$/ };
const REQUIRED: Shape = { is: "one-of", values: ["blocks", "warns", "no"] };
const COUNT: Shape = { is: "whole", least: 0, greatest: 200 };

const SUM: Shape = {
	is: "list",
	least: 1,
	most: 40,
	of: { is: "text-or", text: KEY, or: { is: "object", keys: { table: KEY, field: FIELD_KEY } } },
};

const kindOnly = (
	kind: string,
	keys: Readonly<Record<string, Shape>> = {},
	optional: readonly string[] = [],
) => [kind, { is: "object", keys: { kind: LINE, ...keys }, optional }] as const;

const FIELD: Shape = {
	is: "told-by",
	key: "kind",
	code: "field-kind-unknown",
	refused: { files: "Files cannot be asked for yet: the portal has nowhere to keep them." },
	shapes: Object.fromEntries([
		kindOnly("line", { most: { is: "whole", least: 1, greatest: 500 } }, ["most"]),
		kindOnly("text", { words: { is: "whole", least: 1, greatest: 10_000 } }),
		kindOnly(
			"number",
			{ unit: LINE, least: DECIMAL, greatest: DECIMAL, places: { is: "whole", least: 0, greatest: 4 } },
			["unit", "least", "greatest", "places"],
		),
		kindOnly("money", { as: { is: "one-of", values: ["exact", "from-to", "percentage"] }, base: LINE }, [
			"as",
			"base",
		]),
		kindOnly("quantity-cost", { unit: LINE }, ["unit"]),
		kindOnly("period", { as: { is: "one-of", values: PERIOD_FORMS } }),
		kindOnly(
			"choice",
			{
				of: { is: "list", least: 2, most: 40, of: { is: "object", keys: { value: KEY, text: LINE } } },
				many: { is: "yes-no" },
			},
			["many"],
		),
		kindOnly("yes-no"),
		kindOnly("scale", { words: { is: "list", least: 2, most: 10, of: LINE } }),
		kindOnly("reference", { to: KEY }),
		kindOnly("contact"),
		kindOnly("computed", { sum: SUM }),
	]),
};

const CONDITION: Shape = {
	is: "has-one",
	code: "condition-unknown",
	shapes: {
		all: { is: "object", keys: { all: conditions() } },
		any: { is: "object", keys: { any: conditions() } },
		not: { is: "object", keys: { not: { is: "again", shape: () => CONDITION } } },
		equals: { is: "object", keys: { question: KEY, equals: LINE } },
		oneOf: { is: "object", keys: { question: KEY, oneOf: { is: "list", least: 1, most: 40, of: LINE } } },
		atLeast: { is: "object", keys: { question: KEY, atLeast: DECIMAL } },
	},
};

function conditions(): Shape {
	return { is: "list", least: 1, most: 20, of: { is: "again", shape: () => CONDITION } };
}

const OWN: Shape = {
	is: "object",
	keys: { key: FIELD_KEY, field: FIELD, label: LINE, hint: HINT, required: REQUIRED },
	optional: ["hint", "required"],
};

const COUNTED = { minimum: COUNT, maximum: COUNT, missing: LINE, required: REQUIRED } as const;

const ITEM: Shape = {
	is: "has-one",
	code: "item-unknown",
	shapes: {
		question: {
			is: "object",
			keys: {
				question: KEY,
				field: FIELD,
				label: LINE,
				hint: HINT,
				required: REQUIRED,
				notKnownYet: { is: "yes-no" },
				showIf: CONDITION,
				figure: { is: "yes-no" },
			},
			optional: ["hint", "required", "notKnownYet", "showIf", "figure"],
		},
		records: {
			is: "object",
			keys: {
				records: KEY,
				fields: {
					is: "map",
					of: {
						is: "object",
						keys: { required: REQUIRED, hidden: { is: "yes-no" }, label: LINE, hint: HINT },
						optional: ["required", "hidden", "label", "hint"],
					},
				},
				own: { is: "list", least: 1, most: 40, of: OWN },
				...COUNTED,
			},
			optional: ["fields", "own", ...Object.keys(COUNTED)],
		},
		table: {
			is: "object",
			keys: {
				table: KEY,
				one: LINE,
				a: LINE,
				intro: HINT,
				fields: { is: "list", least: 1, most: 40, of: OWN },
				showIf: CONDITION,
				...COUNTED,
			},
			optional: ["intro", "showIf", ...Object.keys(COUNTED)],
		},
		page: { is: "object", keys: { page: KEY } },
	},
};

/** What a file of the format `tranche-form/1` must be. */
export const FORM_SHAPE: Shape = {
	is: "object",
	keys: {
		format: { is: "one-of", values: ["tranche-form/1"], code: "format-unknown" },
		title: LINE,
		for: { is: "one-of", values: ["bid"] },
		parts: { is: "list", least: 1, most: 20, of: { is: "object", keys: { key: KEY, title: LINE } } },
		sections: {
			is: "list",
			least: 1,
			most: 40,
			of: {
				is: "object",
				keys: {
					key: KEY,
					title: LINE,
					part: KEY,
					hint: HINT,
					items: { is: "list", least: 1, most: 100, of: ITEM },
				},
			},
		},
	},
};
