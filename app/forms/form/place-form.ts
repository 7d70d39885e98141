import type { Fields } from "~/domain/form/field";
import type { RecordKind } from "~/domain/form/record-kind";
import { detailsOf, type Refusal } from "~/domain/outcome";
import type { FormErrors } from "../parse-form";
import type { RefusalWords } from "../refused-form";

/** Fields of the composer's page as the kind that its form is drawn and read by. */
export function kindOfFields(fields: Fields): RecordKind {
	return {
		key: "place",
		section: "",
		words: { one: "part of the form", a: "a part of the form", none: "", intro: "" },
		fields,
		named: Object.keys(fields)[0] ?? "",
	};
}

/** What is said of a form that a change would put out of order, where the reader knows it by other words. */
const WORDS: Partial<Readonly<Record<string, string>>> = {
	"question-not-before": "A question would stand before the one that decides whether it is asked",
	"condition-unfit": "A question would be asked by an answer that cannot be compared",
	"answer-unknown": "Another question is asked by an answer that would be gone. Change that one first",
	"sum-of-unknown": "A sum would stand before what it adds up, or add up what is no amount or number",
	"sum-of-unlike": "A sum adds up amounts or numbers, not both",
	"reference-unknown": "Another question refers to what would be gone. Change that one first",
	"needed-missing": "A bid cannot do without this, so every form has it",
	"part-unknown": "Sections stand in a part that would be gone. Move them to another part first",
	"list-length":
		"This would leave too few or too many. A section needs at least one question, and a table one column",
	"two-lists": "A section holds questions and at most one list of records or one table",
	"listed-alone": "This section holds its records alone",
	"kind-twice": "The form asks for these records already",
	"limits-crossed": "The highest must not be below the lowest",
	"base-missing": "Enter what the percentage is of",
	"field-needed": "A bid cannot do without this field, so it cannot be hidden",
	"field-hidden-required": "A field that is not asked cannot be required",
};

/** The box of the page that each fault is said beside; the first box where none is named. */
const BOXES: Partial<Readonly<Record<string, string>>> = {
	"question-not-before": "when",
	"answer-unknown": "answers",
	"answers-alike": "answers",
	"answer-with-semicolon": "answers",
	"base-missing": "base",
	"sum-of-unknown": "sum",
	"sum-of-unlike": "sum",
	"part-unknown": "parts",
	"field-needed": "hidden",
	"field-hidden-required": "hidden",
	"headings-alike": "label",
};

/** The box beside which something wrong with a form is said: the one its path ends in, or that its code speaks of. */
function boxOf({ code, path }: { readonly code: string; readonly path: string }, fields: Fields): string {
	const last = path.startsWith("/parts") ? "parts" : (path.split("/").at(-1) ?? "");
	const named = [
		last,
		BOXES[code] ?? "",
		path.includes("/of") ? "answers" : "",
		path.includes("/words") ? "points" : "",
		path.includes("/showIf") ? "when" : "",
	];
	return named.find((name) => Object.hasOwn(fields, name)) ?? Object.keys(fields)[0] ?? "";
}

/** What a page says of a form that would be out of order: each fault once, beside its box. */
export function faultWords(refusal: Refusal, fields: Fields): FormErrors {
	const problems = detailsOf(refusal, "form-invalid") ?? [];
	const errors: Record<string, string> = {};
	for (const problem of problems) {
		const box = boxOf(problem, fields);
		errors[box] ??= WORDS[problem.code] ?? problem.message;
	}
	return problems.length === 0 ? { "": refusal.message } : errors;
}

type Code = "form-invalid" | "place-unknown" | "condition-missing" | "not-addable" | "not-removable";

function refusalsWith<Posted>(fieldsOf: (posted: Posted) => Fields): RefusalWords<Code, Posted> {
	return {
		"form-invalid": (refusal, posted) => faultWords(refusal, fieldsOf(posted)),
		"place-unknown": "Somebody has removed this from the form in the meantime",
		"condition-missing": { when: "Choose at least one answer below, or say that it is always asked" },
		"not-addable": "This cannot stand here",
		"not-removable": "A field that comes with these records cannot be removed. You can hide it",
	};
}

/** What a page of the composer says of each refusal, beside the boxes that it has. */
export const EDIT_REFUSALS = refusalsWith<{ readonly page: { readonly fields: Fields } }>(
	({ page }) => page.fields,
);

/** The same for a page without boxes. */
export const BOXLESS_REFUSALS = refusalsWith<unknown>(() => ({}));
