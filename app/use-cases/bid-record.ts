import type { Canonical } from "~/domain/canonical";
import { recordFacts, sameFacts } from "~/domain/facts";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { bidSubject } from "~db/bid/bid";
import { voidCertificateIfChanged } from "~db/bid/certificate";
import type { NewRecord, RecordStore, Saved } from "~db/bid/records";
import type { Tx } from "~db/client";
import { personById } from "~db/people/people";
import { bidInState } from "./bid-guard";
import { type Context, notFound, permitted, type Record, write } from "./context";

/** What any change of a bid's records may be refused for. */
export type RecordRefusal = PermissionRefusal | StateRefusal;

/** What the page of a conflict shows: what was saved meanwhile, by whom and when, and the revision that is now there. */
export type MeanwhileDetails<Values> = {
	readonly theirs: Values;
	readonly by: string;
	readonly at: string;
	readonly revision: number;
};

/** Asks the domain whether values can stand in a bid; gives them as they are to be kept. */
export type Check<Given, Values, Code extends string> = (
	tx: Tx,
	given: Given,
	place: { readonly bidId: string; readonly id: string },
) => Outcome<Values, Code>;

/** Values that need no other record to be judged by. */
export function asGiven<Values>(_tx: Tx, given: Values): Outcome<Values, never> {
	return accepted(given);
}

function savedBy(context: Context): string {
	return context.actor.kind === "person" ? context.actor.personId : "system";
}

/** Inserts a record that was checked, with its audit entry. */
export function insertRecord<Values extends object>(
	tx: Tx,
	record: Record,
	store: RecordStore<Values>,
	saved: NewRecord,
	values: Values,
): void {
	store.insert(tx, saved, values);
	const { id, bidId } = saved;
	record(
		`add-${store.kind}`,
		{ kind: store.kind, id, bidId },
		{ bid: bidId, before: null, after: recordFacts(values) },
	);
}

/**
 * Adds a record to a bid under the key that its page was given. The same values under the same key again are the same
 * record; other values under it are refused (`already-added`), so that nothing typed is dropped without a word.
 */
export function addBidRecord<Given, Values extends object, Code extends string = never>(
	context: Context,
	store: RecordStore<Values>,
	input: { readonly bidId: string; readonly key?: string | null; readonly values: Given },
	check: Check<Given, Values, Code>,
): Outcome<{ readonly id: string }, RecordRefusal | "already-added" | Code> {
	return write(
		context,
		(tx, record, now): Outcome<{ readonly id: string }, RecordRefusal | "already-added" | Code> => {
			const { bidId } = input;
			const allowed = permitted(context, tx, "edit-bid", bidSubject(tx, bidId, context.clock.now()));
			if (!allowed.ok) return allowed;
			const id = input.key ?? context.ids.next();
			const existing = store.byKey(tx, id);
			if (existing ? existing.bidId !== bidId : store.taken?.(tx, id)) return notFound();
			const checked = check(tx, input.values, { bidId, id });
			if (existing && checked.ok && sameFacts(existing.values, checked.value)) return accepted({ id });
			const editable = bidInState(context, tx, "edit-bid", bidId);
			if (!editable.ok) return editable;
			if (existing)
				return refused("already-added", "this page has added a record already", { details: { id } });
			if (!checked.ok) return checked;
			insertRecord(tx, record, store, { id, bidId, savedAt: now, savedBy: savedBy(context) }, checked.value);
			voidCertificateIfChanged(tx, bidId, now);
			return accepted({ id });
		},
	);
}

/**
 * Saves a record that was opened at a revision. Refuses `changed-meanwhile` when somebody else saved other values since
 * then, with both sides' details, and `removed-meanwhile` when it is gone. Saving what is there already changes nothing.
 */
export function saveBidRecord<Given, Values extends object, Code extends string = never>(
	context: Context,
	store: RecordStore<Values>,
	input: {
		readonly bidId: string;
		readonly id: string;
		readonly revision: number | null;
		readonly values: Given;
	},
	check: Check<Given, Values, Code>,
): Outcome<null, RecordRefusal | "changed-meanwhile" | "removed-meanwhile" | Code> {
	return write(
		context,
		(tx, record, now): Outcome<null, RecordRefusal | "changed-meanwhile" | "removed-meanwhile" | Code> => {
			const { bidId, id } = input;
			const allowed = permitted(context, tx, "edit-bid", bidSubject(tx, bidId, context.clock.now()));
			if (!allowed.ok) return allowed;
			const row = store.byKey(tx, id);
			if (row && row.bidId !== bidId) return notFound();
			const editable = bidInState(context, tx, "edit-bid", bidId);
			if (!editable.ok) return editable;
			if (!row) return refused("removed-meanwhile", "somebody removed this record");
			const checked = check(tx, input.values, { bidId, id });
			if (!checked.ok) return checked;
			if (sameFacts(row.values, checked.value)) return accepted(null);
			if (row.revision !== input.revision) return changedMeanwhile(tx, row);
			store.update(
				tx,
				id,
				{ revision: row.revision + 1, savedAt: now, savedBy: savedBy(context) },
				checked.value,
			);
			record(
				`save-${store.kind}`,
				{ kind: store.kind, id, bidId },
				{ bid: bidId, before: recordFacts(row.values), after: recordFacts(checked.value) },
			);
			voidCertificateIfChanged(tx, bidId, now);
			return accepted(null);
		},
	);
}

function changedMeanwhile<Values>(
	tx: Tx,
	row: {
		readonly values: Values;
		readonly savedBy: string;
		readonly savedAt: string;
		readonly revision: number;
	},
) {
	const details: MeanwhileDetails<Values> = {
		theirs: row.values,
		by: personById(tx, row.savedBy)?.name ?? "Somebody else",
		at: row.savedAt,
		revision: row.revision,
	};
	return refused("changed-meanwhile", "somebody else saved this record first", { details });
}

/**
 * Removes a record and what hangs on it; `withIt` says, for the audit, what that is. A record that is gone already is
 * no refusal: that is what was asked for. Refuses `changed-meanwhile` when it is no longer what the person saw.
 */
export function removeBidRecord<Values extends object>(
	context: Context,
	store: RecordStore<Values>,
	input: { readonly bidId: string; readonly id: string; readonly revision: number | null },
	withIt: (tx: Tx, row: Saved<Values>, now: string) => { readonly [key: string]: Canonical } = () => ({}),
): Outcome<null, RecordRefusal | "changed-meanwhile"> {
	return write(context, (tx, record, now): Outcome<null, RecordRefusal | "changed-meanwhile"> => {
		const { bidId, id } = input;
		const allowed = permitted(context, tx, "edit-bid", bidSubject(tx, bidId, context.clock.now()));
		if (!allowed.ok) return allowed;
		const row = store.byKey(tx, id);
		if (row && row.bidId !== bidId) return notFound();
		const editable = bidInState(context, tx, "edit-bid", bidId);
		if (!editable.ok) return editable;
		if (!row) return accepted(null);
		if (row.revision !== input.revision) return changedMeanwhile(tx, row);
		const gone = withIt(tx, row, now);
		store.remove(tx, id);
		record(
			`remove-${store.kind}`,
			{ kind: store.kind, id, bidId },
			{ bid: bidId, before: recordFacts(row.values), after: null, ...gone },
		);
		voidCertificateIfChanged(tx, bidId, now);
		return accepted(null);
	});
}
