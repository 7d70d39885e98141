import fc from "fast-check";
import { amountsValue, type Box, type BoxesField, type BoxesValue, type Field } from "~/domain/form/field";
import { fieldsOf, type Near, type RecordKind, type RecordValues } from "~/domain/form/record-kind";
import { daysOfWhen } from "~/domain/form/when";
import { type Pence, pence } from "~/domain/money";
import { accepted } from "~/domain/outcome";

/** Texts that spreadsheets and their readers are known to spoil: formulas, quotation marks, line ends, separators. */
const anyText = fc.oneof(
	fc.string({ maxLength: 30 }),
	fc.string({ unit: "grapheme", maxLength: 20 }),
	fc
		.array(
			fc.constantFrom(
				"=",
				"+1",
				"-5",
				"@",
				"'",
				'"',
				",",
				";",
				"\t",
				"\n",
				"a",
				"£1,000",
				"Yes",
				"0",
				"1e5",
				" ",
			),
			{ maxLength: 8 },
		)
		.map((parts) => parts.join("")),
);

/** As a form keeps it: trimmed, and without characters that no key gives. */
const kept = (text: string) =>
	text
		// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is left out
		.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g, "")
		.trim();

const text = anyText.map(kept);
const line = text.filter((each) => each !== "");
const amount = fc.bigInt({ min: 1n, max: 99_999_999_999n }).map((value) => pence(value));

function anyValue(field: Field, { interventions, links }: Near): fc.Arbitrary<unknown> {
	const orNone = <T>(value: fc.Arbitrary<T>) => (field.required === undefined ? fc.option(value) : value);
	switch (field.kind) {
		case "line":
		case "text":
			return field.required === undefined ? text : line;
		case "money":
			return orNone(amount);
		case "quantity":
			return fc.option(
				fc
					.nat(9999)
					.map((each) => (each + 1) / 100)
					.map(String),
			);
		case "financial-year":
			return fc.option(fc.constantFrom("2011-12", "2013-14", "2027-28", "2099-00"));
		case "choice":
			return orNone(fc.constantFrom(...Object.keys(field.words)));
		case "yes-or-no":
			return fc.constantFrom(true, false, ...(field.notKnown === undefined ? [] : [null]));
		case "scale":
			return fc.option(fc.integer({ min: 1, max: field.words.length }));
		case "reference":
			return fc.constantFrom(...interventions.map(({ id }) => id));
		case "amounts": {
			const parts = field.of === "years" ? (links?.year ?? []) : interventions;
			const some = field.of === "years" ? fc.subarray([...parts], { minLength: 1 }) : fc.constant(parts);
			return fc.option(
				some
					.chain((chosen) =>
						fc.tuple(...chosen.map(({ id }) => amount.map((each) => ({ id, amount: each })))),
					)
					.map((all) => amountsValue(field, all)),
			);
		}
		case "scores": {
			const parts = links?.[field.of] ?? [];
			const point = fc.integer({ min: 1, max: field.words.length });
			return fc.option(
				fc
					.subarray([...parts], { minLength: 1 })
					.chain((chosen) => fc.tuple(...chosen.map(({ id }) => point.map((each) => ({ id, point: each }))))),
			);
		}
		case "number":
			return orNone(
				fc.integer({ min: Number(field.least ?? 0), max: Number(field.greatest ?? 5000) }).map(String),
			);
		case "choices":
			return fc.subarray(Object.keys(field.words));
		case "files": {
			const keys = (links?.file ?? []).map(({ id }) => id);
			const maxLength = Math.min(field.most, keys.length);
			return fc.subarray(keys, { minLength: field.required === undefined ? 0 : 1, maxLength });
		}
		case "said":
			return fc.option(fc.boolean());
		case "link":
			return fc.option(fc.constantFrom(null, ...(links?.[field.to] ?? []).map(({ id }) => id)));
		case "boxes":
			return fc.option(fc.tuple(...field.boxes.map(anyBox)).map((texts) => boxesOf(field, texts)));
		case "computed":
			return fc.constant(null);
	}
}

const anyDay = fc
	.date({ min: new Date("1990-01-01"), max: new Date("2090-12-31"), noInvalidDate: true })
	.map((day) => day.toISOString().slice(0, 10));

function anyBox({ reads, optional }: Box): fc.Arbitrary<string | Pence | null> {
	if (typeof reads === "object") return fc.constantFrom(...Object.keys(reads.words));
	switch (reads) {
		case "money":
			return amount;
		case "number":
			return fc.nat(99_999).map((each) => String(each / 100));
		case "months":
			return fc.nat(240).map(String);
		case "day":
			return anyDay;
		case "year":
			return fc.integer({ min: 1990, max: 2200 }).map(String);
		case "financial-year":
			return fc.constantFrom("2011-12", "2027-28");
		case "when":
			return optional
				? fc.constantFrom(null, "2028-03-14", "Q2 2028-29", "2009-10", "after 3")
				: fc.constantFrom("2028-03-14", "in 2028-03", "Q2 2028-29", "2009-10", "after 3");
		case "email":
			return fc.constantFrom("a@example.org", "b.c@example.org");
		case "line":
			return optional ? fc.option(line) : line;
	}
}

/** What boxes hold together; from and to in their order. */
function boxesOf({ boxes }: BoxesField, texts: readonly (string | Pence | null)[]): BoxesValue {
	const isRange = boxes.some(({ key }) => key === "to");
	const ofTimes = boxes[0]?.reads === "when";
	const firstDay = (time: unknown) => daysOfWhen(String(time))?.first ?? "";
	const inOrder = ofTimes
		? [...texts].sort((a, b) => (a === null ? 1 : b === null ? -1 : firstDay(a) < firstDay(b) ? -1 : 1))
		: isRange
			? [...texts].sort((a, b) =>
					String(a).includes("-") ? String(a).localeCompare(String(b)) : Number(a) - Number(b),
				)
			: texts;
	return Object.fromEntries(
		boxes.flatMap(({ key }, place) => {
			const text = inOrder[place] ?? null;
			return text === null ? [] : [[key, text] as const];
		}),
	);
}

/** Records of a kind as they are kept, each with what the kind itself asks for; no page takes an amount of £0.00. */
export function anyRecord(kind: RecordKind, near: Near): fc.Arbitrary<RecordValues> {
	const values = fieldsOf(kind).map(([key, field]) => [key, anyValue(field, near)] as const);
	// Most records say little of what a kind was given later, and much of it excludes other parts of it.
	const later = fieldsOf(kind).filter(([, field]) => field.later);
	const said = fc.subarray(
		later.map(([key]) => key),
		{ maxLength: Math.min(4, later.length) },
	);
	return fc
		.tuple(fc.record(Object.fromEntries(values)), said)
		.map(([all, keys]): RecordValues | null => {
			const blank = later
				.filter(([key]) => !keys.includes(key))
				.map(([key, { kind: of }]) => [key, of === "line" || of === "text" ? "" : null]);
			const given = { ...all, ...Object.fromEntries(blank) };
			const checked = kind.check?.(given) ?? accepted(given);
			const isKept = checked.ok && Object.values(checked.value).every((value) => value !== 0n);
			return isKept ? checked.value : null;
		})
		.filter((record): record is RecordValues => record !== null);
}
