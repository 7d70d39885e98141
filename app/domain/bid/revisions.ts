import { QUESTIONS } from "./questions";

/** What each recorded act of a bid's own side is called on its history page; acts that are not here are not shown there. */
const ACTS: Readonly<Record<string, string>> = {
	"start-bid": "Started the bid",
	"save-about": "Saved “About the bid”",
	"save-answers": "Saved answers",
	"save-objectives": "Saved the objectives of an intervention",
	"save-bid-partnership": "Saved a partnership of the bid",
	"remove-bid-partnership": "Removed a partnership from the bid",
	"certify-bid": "Certified the figures",
	"submit-bid": "Submitted the bid",
	"take-back-bid": "Took the bid back",
	"withdraw-bid": "Withdrew the bid",
};

const RECORDS: Readonly<Record<string, string>> = {
	intervention: "an intervention",
	"cost-line": "a cost line",
	"reduced-version": "a reduced version",
	"saving-line": "a saving",
	"funding-line": "funding from others",
	measure: "an outcome",
	risk: "a risk",
};

const VERBS: Readonly<Record<string, string>> = { add: "Added", save: "Changed", remove: "Removed" };

/** An act of a bid's own side in words by its audit action; undefined for acts of others, which its history never shows. */
export function actInWords(action: string): string | undefined {
	const known = ACTS[action];
	if (known !== undefined) return known;
	const [, verb, kind] = /^(add|save|remove)-(.+)$/.exec(action) ?? [];
	const [what, how] = [RECORDS[kind ?? ""], VERBS[verb ?? ""]];
	return what && how ? `${how} ${what}` : undefined;
}

/** The kinds of record, as the audit names them, that a bid is made of. */
export const BID_RECORD_KINDS: readonly string[] = ["bid", ...Object.keys(RECORDS)];

/** One field that an act changed, before and after as texts; "" where there was nothing. */
export type FieldChange = { readonly field: string; readonly before: string; readonly after: string };

/** What changed from one set of values to another, as an audit entry's detail holds them. Takes any JSON value. */
export function changedFields(before: unknown, after: unknown): readonly FieldChange[] {
	const [old, now] = [fieldsOf(before), fieldsOf(after)];
	return [...new Set([...Object.keys(old), ...Object.keys(now)])]
		.map((key) => ({ field: fieldInWords(key), before: inWords(old[key]), after: inWords(now[key]) }))
		.filter((change) => change.before !== change.after);
}

function fieldsOf(values: unknown): Readonly<Record<string, unknown>> {
	if (typeof values === "string") return { text: values };
	return typeof values === "object" && values !== null ? (values as Record<string, unknown>) : {};
}

function fieldInWords(key: string): string {
	const question = QUESTIONS.find((each) => each.key === key);
	if (question) return question.title;
	const words = key
		.replace(/Id$/, "")
		.replace(/([a-z])([A-Z])/g, "$1 $2")
		.replaceAll("-", " ")
		.toLowerCase();
	return words.charAt(0).toUpperCase() + words.slice(1);
}

const ANSWER_STATES: Readonly<Record<string, string>> = {
	"not-known-yet": "Not known yet: ",
	"does-not-apply": "Does not apply: ",
};

function inWords(value: unknown): string {
	if (value === null || value === undefined) return "";
	if (typeof value === "boolean") return value ? "Yes" : "No";
	if (Array.isArray(value)) return value.map(inWords).join(", ");
	if (typeof value !== "object") return String(value);
	const { state, text } = value as { readonly state?: unknown; readonly text?: unknown };
	if (typeof text === "string") return `${ANSWER_STATES[String(state)] ?? ""}${text}`;
	return Object.values(value).map(inWords).join(": ");
}
