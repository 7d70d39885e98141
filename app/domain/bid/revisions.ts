import type { FormDefinition } from "../form/definition";
import { SHORT_FORM } from "../form/definitions/short-form";
import { RECORD_KINDS } from "../form/kinds";
import type { Near, RecordKind } from "../form/record-kind";
import { formatPounds, fromDecimalPounds } from "../money";
import {
	type FieldShown,
	questionFields,
	RECORD_FIELDS,
	type RecordField,
	shownField,
} from "./record-fields";
import type { SectionKey } from "./sections";

/** A page of the bid where something was done; none for acts on the bid as a whole. */
export type RevisedPage = SectionKey | "partnerships" | "certificate" | "clarifications" | null;

type Act = { readonly what: string; readonly part: string; readonly page: RevisedPage };

const bidAct = (what: string, page: RevisedPage = null): Act => ({ what, part: "bid", page });
const partnershipAct = (what: string): Act => ({ what, part: "partnership", page: "partnerships" });

const ACTS: Readonly<Record<string, Act>> = {
	"start-bid": bidAct("Started the bid"),
	"save-about": bidAct("Saved “About the bid”", "about"),
	"save-answers": bidAct("Saved answers"),
	"take-new-form": bidAct("Took the new form of the round"),
	"save-objectives": bidAct("Saved the objectives of an intervention", "objectives"),
	"save-bid-partnership": partnershipAct("Saved a partnership of the bid"),
	"remove-bid-partnership": partnershipAct("Removed a partnership from the bid"),
	"accept-invitation": partnershipAct("Accepted to be a partner"),
	"decline-invitation": partnershipAct("Declined to be a partner"),
	"certify-bid": bidAct("Certified the figures", "certificate"),
	"submit-bid": bidAct("Submitted the bid"),
	"take-back-bid": bidAct("Took the bid back"),
	"answer-question": bidAct("Answered a question of the office", "clarifications"),
	"submit-clarified": bidAct("Sent the changed bid to the office", "clarifications"),
	"answer-clarification": bidAct("Sent the answers to the office", "clarifications"),
	"withdraw-bid": bidAct("Withdrew the bid"),
	"say-ready": bidAct("Said that the bid is ready for its signatories"),
	"give-section": bidAct("Gave a section to somebody"),
	"section-ready": bidAct("Marked a section ready"),
	"section-not-ready": bidAct("Took back that a section is ready"),
	"comment-on-section": bidAct("Commented on a section"),
	"take-back-ready": bidAct("Took back that the bid is ready"),
};

const VERBS: Readonly<Record<string, string>> = {
	add: "Added",
	save: "Changed",
	remove: "Removed",
	restore: "Put back",
	move: "Moved",
};

function actOf(action: string, kinds: readonly RecordKind[] = RECORD_KINDS): Act | undefined {
	const known = ACTS[action];
	if (known !== undefined) return known;
	const [, verb, kind] = /^(add|save|remove|restore|move)-(.+)$/.exec(action) ?? [];
	const found = kinds.find(({ key }) => key === kind);
	if (!found) return undefined;
	const { a, history = a } = found.words;
	return { what: `${VERBS[verb ?? ""]} ${history}`, part: found.key, page: found.section };
}

/** An act of a bid's own side in words, by its audit action; undefined for acts of others. */
export function actInWords(action: string, kinds?: readonly RecordKind[]): string | undefined {
	return actOf(action, kinds)?.what;
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
	readonly version?: unknown;
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

/** What an act is told by: titles by intervention, the kinds of the bid's form, what records refer to. */
type Told = {
	readonly titleOf: (interventionId: string) => string;
	readonly kinds?: readonly RecordKind[];
	readonly links?: Near["links"];
	/** What the bid's form asks; the short form unless given. */
	readonly form?: FormDefinition;
};

/** Reads an audit entry of a bid as its people are shown it. */
export function revisionOf(
	action: string,
	detail: ActDetail,
	titleOf: Told["titleOf"],
	asked: Omit<Told, "titleOf"> = {},
): Revision | undefined {
	const told = { titleOf, ...asked };
	const act = actOf(action, told.kinds);
	if (!act) return undefined;
	const { part } = act;
	const changed = changedFields(part, detail, told);
	const shown = ({ field, before, after }: (typeof changed)[number]) => ({ field, before, after });
	const figures = changed.filter(({ figure }) => figure).map(shown);
	const comesOrGoes =
		/^(add|remove|restore)-/.test(action) && (part === "partnership" || hasFigures(kindOf(part, told)));
	return {
		what: act.what,
		about: nameOf(part, detail, told),
		page: sectionIn(detail, told)?.key ?? act.page,
		changes: changed.map(shown),
		figures: figures.length > 0 || comesOrGoes ? figures : null,
	};
}

function sectionIn({ section }: ActDetail, { form = SHORT_FORM }: Told) {
	return form.sections.find(({ key }) => key === section);
}

function kindOf(part: string, { kinds = RECORD_KINDS }: Told): RecordKind | undefined {
	return kinds.find(({ key }) => key === part);
}

/** Whether records of the kind hold figures that a certificate is bound to. */
function hasFigures(kind: RecordKind | undefined): boolean {
	return Object.values(kind?.fields ?? {}).some(({ figure }) => figure);
}

function nameOf(part: string, detail: ActDetail, told: Told): string {
	if (typeof detail.intervention === "string") return told.titleOf(detail.intervention);
	const section = sectionIn(detail, told);
	if (section) return section.title;
	const values = { ...fieldsOf(detail.before), ...fieldsOf(detail.after) };
	const kind = kindOf(part, told);
	const named = kind?.fields[kind.named];
	if (kind && named) return inWords(values[kind.named], shownField(named).shown, told);
	return part === "bid" ? "" : String(values.partnership ?? "");
}

/** The fields of a part: of a kind as the bid's form has them. */
function fieldsOfPart(part: string, told: Told): Readonly<Record<string, RecordField>> {
	const kind = told.kinds && kindOf(part, told);
	const asked = part === "bid" && told.form ? questionFields(told.form) : {};
	if (!kind) return { ...RECORD_FIELDS[part], ...asked };
	return Object.fromEntries(Object.entries(kind.fields).map(([key, field]) => [key, shownField(field)]));
}

function changedFields(part: string, detail: ActDetail, told: Told) {
	const [old, now] = [fieldsOf(detail.before), fieldsOf(detail.after)];
	return Object.entries(fieldsOfPart(part, told))
		.filter(([key]) => key in old || key in now)
		.map(([key, { label, shown, figure = false }]) => ({
			field: label,
			before: inWords(old[key], shown, told),
			after: inWords(now[key], shown, told),
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

function inWords(value: unknown, shown: FieldShown, { titleOf, links }: Told): string {
	if (value === undefined) return "";
	if (typeof shown === "function") return shown(value, { interventions: [], ...(links ? { links } : {}) });
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
	if (decimal === "") return "";
	const amount = fromDecimalPounds(decimal);
	if (amount === null) throw new Error(`no amount: ${decimal}`);
	return formatPounds(amount);
}
