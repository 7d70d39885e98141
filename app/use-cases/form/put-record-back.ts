import { recordFacts } from "~/domain/facts";
import { type KeptRecord, storedKept, type WrittenRecord } from "~/domain/form/kept-record";
import { COST_LINE } from "~/domain/form/kinds/cost-line";
import { OBJECTIVE } from "~/domain/form/kinds/objective";
import { recordFromJson, recordFromKept } from "~/domain/form/record-json";
import type { RecordKind } from "~/domain/form/record-kind";
import { fromDecimalPounds } from "~/domain/money";
import { accepted, type Outcome } from "~/domain/outcome";
import { setObjectives } from "~db/bid/objectives";
import { storeOfKind } from "~db/bid/record-stores";
import { costLines } from "~db/bid/records";
import { reducedVersions } from "~db/bid/reduced-versions";
import { forgetRemoved, removedById } from "~db/bid/removed-records";
import type { Tx } from "~db/client";
import { putWrittenBack } from "~db/form/records";
import { objectives } from "~db/plan/records";
import { actorId, type Context, notFound, write } from "../context";
import { standsBeside } from "../record-beside";
import { type Owner, ownerToWrite, owningOf, type RecordRefusal } from "../record-owner";

type Save = { readonly ownerId: string; readonly savedAt: string; readonly savedBy: string };

/** Puts back what hung on a theme or an intervention; a part of a reduced version that went itself is left out. */
function putHangingBack(tx: Tx, recordId: string, kept: KeptRecord, save: Save): void {
	for (const { id, position, values } of kept.under ?? []) {
		const read = recordFromJson(OBJECTIVE, values);
		if (!read.ok) continue;
		objectives.insert(tx, { ...save, id, ownerId: recordId }, read.value);
		objectives.place(tx, id, position);
	}
	if (!kept.objectives) return;
	for (const line of kept.costLines ?? []) {
		const values = recordFromJson(COST_LINE, line.values);
		if (!values.ok) continue;
		costLines.insert(tx, { id: line.id, ...save }, values.value);
		costLines.place(tx, line.id, line.position);
	}
	setObjectives(tx, recordId, kept.objectives);
	for (const { reducedVersionId, amount } of kept.parts ?? []) {
		const version = reducedVersions.byKey(tx, reducedVersionId);
		const read = fromDecimalPounds(amount);
		if (!version || read === null) continue;
		const { revision, values } = version;
		const interventions = [...(values.interventions ?? []), { interventionId: recordId, amount: read }];
		const saved = { revision: revision + 1, savedAt: save.savedAt, savedBy: save.savedBy };
		reducedVersions.update(tx, reducedVersionId, saved, { ...values, interventions });
	}
}

/** What a table's row held that was removed before all that was written was kept beside its values. */
function writtenIn({ plain }: Pick<RecordKind, "plain">, { values }: KeptRecord): WrittenRecord {
	return plain ? (values as WrittenRecord) : {};
}

/**
 * Puts a removed record back where it belongs, in its old place, with what had gone with it. One that stands again already
 * is no refusal. Refuses what the kind refuses beside what stands there now.
 */
export function putRecordBack<Given extends object, Values extends object, Code extends string>(
	context: Context,
	kind: RecordKind<Given, Values, Code>,
	input: Owner & { readonly id: string },
): Outcome<null, RecordRefusal | "value-invalid" | Code> {
	const store = storeOfKind(kind);
	return write(context, (tx, record, now): Outcome<null, RecordRefusal | "value-invalid" | Code> => {
		const { id } = input;
		const owning = owningOf(input);
		const found = ownerToWrite(context, tx, owning);
		if (!found.ok) return found;
		if (store.byKey(tx, id)?.ownerId === owning.id) return accepted(null);
		const removed = removedById(tx, owning.id, kind.key, id);
		if (!removed) return notFound();
		const kept = storedKept(removed.content);
		const values = recordFromKept(kind, kept.values);
		if (!values.ok) return values;
		const standing = standsBeside(tx, kind, values.value, { owning, id });
		if (!standing.ok) return standing;
		const save = { ownerId: owning.id, savedAt: now, savedBy: actorId(context) };
		store.insert(tx, { id, ...save }, standing.value);
		store.place(tx, id, removed.position);
		putWrittenBack(tx, kind as unknown as RecordKind, { id, ...save }, kept.written ?? writtenIn(kind, kept));
		putHangingBack(tx, id, kept, save);
		forgetRemoved(tx, id);
		record(
			`restore-${kind.key}`,
			{ kind: kind.key, id, ...owning.about },
			{ ...owning.fact, before: null, after: recordFacts(standing.value) },
		);
		owning.changed(tx, now);
		return accepted(null);
	});
}
