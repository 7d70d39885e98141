import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { bidPost } from "./bid-post";
import type { FormSection } from "./domain/form/definition";
import { kindOfFormSection } from "./domain/form/form-kinds";
import { CRITERIA, OBJECTIVES, THEMES } from "./domain/form/office-kinds";
import type { Near, RecordKind, RecordValues } from "./domain/form/record-kind";
import { type Outcome, refused } from "./domain/outcome";
import { isStateRefusal } from "./domain/possible-now";
import { type Labels, labelsSent, refuseOfAnotherForm } from "./form-sent";
import { type RefusedRecord, refusedRecord } from "./forms/bid/refused-record";
import {
	comparedFields,
	givenRecord,
	hiddenValues,
	recordFormValues,
	recordSchema,
} from "./forms/form/record-form";
import { parseForm, revisionOf, typedValues } from "./forms/parse-form";
import { keyOf } from "./forms/record-key";
import { refusalPage, valueOrPage } from "./respond";
import { saying } from "./said";
import { signedInContextFor } from "./session";
import { pathOf, placeOf } from "./ui/record/place";
import { readFormSection } from "./use-cases/bid/read-form-section";
import type { Context } from "./use-cases/context";
import { moveRecord } from "./use-cases/form/move-record";
import { putRecordBack } from "./use-cases/form/put-record-back";
import { readRecords } from "./use-cases/form/read-records";
import { readWhetherChangeable } from "./use-cases/form/read-whether-changeable";
import type { Owner } from "./use-cases/record-owner";

const ROUND_OPENED = "The round has opened, so its criteria can no longer change";

type Args = LoaderFunctionArgs | ActionFunctionArgs;

/** What the records of an address belong to: a bid, a round, a plan, or a theme of one. */
export function ownerOfPage({ params: { bidId, roundId, planId = "", themeId } }: Args): Owner {
	if (bidId !== undefined) return { bidId };
	if (roundId !== undefined) return { roundId };
	return themeId === undefined ? { planId } : { planId, themeId };
}

/** The section of the bid's form that an address speaks of, or its only list; its error page where the form has none such. */
export function formSectionOfPage(args: Args, section: string = args.params.section ?? ""): FormSection {
	const { bidId, roundId, themeId } = args.params;
	if (roundId !== undefined) return CRITERIA;
	if (bidId === undefined) return themeId === undefined ? THEMES : OBJECTIVES;
	return valueOrPage(readFormSection(signedInContextFor(args), { bidId, section }));
}

/**
 * The kind of record that an address speaks of, as the bid's form asks it; its error page where that section holds no
 * records. `section` is for a page of one section alone.
 */
export function kindOfPage(args: Args, section?: string): RecordKind {
	const kind = kindOfFormSection(formSectionOfPage(args, section));
	if (!kind) throw refusalPage(refused("not-found", "no such section"));
	return kind;
}

/** What a page of records begins with: the kind, who asks, and what it belongs to with its records of the kind. */
export function recordsOfPage(args: Args) {
	const section = formSectionOfPage(args);
	const kind = kindOfPage(args);
	const context = signedInContextFor(args);
	const owner = ownerOfPage(args);
	const { records, others, removed, interventions, near, ...head } = valueOrPage(
		readRecords(context, kind, owner),
	);
	const read = { records, others, removed, interventions, near };
	return { kind, section, context, owner, head, place: placeOf(head), list: listOf(owner, kind), ...read };
}

/** The address of the list of an owner's records of a kind. */
export function listOf(owner: Owner, kind: RecordKind): string {
	return `${pathOf(owner)}/${kind.section}`;
}

/** What a page that adds or changes a record hands to its use case. */
type SentRecord = Owner & {
	/** The record that is changed; "" on a page that adds one. */
	readonly id: string;
	readonly revision: number | null;
	/** The hidden key under which a new record is kept once. */
	readonly key: string | null;
	readonly values: RecordValues;
};

/**
 * The action of a list of records: moves one up or down, or puts a removed one back, and shows the list again. A record
 * that cannot be put back comes back with the reason, in words.
 */
export async function recordListAction(args: ActionFunctionArgs, kind: RecordKind = kindOfPage(args)) {
	const context = signedInContextFor(args);
	const owner = ownerOfPage(args);
	const sent = await args.request.formData();
	const [act, id] = [String(sent.get("act") ?? ""), String(sent.get("id") ?? "")];
	if (act !== "up" && act !== "down" && act !== "put-back")
		throw refusalPage(refused("not-found", "no such act"));
	const done =
		act === "put-back"
			? putRecordBack(context, kind, { ...owner, id })
			: moveRecord(context, kind, { ...owner, id, to: act });
	if (done.ok)
		throw saying(
			args,
			listOf(owner, kind),
			`You ${act === "put-back" ? "put back" : "moved"} the ${kind.words.one}`,
		);
	const words = refusedRecord(done, {}, { fields: [], formValues: () => ({}) });
	if (!words) throw refusalPage(done);
	return data({ problem: Object.values(words.errors)[0] ?? done.message }, 409);
}

/** The address of the form for another record, filled as far as the one before carries on. */
function another(kind: RecordKind, list: string, values: RecordValues): string {
	const carried = kind.carriedOn === undefined ? undefined : values[kind.carriedOn];
	return carried ? `${list}/new?${kind.carriedOn}=${encodeURIComponent(String(carried))}` : `${list}/new`;
}

/**
 * What was sent to a page of records. Of a bid or a round, asks first whether it can be changed, so that what was typed comes
 * back; of a bid, refuses what was sent from a page of another version of its form.
 */
export async function recordPost(args: ActionFunctionArgs, labels: Labels): Promise<FormData> {
	const owner = ownerOfPage(args);
	if ("roundId" in owner) {
		const possible = readWhetherChangeable(signedInContextFor(args), owner);
		if (!possible.ok && !isStateRefusal(possible)) throw refusalPage(possible);
		const sent = await args.request.formData();
		const fields = labels(formSectionOfPage(args), { interventions: [] });
		if (!possible.ok) throw refusalPage(possible, { body: sent, fields, said: ROUND_OPENED });
		return sent;
	}
	if (!("bidId" in owner)) return args.request.formData();
	const { body } = await bidPost(args, "edit-bid", labelsSent(args, labels));
	refuseOfAnotherForm(args, body, labels);
	return body;
}

function fieldsOfSection(section: FormSection, near: Near) {
	const kind = kindOfFormSection(section);
	return kind ? comparedFields(kind, near) : [];
}

/**
 * The action of a page that adds or changes one record: checks the form, calls the use case, goes on to the
 * list or to another. A form at fault comes back with 400, a save that was refused with 409, both filled with what was
 * typed; a refusal that no form can show is thrown as its error page.
 */
export async function recordAction(
	args: ActionFunctionArgs,
	save: (context: Context, kind: RecordKind, sent: SentRecord) => Outcome<unknown>,
) {
	const sent = await recordPost(args, fieldsOfSection);
	const { context, owner, kind, near, records, list } = recordsOfPage(args);
	const fields = comparedFields(kind, near);
	const schema = recordSchema(kind);
	const form = parseForm(schema, sent);
	if (!form.ok) return data<RefusedRecord>({ errors: form.errors, values: form.values }, 400);
	const id = args.params.recordId ?? "";
	const before = records.find((record) => record.id === id)?.values;
	const values = { ...hiddenValues(kind, before), ...givenRecord(kind, form.value) };
	const saved = save(context, kind, { ...owner, id, revision: revisionOf(sent), key: keyOf(sent), values });
	if (saved.ok) {
		const to = sent.get("next") === "another" ? another(kind, list, values) : list;
		throw saying(args, to, `You ${id === "" ? "added" : "saved"} the ${kind.words.one}`);
	}
	const refusedForm = refusedRecord(saved, typedValues(schema, sent), {
		fields,
		formValues: (theirs: RecordValues) => recordFormValues(kind, theirs),
	});
	if (!refusedForm) throw refusalPage(saved, { body: sent, fields });
	return data<RefusedRecord>(refusedForm, 409);
}
