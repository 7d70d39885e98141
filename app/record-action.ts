import { type ActionFunctionArgs, data, redirect } from "@remix-run/node";
import type * as z from "zod/mini";
import type { SectionKey } from "./domain/bid/sections";
import type { Outcome } from "./domain/outcome";
import type { ShownField } from "./forms/bid/conflict-fields";
import { type RefusedRecord, refusedRecord } from "./forms/bid/refused-record";
import { type FormSchema, type FormValues, parseForm, revisionOf, typedValues } from "./forms/parse-form";
import { keyOf } from "./forms/record-key";
import { refusalPage } from "./respond";
import { signedInContextFor } from "./session";
import { sectionPath } from "./ui/bid/bid-head";
import type { Context } from "./use-cases/context";

/** What a page that adds or changes a record of a bid hands to its use case. */
export type SentRecord<Value> = {
	readonly bidId: string;
	/** The record that is changed; "" on a page that adds one. */
	readonly id: string;
	readonly revision: number | null;
	/** The hidden key under which a new record is kept once. */
	readonly key: string | null;
	readonly values: Value;
};

type RecordPage<Schema extends FormSchema, Saved> = {
	readonly section: SectionKey;
	readonly schema: Schema;
	/** The fields that a conflict compares. */
	readonly fields: readonly ShownField[];
	/** How saved values would fill the form. */
	readonly formValues: (saved: Saved) => FormValues;
	readonly save: (context: Context, sent: SentRecord<z.output<Schema>>) => Outcome<unknown>;
	/** Where to go on once it is saved; to the section's list unless told. */
	readonly next?: (value: z.output<Schema>, sent: FormData) => string;
};

/**
 * The action of a page that adds or changes one record of a bid: checks the form, calls the page's use case, goes on to
 * the list. A form at fault comes back with 400, a save that was refused with 409, both filled with what was typed; a
 * refusal that no form can show is thrown as its error page.
 */
export async function recordAction<Schema extends FormSchema, Saved>(
	{ request, params, context: app }: ActionFunctionArgs,
	page: RecordPage<Schema, Saved>,
) {
	const context = signedInContextFor({ request, context: app });
	const { bidId = "", itemId: id = "" } = params;
	const sent = await request.formData();
	const form = parseForm(page.schema, sent);
	if (!form.ok) return data<RefusedRecord>({ errors: form.errors, values: form.values }, 400);
	const record = { bidId, id, revision: revisionOf(sent), key: keyOf(sent), values: form.value };
	const saved = page.save(context, record);
	if (saved.ok) throw redirect(page.next?.(form.value, sent) ?? sectionPath(bidId, page.section));
	const refused = refusedRecord(saved, typedValues(page.schema, sent), page);
	if (!refused) throw refusalPage(saved);
	return data<RefusedRecord>(refused, 409);
}

type FoundRecord<Saved> = { readonly id: string; readonly values: Saved; readonly revision: number };

/** What the page of one record begins with: the record's values to fill the form; none, with 404, when it is not there. */
export function recordToChange<Saved>(
	records: readonly FoundRecord<Saved>[],
	itemId: string | undefined,
	formValues: (saved: Saved) => FormValues,
) {
	const found = records.find(({ id }) => id === itemId);
	return {
		status: found ? 200 : 404,
		record: { values: found ? formValues(found.values) : null, revision: found?.revision ?? 0 },
	};
}
