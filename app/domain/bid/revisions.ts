import { RECORD_KINDS } from "../form/kinds";
import { formatPounds } from "../money";
import { amountOf } from "./read-content";
import { type FieldShown, RECORD_FIELDS, type RecordField } from "./record-fields";
import { SECTIONS, type SectionKey } from "./sections";

/** A page of the bid where something was done; none for acts on the bid as a whole. */
export type RevisedPage = SectionKey | "partnerships" | "certificate" | null;

type Act = { readonly what: string; readonly part: string; readonly page: RevisedPage };

const bidAct = (what: string, page: RevisedPage = null): Act => ({ what, part: "bid", page });
const partnershipAct = (what: string): Act => ({ what, part: "partnership", page: "partnerships" });

const ACTS: Readonly<Record<string, Act>> = {
	"start-bid": bidAct("Started the bid"),
	"save-about": bidAct("Saved “About the bid”", "about"),
	"save-answers": bidAct("Saved answers"),
	"save-objectives": bidAct("Saved the objectives of an intervention", "objectives"),
	"save-bid-partnership": partnershipAct("Saved a partnership of the bid"),
	"remove-bid-partnership": partnershipAct("Removed a partnership from the bid"),
	"certify-bid": bidAct("Certified the figures", "certificate"),
	"submit-bid": bidAct("Submitted the bid"),
	"take-back-bid": bidAct("Took the bid back"),
	"withdraw-bid": bidAct("Withdrew the bid"),
	"say-ready": bidAct("Said that the bid is ready for its signatories"),
	"take-back-ready": bidAct("Took back that the bid is ready"),
};

const VERBS: Readonly<Record<string, string>> = {
	add: "Added",
	save: "Changed",
	remove: "Removed",
	restore: "Put back",
	move: "Moved",
};

function actOf(action: string): Act | undefined {
	const known = ACTS[action];
	if (known !== undefined) return known;
	const [, verb, kind] = /^(add|save|remove|restore|move)-(.+)$/.exec(action) ?? [];
	const found = RECORD_KINDS.find(({ key }) => key === kind);
	if (!found) return undefined;
	const { a, history = a } = found.words;
	return { what: `${VERBS[verb ?? ""]} ${history}`, part: found.key, page: found.section };
}

/** An act of a bid's own side in words by its audit action; undefined for acts of others, which its history never shows. */
export function actInWords(action: string): string | undefined {
	return actOf(action)?.what;
}

/** The kinds of record, as the audit names them, that a bid is made of. */
export const BID_RECORD_KINDS: readonly string[] = ["bid", ...RECORD_KINDS.map(({ key }) => key)];

/** One field that an act changed, before and after as a page says it; "" where there was nothing. */
export type FieldChange = { readonly field: string; readonly before: string; readonly after: string };

/** What an audit entry holds of an act: any JSON value, and nothing where the detail was erased. */
export type ActDetail = {
	readonly before?: unknown;
	readonly after?: unknown;
	readonly section?: unknown;
	readonly intervention?: unknown;
};

/** An act of a bid's own side: what was done, to what, on which page, and the fields that it changed. */
export type Revision = {
	readonly what: string;
	/** The record's own name, as far as it has one: an intervention's title, a cost line's description; else "". */
	readonly about: string;
	readonly page: RevisedPage;
	readonly changes: readonly FieldChange[];
	/** Those among the changes that a certificate is bound to; null where the act touched no figure. */
	readonly figures: readonly FieldChange[] | null;
};

/** Reads an audit entry of a bid as its people are shown it. Interventions are named by `titleOf` their identifier. */
export function revisionOf(
	action: string,
	detail: ActDetail,
	titleOf: (interventionId: string) => string,
): Revision | undefined {
	const act = actOf(action);
	if (!act) return undefined;
	const { part } = act;
	const changed = changedFields(part, detail, titleOf);
	const shown = ({ field, before, after }: (typeof changed)[number]) => ({ field, before, after });
	const figures = changed.filter(({ figure }) => figure).map(shown);
	const comesOrGoes = /^(add|remove|restore)-/.test(action) && (part === "partnership" || hasFigures(part));
	return {
		what: act.what,
		about: nameOf(part, detail, titleOf),
		page: SECTIONS.find(({ key }) => key === detail.section)?.key ?? act.page,
		changes: changed.map(shown),
		figures: figures.length > 0 || comesOrGoes ? figures : null,
	};
}

/** Whether records of the kind hold figures that a certificate is bound to. */
function hasFigures(part: string): boolean {
	const kind = RECORD_KINDS.find(({ key }) => key === part);
	return Object.values(kind?.fields ?? {}).some(({ figure }) => figure);
}

function nameOf(part: string, detail: ActDetail, titleOf: (id: string) => string): string {
	if (typeof detail.intervention === "string") return titleOf(detail.intervention);
	const section = SECTIONS.find(({ key }) => key === detail.section);
	if (section) return section.title;
	if (part === "bid") return "";
	const values = { ...fieldsOf(detail.before), ...fieldsOf(detail.after) };
	if (part === "reduced-version") return inWords(values.amount, "amount", titleOf);
	const name = values.partnership ?? values.title ?? values.description ?? values.source;
	return typeof name === "string" ? name : "";
}

function changedFields(part: string, detail: ActDetail, titleOf: (id: string) => string) {
	const [old, now] = [fieldsOf(detail.before), fieldsOf(detail.after)];
	const fields: Readonly<Record<string, RecordField>> = RECORD_FIELDS[part] ?? {};
	return Object.entries(fields)
		.filter(([key]) => key in old || key in now)
		.map(([key, { label, shown, figure = false }]) => ({
			field: label,
			before: inWords(old[key], shown, titleOf),
			after: inWords(now[key], shown, titleOf),
			figure,
		}))
		.filter(({ before, after }) => before !== after);
}

function fieldsOf(values: unknown): Readonly<Record<string, unknown>> {
	return typeof values === "object" && values !== null ? (values as Record<string, unknown>) : {};
}

const ANSWER_STATES: Readonly<Record<string, string>> = {
	"not-known-yet": "Not known yet: ",
	"does-not-apply": "Does not apply: ",
};

function inWords(value: unknown, shown: FieldShown, titleOf: (id: string) => string): string {
	if (value === undefined) return "";
	if (shown === "by-intervention")
		return Array.isArray(value)
			? value.map((part) => `${titleOf(part.interventionId)}: ${amountInWords(part.amount)}`).join("\n")
			: "Only the total is known";
	if (value === null) return "";
	if (shown === "yes-or-no") return value === true || value === "yes" ? "Yes" : "No";
	if (typeof value === "object") {
		const { state, text } = value as { readonly state?: unknown; readonly text?: unknown };
		return typeof text === "string" ? `${ANSWER_STATES[String(state)] ?? ""}${text}` : "";
	}
	if (shown === "amount") return amountInWords(String(value));
	if (shown === "intervention") return titleOf(String(value));
	return shown === "text" ? String(value) : (shown[String(value)] ?? String(value));
}

function amountInWords(decimal: string): string {
	const amount = decimal === "" ? null : amountOf(decimal);
	return amount === null ? "" : formatPounds(amount);
}
