import type { Canonical } from "~/domain/canonical";
import { type Opened, sameField } from "~/domain/form/merge-fields";
import { asRecord, type RecordValues } from "~/domain/form/record-kind";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { auditedValues, sameValues } from "~/domain/record-values";
import { lastChange } from "~db/audit/last-change";
import type { NewRecord, RecordStore, Saved } from "~db/bid/records";
import { removedWithId } from "~db/bid/removed-records";
import type { Tx } from "~db/client";
import { personById } from "~db/people/people";
import { actorId, type Context, notFound, type Record, write } from "./context";
import { mergeFields } from "./merge-fields";
import { type Owner, type Owning, owningOf, type RecordRefusal } from "./record-owner";

/** Asks the domain whether values can stand where they belong; gives them as they are to be kept. */
export type Check<Given, Values, Code extends string> = (
	tx: Tx,
	given: Given,
	place: { readonly owning: Owning; readonly id: string },
) => Outcome<Values, Code>;

/** Values that need no other record to be judged by. */
export function asGiven<Values>(_tx: Tx, given: Values): Outcome<Values, never> {
	return accepted(given);
}

/**
 * Whether a page's key is free: nothing stands under it or was removed. What this owner had is `already-added`,
 * so that a page sent again after its record was removed adds nothing unseen, and what was removed can be put back.
 */
export function keyIsFree<Values>(
	tx: Tx,
	store: RecordStore<Values>,
	owning: Pick<Owning, "id">,
	id: string,
): Outcome<null, "not-found" | "already-added"> {
	const standing = store.byKey(tx, id);
	const removed = removedWithId(tx, id);
	const own = standing
		? standing.ownerId === owning.id
		: removed?.ownerId === owning.id && removed.kind === store.kind;
	if (own) return refused("already-added", "this page has added a record already");
	return standing || removed || store.taken?.(tx, id) ? notFound() : accepted(null);
}

/** Inserts a record that was checked, with its audit entry. */
export function insertRecord<Values extends object>(
	tx: Tx,
	record: Record,
	store: RecordStore<Values>,
	owning: Owning,
	saved: Omit<NewRecord, "ownerId">,
	values: Values,
): void {
	store.insert(tx, { ...saved, ownerId: owning.id }, values);
	record(
		`add-${store.kind}`,
		{ kind: store.kind, id: saved.id, ...owning.about },
		{ ...owning.fact, before: null, after: auditedValues(values) },
	);
}

/**
 * Adds a record to its owner under the key of its page. The same values under the same key again are the same
 * record; other values under it are refused (`already-added`), so that nothing typed is dropped without a word.
 */
export function addKeptRecord<Given, Values extends object, Code extends string = never>(
	context: Context,
	store: RecordStore<Values>,
	input: Owner & { readonly key?: string | null; readonly values: Given },
	check: Check<Given, Values, Code>,
): Outcome<{ readonly id: string }, RecordRefusal | "already-added" | Code> {
	return write(
		context,
		(tx, record, now): Outcome<{ readonly id: string }, RecordRefusal | "already-added" | Code> => {
			const owning = owningOf(input, store.kind);
			const allowed = owning.may(context, tx);
			if (!allowed.ok) return allowed;
			const id = input.key ?? context.ids.next();
			const free = keyIsFree(tx, store, owning, id);
			if (!free.ok && free.code === "not-found") return free;
			const existing = store.byKey(tx, id);
			const checked = check(tx, input.values, { owning, id });
			if (existing && checked.ok && sameValues(existing.values, checked.value)) return accepted({ id });
			const editable = owning.stands(context, tx);
			if (!editable.ok) return editable;
			if (!free.ok) return free;
			if (!checked.ok) return checked;
			const saved = { id, savedAt: now, savedBy: actorId(context) };
			insertRecord(tx, record, store, owning, saved, checked.value);
			owning.changed(tx, now);
			return accepted({ id });
		},
	);
}

/**
 * Saves a record that was opened at a revision. Where its page says what each field was opened with, only the fields
 * that this person changed are saved. Refuses `changed-meanwhile` when somebody else saved other values of the same
 * field since then, or of the record where the page says nothing, with both sides' details, and `removed-meanwhile`
 * when it is gone. Saving what is there changes nothing.
 */
export function saveKeptRecord<Given extends object, Values extends object, Code extends string = never>(
	context: Context,
	store: RecordStore<Values>,
	input: Owner & {
		readonly id: string;
		readonly revision: number | null;
		readonly opened?: Opened | null;
		readonly values: Given;
	},
	check: Check<Given, Values, Code>,
	onForm: (values: Values) => RecordValues = asRecord,
): Outcome<null, RecordRefusal | "changed-meanwhile" | "removed-meanwhile" | Code> {
	return write(
		context,
		(tx, record, now): Outcome<null, RecordRefusal | "changed-meanwhile" | "removed-meanwhile" | Code> => {
			const { id } = input;
			const owning = owningOf(input, store.kind);
			const allowed = owning.may(context, tx);
			if (!allowed.ok) return allowed;
			const row = store.byKey(tx, id);
			if (row && row.ownerId !== owning.id) return notFound();
			const editable = owning.stands(context, tx);
			if (!editable.ok) return editable;
			if (!row) return refused("removed-meanwhile", "somebody removed this record");
			const merged = input.opened
				? mergedRecord(context, tx, owning, input.opened, { kind: store.kind, row, onForm }, input.values)
				: null;
			if (merged && !merged.ok) return merged;
			const checked = check(tx, merged ? merged.value.given : input.values, { owning, id });
			if (!checked.ok) return checked;
			if (sameValues(row.values, checked.value)) return accepted(null);
			if (!merged && row.revision !== input.revision) return changedMeanwhile(tx, store.kind, row);
			merged?.value.noteSaved(checked.value, now);
			store.update(
				tx,
				id,
				{ revision: row.revision + 1, savedAt: now, savedBy: actorId(context) },
				checked.value,
			);
			record(
				`save-${store.kind}`,
				{ kind: store.kind, id, ...owning.about },
				{ ...owning.fact, before: auditedValues(row.values), after: auditedValues(checked.value) },
			);
			owning.changed(tx, now);
			return accepted(null);
		},
	);
}

/** Who saved a record last, and when. */
function savedLast(tx: Tx, kind: string, { id, savedBy, savedAt }: Saved<unknown>) {
	if (savedBy === "") return lastChange(tx, kind, id);
	return { by: personById(tx, savedBy)?.name ?? "Somebody else", at: savedAt };
}

/** What was given of a record, merged with what others saved since its page was opened. */
function mergedRecord<Given extends object, Values extends object>(
	context: Context,
	tx: Tx,
	owning: Owning,
	opened: Opened,
	{
		kind,
		row,
		onForm,
	}: {
		readonly kind: string;
		readonly row: Saved<Values>;
		readonly onForm: (values: Values) => RecordValues;
	},
	given: Given,
) {
	const values = onForm(row.values);
	const standing = { values, revision: row.revision, ...savedLast(tx, kind, row) };
	const place = { ownerId: owning.id, place: row.id };
	const merged = mergeFields(context, tx, place, opened, standing, asRecord(given));
	if (!merged.ok) return merged;
	return accepted({
		// A field that is not on the page, such as a hidden one, stays as the caller has it.
		given: { ...given, ...merged.value.values } as Given,
		noteSaved: (kept: Values, now: string) => {
			const after = onForm(kept);
			const changed = Object.keys(after).filter((field) => !sameField(values[field], after[field]));
			merged.value.noteSaved(changed, now);
		},
	});
}

function changedMeanwhile<Values extends object>(tx: Tx, kind: string, row: Saved<Values>) {
	const { values, revision } = row;
	const details = { theirs: asRecord(values), ...savedLast(tx, kind, row), revision };
	return refused("changed-meanwhile", "somebody else saved this record first", { details });
}

/**
 * Removes a record and what hangs on it; `withIt` says, for the audit, what that is. A record that is gone already is
 * no refusal: that is what was asked for. Refuses `changed-meanwhile` when it is no longer what the person saw.
 */
export function removeKeptRecord<Values extends object>(
	context: Context,
	store: RecordStore<Values>,
	input: Owner & { readonly id: string; readonly revision: number | null },
	withIt: (tx: Tx, row: Saved<Values>, now: string) => { readonly [key: string]: Canonical } = () => ({}),
): Outcome<null, RecordRefusal | "changed-meanwhile"> {
	return write(context, (tx, record, now): Outcome<null, RecordRefusal | "changed-meanwhile"> => {
		const { id } = input;
		const owning = owningOf(input, store.kind);
		const allowed = owning.may(context, tx);
		if (!allowed.ok) return allowed;
		const row = store.byKey(tx, id);
		if (row && row.ownerId !== owning.id) return notFound();
		const editable = owning.stands(context, tx);
		if (!editable.ok) return editable;
		if (!row) return accepted(null);
		if (row.revision !== input.revision) return changedMeanwhile(tx, store.kind, row);
		const gone = withIt(tx, row, now);
		store.remove(tx, id);
		record(
			`remove-${store.kind}`,
			{ kind: store.kind, id, ...owning.about },
			{ ...owning.fact, before: auditedValues(row.values), after: null, ...gone },
		);
		owning.changed(tx, now);
		return accepted(null);
	});
}
