import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { bidAllows } from "./bid-allows";
import type { FormSection } from "./domain/form/definition";
import { kindOfFormSection } from "./domain/form/form-kinds";
import type { Opened } from "./domain/form/merge-fields";
import { OBJECTIVES, ROUND_SECTIONS, THEMES } from "./domain/form/office-kinds";
import {
	askedFields,
	type KindCode,
	type Near,
	type RecordKind,
	type RecordValues,
} from "./domain/form/record-kind";
import { accepted, type Outcome, type Refusal, refused, within } from "./domain/outcome";
import { isStateRefusal, type StateCode } from "./domain/possible-now";
import type { PermissionRefusal } from "./domain/roles";
import { receiveFiles } from "./files-received";
import { formAction, type Posted, type Sent } from "./form-action";
import { FORM_CHANGED, labelsSent, ofItsForm } from "./form-sent";
import type { ShownField } from "./forms/bid/conflict-fields";
import { RECORD_REFUSALS } from "./forms/bid/refusals";
import {
	comparedFields,
	givenRecord,
	hiddenValues,
	recordBoxes,
	recordFormValues,
	recordSchema,
} from "./forms/form/record-form";
import { type FormSchema, type nothingForm, revisionOf } from "./forms/parse-form";
import { keyOf } from "./forms/record-key";
import { standingNow } from "./forms/refused-form";
import { valueOrPage } from "./respond";
import { signedInContextFor } from "./session";
import { pathOf, placeOf, type RecordsPlace } from "./ui/record/place";
import { readFormSection } from "./use-cases/bid/read-form-section";
import type { Context } from "./use-cases/context";
import { moveRecord } from "./use-cases/form/move-record";
import { putRecordBack } from "./use-cases/form/put-record-back";
import { type ReadRecords, readRecords } from "./use-cases/form/read-records";
import { readWhetherChangeable } from "./use-cases/form/read-whether-changeable";
import type { Owner, OwnerHead, RecordRefusal } from "./use-cases/record-owner";

type Args = LoaderFunctionArgs | ActionFunctionArgs;
type Address = Args["params"];

/** What the records of an address belong to: a bid, a round, a plan, or a theme of one. */
function ownerOf({ bidId, roundId, planId = "", themeId }: Address): Owner {
	if (bidId !== undefined) return { bidId };
	if (roundId !== undefined) return { roundId };
	return themeId === undefined ? { planId } : { planId, themeId };
}

/** The list of a round that an address speaks of. */
function listOfRound({ section }: Address): Outcome<FormSection> {
	const found = ROUND_SECTIONS.find(({ key }) => key === section);
	return found ? accepted(found) : refused("not-found", "a round has no such list");
}

/** The section of the bid's form that an address speaks of, or its only list. */
function sectionOf(context: Context, params: Address): Outcome<FormSection> {
	const { bidId, roundId, themeId, section = "" } = params;
	if (roundId !== undefined) return listOfRound(params);
	if (bidId === undefined) return accepted(themeId === undefined ? THEMES : OBJECTIVES);
	return readFormSection(context, { bidId, section });
}

/** The same for a page; its error page where the form has none such. */
export function formSectionOfPage(args: Args): FormSection {
	return valueOrPage(sectionOf(signedInContextFor(args), args.params));
}

/** What a page of records is about: their kind, and what they belong to with all of the kind. */
export type RecordsPage = ReadRecords & {
	readonly kind: RecordKind;
	readonly section: FormSection;
	readonly owner: Owner;
	readonly head: OwnerHead;
	readonly place: RecordsPlace;
	/** The address of their list. */
	readonly list: string;
};

/** The guard of a page of records. Refuses a section of a form that holds none. */
export function recordsGuard(context: Context, params: Address): Outcome<RecordsPage> {
	const found = within(sectionOf(context, params), (section) => {
		const kind = kindOfFormSection(section);
		return kind && { kind, section };
	});
	if (!found.ok) return found;
	const { kind } = found.value;
	const owner = ownerOf(params);
	return within(readRecords(context, kind, owner), (read) => {
		const { records, others, removed, interventions, near, ...head } = read;
		const list = `${pathOf(owner)}/${kind.section}`;
		const all = { records, others, removed, interventions, near };
		return { ...found.value, ...all, owner, head, place: placeOf(head), list };
	});
}

/** What a page of records begins with: who asks, and what its guard gives. */
export function recordsOfPage(args: Args) {
	// An address that no page has is found by nobody, signed in or not.
	if (args.params.roundId !== undefined) valueOrPage(listOfRound(args.params));
	const context = signedInContextFor(args);
	return { context, ...valueOrPage(recordsGuard(context, args.params)) };
}

/** What a page that adds or changes a record hands to its use case. */
type SentRecord = Owner & {
	/** The record that is changed; "" on a page that adds one. */
	readonly id: string;
	readonly revision: number | null;
	/** What each field was opened with, where the page says so. */
	readonly opened: Opened | null;
	/** The hidden key under which a new record is kept once. */
	readonly key: string | null;
	readonly values: RecordValues;
};

type SentOfList = Sent<typeof nothingForm, RecordsPage>;
type Done = readonly [done: string, next?: string | undefined];

type MoveRefusal = RecordRefusal | KindCode | "value-invalid" | "stands-elsewhere";

function moveOrPutBack({ context, page: { owner, kind }, body }: SentOfList): Outcome<Done, MoveRefusal> {
	const [act, id] = [body.get("act"), String(body.get("id") ?? "")];
	if (act === "put-back")
		return within(putRecordBack(context, kind, { ...owner, id }), () => [
			`You put back the ${kind.words.one}`,
		]);
	if (act !== "up" && act !== "down") return refused("not-found", "no such act");
	return within(moveRecord(context, kind, { ...owner, id, to: act }), () => [
		`You moved the ${kind.words.one}`,
	]);
}

/**
 * The action of a list of records: moves one, or puts a removed one back, and shows the list again. `section` is
 * for the page of one section alone, `other` for what else its list offers.
 */
export function recordListAction(
	section?: string,
	other: (sent: SentOfList) => Outcome<Done, MoveRefusal> = moveOrPutBack,
) {
	return formAction({
		guard: (context, params) => recordsGuard(context, section ? { ...params, section } : params),
		messages: RECORD_REFUSALS,
		status: 409,
		save: (sent: SentOfList) => (sent.body.has("act") ? moveOrPutBack(sent) : other(sent)),
		told: (done, { page: { list } }) => [list, ...done],
	});
}

function fieldsOfSection(section: FormSection, near: Near) {
	const kind = kindOfFormSection(section);
	return kind ? comparedFields(kind, near) : [];
}

const SAID: { readonly [Each in StateCode]?: string } = {
	"form-changed": FORM_CHANGED,
	"round-opened": "The round has opened, so its rules can no longer change",
};

/** Asked before records are taken: the state of a bid or a round, and the version of a bid's form. */
export const recordsNow = {
	possible: (asked: { readonly context: Context; readonly params: Address }): Outcome<unknown> => {
		const { context, params } = asked;
		if (params.bidId !== undefined) return bidAllows("edit-bid")(asked);
		return params.roundId === undefined
			? recordsGuard(context, params)
			: readWhetherChangeable(context, ownerOf(params));
	},
	fits: (sent: Posted<Context, unknown>): Outcome<unknown, PermissionRefusal | "form-changed"> =>
		sent.params.bidId === undefined ? accepted(null) : ofItsForm(sent),
	said: (refusal: Refusal) => (isStateRefusal(refusal) ? SAID[refusal.code] : undefined),
};

function labelsOfPage(sent: Posted<Context, unknown>): readonly ShownField[] {
	if (sent.params.bidId !== undefined) return labelsSent(fieldsOfSection)(sent);
	const section = sectionOf(sent.context, sent.params);
	return section.ok ? fieldsOfSection(section.value, { interventions: [] }) : [];
}

/** Adds or changes one record, then leads to the list or to the form for another, as filled as the last carries on. */
export function recordAction(
	save: (
		context: Context,
		kind: RecordKind,
		sent: SentRecord,
	) => Outcome<
		unknown,
		| RecordRefusal
		| KindCode
		| "reference-unknown"
		| "already-added"
		| "changed-meanwhile"
		| "removed-meanwhile"
	>,
) {
	return formAction({
		guard: recordsGuard,
		...recordsNow,
		receive: async ({ context, params: { bidId }, body, page: { kind } }) =>
			bidId === undefined ? {} : receiveFiles(context, bidId, body, askedFields(kind)),
		schema: ({ kind }: RecordsPage): FormSchema => recordSchema(kind),
		messages: RECORD_REFUSALS,
		fields: ({ kind, near }) => comparedFields(kind, near),
		labels: labelsOfPage,
		status: 409,
		save: ({
			context,
			page: { owner, kind, records },
			params: { recordId: id = "" },
			body,
			opened,
			value,
		}) => {
			const before = records.find((record) => record.id === id)?.values;
			const values = { ...hiddenValues(kind, before), ...givenRecord(kind, value) };
			const sent = { ...owner, id, revision: revisionOf(body), opened, key: keyOf(body), values };
			const saved = standingNow(
				save(context, kind, sent),
				(theirs) => recordFormValues(kind, theirs),
				(theirs, taken) => recordBoxes(kind, theirs, taken),
			);
			return saved.ok ? accepted(values) : saved;
		},
		told: (_, { page: { list, kind }, params }) => [
			list,
			`You ${params.recordId ? "saved" : "added"} the ${kind.words.one}`,
		],
		another: (values, { page: { list, kind } }) => {
			const carried = kind.carriedOn === undefined ? undefined : values[kind.carriedOn];
			const query = carried ? `?${kind.carriedOn}=${encodeURIComponent(String(carried))}` : "";
			return `${list}/new${query}`;
		},
	});
}
