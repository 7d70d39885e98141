import { MOST_FILES } from "../bid/attachment";
import { type Condition, type FormDefinition, PERIOD_FORMS } from "./definition";
import {
	given,
	hasOne,
	list,
	maybe,
	object,
	oneOf,
	record,
	type Shape,
	text,
	textOr,
	toldBy,
	whole,
	yesNo,
} from "./shape";

/** What may be wrong with a form beside its shape. */
export type FormFault =
	| "answer-unknown"
	| "answer-with-semicolon"
	| "answers-alike"
	| "base-missing"
	| "condition-unfit"
	| "condition-unknown"
	| "field-hidden-required"
	| "field-kind-unknown"
	| "field-needed"
	| "field-unknown"
	| "format-unknown"
	| "headings-alike"
	| "item-unknown"
	| "json-invalid"
	| "key-taken"
	| "key-twice"
	| "kind-elsewhere"
	| "kind-twice"
	| "kind-unknown"
	| "limits-crossed"
	| "listed-alone"
	| "needed-missing"
	| "page-unknown"
	| "part-unknown"
	| "question-not-before"
	| "reference-unknown"
	| "sum-in-row"
	| "sum-of-unknown"
	| "sum-of-unlike"
	| "two-lists";

declare module "./shape" {
	interface FaultCodes extends Record<FormFault, true> {}
}

const KEY = text({ most: 40, like: /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/ });
/** A field's key may also be one of a kind's own, such as `howMeasured`. */
const FIELD_KEY = text({ most: 40, like: /^[a-z][A-Za-z0-9]*(?:-[a-z0-9]+)*$/ });
const LINE = text({ most: 200 });
const HINT = text({ most: 1000, blank: true });
const DECIMAL = text({ most: 20, like: /^\d{1,12}(?:\.\d{1,4})?$/ });
const REQUIRED = oneOf(["blocks", "warns", "no"]);
const COUNT = whole(0, 200);

const FIELD = toldBy(
	"kind",
	{
		line: object({ kind: oneOf(["line"]), most: maybe(whole(1, 500)) }),
		text: object({ kind: oneOf(["text"]), words: whole(1, 10_000) }),
		number: object({
			kind: oneOf(["number"]),
			unit: maybe(LINE),
			least: maybe(DECIMAL),
			greatest: maybe(DECIMAL),
			places: maybe(whole(0, 4)),
		}),
		money: object({
			kind: oneOf(["money"]),
			as: maybe(oneOf(["exact", "from-to", "percentage"])),
			base: maybe(LINE),
		}),
		"quantity-cost": object({ kind: oneOf(["quantity-cost"]), unit: maybe(LINE) }),
		period: object({ kind: oneOf(["period"]), as: oneOf(PERIOD_FORMS) }),
		choice: object({
			kind: oneOf(["choice"]),
			of: list(object({ value: KEY, text: LINE }), { least: 2, most: 40 }),
			many: maybe(yesNo),
		}),
		"yes-no": object({ kind: oneOf(["yes-no"]) }),
		scale: object({ kind: oneOf(["scale"]), words: list(LINE, { least: 2, most: 10 }) }),
		reference: object({ kind: oneOf(["reference"]), to: KEY }),
		contact: object({ kind: oneOf(["contact"]) }),
		files: object({ kind: oneOf(["files"]), most: maybe(whole(1, MOST_FILES)) }),
		computed: object({
			kind: oneOf(["computed"]),
			sum: list(textOr(KEY, object({ table: KEY, field: FIELD_KEY })), { least: 1, most: 40 }),
		}),
	},
	"field-kind-unknown",
);

const itself = given((): Shape<Condition> => CONDITION);
const several = list(itself, { least: 1, most: 20 });
const CONDITION: Shape<Condition> = hasOne(
	{
		all: object({ all: several }),
		any: object({ any: several }),
		not: object({ not: itself }),
		equals: object({ question: KEY, equals: LINE }),
		oneOf: object({ question: KEY, oneOf: list(LINE, { least: 1, most: 40 }) }),
		atLeast: object({ question: KEY, atLeast: DECIMAL }),
	},
	"condition-unknown",
);

const OWN = object({
	key: FIELD_KEY,
	field: FIELD,
	label: LINE,
	hint: maybe(HINT),
	required: maybe(REQUIRED),
});
const OWN_FIELDS = list(OWN, { least: 1, most: 40 });

const COUNTED = {
	minimum: maybe(COUNT),
	maximum: maybe(COUNT),
	missing: maybe(LINE),
	required: maybe(REQUIRED),
};

const ITEM = hasOne(
	{
		question: object({
			question: KEY,
			field: FIELD,
			label: LINE,
			hint: maybe(HINT),
			required: maybe(REQUIRED),
			notKnownYet: maybe(yesNo),
			showIf: maybe(CONDITION),
			figure: maybe(yesNo),
		}),
		records: object({
			records: KEY,
			fields: maybe(
				record(
					object({
						required: maybe(REQUIRED),
						hidden: maybe(yesNo),
						label: maybe(LINE),
						hint: maybe(HINT),
					}),
				),
			),
			own: maybe(OWN_FIELDS),
			...COUNTED,
		}),
		table: object({
			table: KEY,
			one: LINE,
			a: LINE,
			intro: maybe(HINT),
			fields: OWN_FIELDS,
			showIf: maybe(CONDITION),
			...COUNTED,
		}),
		page: object({ page: KEY }),
	},
	"item-unknown",
);

/** What a file of the format `tranche-form/1` must be. */
export const FORM_SHAPE: Shape<FormDefinition> = object({
	format: oneOf(["tranche-form/1"], { code: "format-unknown" }),
	title: LINE,
	for: oneOf(["bid"]),
	parts: list(object({ key: KEY, title: LINE }), { least: 1, most: 20 }),
	sections: list(
		object({ key: KEY, title: LINE, part: KEY, hint: HINT, items: list(ITEM, { least: 1, most: 100 }) }),
		{ least: 1, most: 40 },
	),
});
