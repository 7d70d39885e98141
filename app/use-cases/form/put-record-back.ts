import { type KeptRecord, revisionAgain, storedKept, type WrittenRecord } from "~/domain/form/kept-record";
import { COST_LINE } from "~/domain/form/kinds/cost-line";
import { OBJECTIVE } from "~/domain/form/kinds/objective";
import { recordFromJson, recordFromKept } from "~/domain/form/record-json";
import type { KindCode, RecordKind } from "~/domain/form/record-kind";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { auditedValues } from "~/domain/record-values";
import { setObjectives } from "~db/bid/objectives";
import { storeOfKind } from "~db/bid/record-stores";
import { costLines, type RecordStore } from "~db/bid/records";
import { reducedVersions } from "~db/bid/reduced-versions";
import { forgetRemoved, removedById } from "~db/bid/removed-records";
import type { Tx } from "~db/client";
import { putWrittenBack } from "~db/form/records";
import { objectives } from "~db/plan/records";
import { actorId, type Context, notFound, write } from "../context";
import { standsBeside } from "../record-beside";
import { placeBack } from "../record-order";
import { type Owner, ownerToWrite, owningOf, type RecordRefusal } from "../record-owner";

type Save = { readonly ownerId: string; readonly savedAt: string; readonly savedBy: string };

type Elsewhere = Outcome<null, "stands-elsewhere">;

function notElsewhere<Values extends object>(
	tx: Tx,
	store: RecordStore<Values>,
	id: string,
	what: string,
): Elsewhere {
	if (!store.byKey(tx, id)) return accepted(null);
	const message = `${what} stands somewhere else by now. Remove it there first, then put this back`;
	return refused("stands-elsewhere", message);
}

/** Puts back the objectives of a theme, each judged beside those of its plan. */
function putUnderBack(
	tx: Tx,
	themeId: string,
	{ under = [] }: KeptRecord,
	save: Save,
): Outcome<null, "code-taken" | "stands-elsewhere"> {
	const owning = owningOf({ planId: save.ownerId, themeId });
	for (const hanging of under) {
		const { id, position, values } = hanging;
		const read = recordFromJson(OBJECTIVE, values);
		if (!read.ok) continue;
		const { code } = read.value;
		const free = notElsewhere(tx, objectives, id, `Objective ${code} of this theme`);
		if (!free.ok) return free;
		if (!standsBeside(tx, OBJECTIVE, read.value, { owning, id }).ok) {
			const message = `Another objective of this plan has the code ${code}, as one of this theme does. Change that code first, then put the theme back`;
			return refused("code-taken", message, { path: "code" });
		}
		objectives.insert(tx, { ...save, id, ownerId: themeId, revision: revisionAgain(hanging) }, read.value);
		placeBack(tx, objectives, { id, ownerId: themeId }, position);
		forgetRemoved(tx, id);
	}
	return accepted(null);
}

/** Puts back what hung on an intervention; a part of a reduced version that went itself is left out. */
function putHangingBack(tx: Tx, recordId: string, kept: KeptRecord, save: Save): Elsewhere {
	if (!kept.objectives) return accepted(null);
	for (const line of kept.costLines ?? []) {
		const values = recordFromJson(COST_LINE, line.values);
		if (!values.ok) continue;
		const free = notElsewhere(tx, costLines, line.id, "A cost line of this intervention");
		if (!free.ok) return free;
		costLines.insert(tx, { id: line.id, ...save, revision: revisionAgain(line) }, values.value);
		placeBack(tx, costLines, { id: line.id, ownerId: save.ownerId }, line.position);
		forgetRemoved(tx, line.id);
	}
	setObjectives(tx, recordId, kept.objectives);
	for (const { reducedVersionId, amount } of kept.parts ?? []) {
		const version = reducedVersions.byKey(tx, reducedVersionId);
		if (!version) continue;
		const { revision, values } = version;
		const interventions = [...(values.interventions ?? []), { interventionId: recordId, amount }];
		const saved = { revision: revision + 1, savedAt: save.savedAt, savedBy: save.savedBy };
		reducedVersions.update(tx, reducedVersionId, saved, { ...values, interventions });
	}
	return accepted(null);
}

type Refused = RecordRefusal | "value-invalid" | "code-taken" | "stands-elsewhere";

/** What a table's row held that was removed before all that was written was kept beside its values. */
function writtenIn({ plain }: Pick<RecordKind, "plain">, { values }: KeptRecord): WrittenRecord {
	return plain ? values : {};
}

/**
 * Puts a removed record back in its old place, with what had gone with it; one that stands already is no refusal.
 * Refuses what its kind refuses there now, also of a theme's objectives, and `stands-elsewhere`.
 */
export function putRecordBack<Given extends object, Values extends object, Code extends KindCode>(
	context: Context,
	kind: RecordKind<Given, Values, Code>,
	input: Owner & { readonly id: string },
): Outcome<null, Refused | Code> {
	const store = storeOfKind(kind);
	return write(context, (tx, record, now): Outcome<null, Refused | Code> => {
		const { id } = input;
		const owning = owningOf(input, kind.key);
		const found = ownerToWrite(context, tx, owning);
		if (!found.ok) return found;
		const there = store.byKey(tx, id);
		if (there?.ownerId === owning.id) return accepted(null);
		const removed = removedById(tx, owning.id, kind.key, id);
		if (!removed || there) return notFound();
		const kept = storedKept(removed.content);
		const values = recordFromKept(kind, kept.values);
		if (!values.ok) return values;
		const standing = standsBeside(tx, kind, values.value, { owning, id });
		if (!standing.ok) return standing;
		const save = { ownerId: owning.id, savedAt: now, savedBy: actorId(context) };
		store.insert(tx, { id, ...save, revision: revisionAgain(kept) }, standing.value);
		placeBack(tx, store, { id, ownerId: owning.id }, removed.position);
		putWrittenBack(tx, kind as unknown as RecordKind, { id, ...save }, kept.written ?? writtenIn(kind, kept));
		for (const put of [putUnderBack, putHangingBack]) {
			const hung = put(tx, id, kept, save);
			if (!hung.ok) return hung;
		}
		forgetRemoved(tx, id);
		record(
			`restore-${kind.key}`,
			{ kind: kind.key, id, ...owning.about },
			{ ...owning.fact, before: null, after: auditedValues(standing.value) },
		);
		owning.changed(tx, now);
		return accepted(null);
	});
}
