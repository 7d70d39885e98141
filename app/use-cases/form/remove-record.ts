import { canonicalText } from "~/domain/canonical";
import type { HangingRecord, KeptRecord } from "~/domain/form/kept-record";
import { COST_LINE } from "~/domain/form/kinds/cost-line";
import { INTERVENTION } from "~/domain/form/kinds/intervention";
import { OBJECTIVE } from "~/domain/form/kinds/objective";
import { THEME } from "~/domain/form/kinds/theme";
import { recordToJson } from "~/domain/form/record-json";
import type { KindCode, RecordKind } from "~/domain/form/record-kind";
import type { Outcome } from "~/domain/outcome";
import { auditedValues } from "~/domain/record-values";
import { objectivesOf } from "~db/bid/objectives";
import { storeOfKind } from "~db/bid/record-stores";
import { costLines, type Saved } from "~db/bid/records";
import { reducedVersions } from "~db/bid/reduced-versions";
import { keepRemoved } from "~db/bid/removed-records";
import type { Tx } from "~db/client";
import { writtenOf } from "~db/form/records";
import { objectives } from "~db/plan/records";
import { actorId, type Context } from "../context";
import { removeKeptRecord } from "../keep-record";
import type { Owner, RecordRefusal } from "../record-owner";

/** What hangs on an intervention and goes with it. */
function hangsOn(tx: Tx, bidId: string, interventionId: string) {
	const lines = costLines.list(tx, bidId).filter(({ values }) => values.interventionId === interventionId);
	const parts = reducedVersions
		.list(tx, bidId)
		.flatMap(({ id, values }) =>
			(values.interventions ?? [])
				.filter((part) => part.interventionId === interventionId)
				.map(({ amount }) => ({ reducedVersionId: id, amount })),
		);
	return { lines, parts, objectives: objectivesOf(tx, interventionId) };
}

function hangingRecord<Given extends object, Values extends object>(
	kind: RecordKind<Given, Values>,
	{ id, position, revision, values }: Saved<Values>,
): HangingRecord {
	return { id, position, revision, values: recordToJson(kind, values) };
}

/**
 * Removes a record, unless somebody else changed it first. With an intervention go its cost lines, objectives and
 * part in reduced versions; with a theme its objectives. What was removed is kept and can be put back.
 */
export function removeRecord<Given extends object, Values extends object, Code extends KindCode>(
	context: Context,
	kind: RecordKind<Given, Values, Code>,
	input: Owner & { readonly id: string; readonly revision: number | null },
): Outcome<null, RecordRefusal | "changed-meanwhile"> {
	const { id } = input;
	return removeKeptRecord(context, storeOfKind(kind), input, (tx, row, now) => {
		const hanging = kind.key === INTERVENTION.key ? hangsOn(tx, row.ownerId, id) : undefined;
		const under = kind.key === THEME.key ? objectives.list(tx, id) : [];
		const written = writtenOf(tx, id);
		const kept: KeptRecord = {
			values: recordToJson(kind, row.values),
			revision: row.revision,
			...(Object.keys(written).length > 0 && { written }),
			...(under.length > 0 && { under: under.map((each) => hangingRecord(OBJECTIVE, each)) }),
			...(hanging && {
				costLines: hanging.lines.map((line) => hangingRecord(COST_LINE, line)),
				objectives: hanging.objectives,
				parts: hanging.parts,
			}),
		};
		keepRemoved(tx, {
			id,
			ownerId: row.ownerId,
			kind: kind.key,
			position: row.position,
			content: canonicalText(kept),
			removedAt: now,
			removedBy: actorId(context),
		});
		const gone = under.map((each) => ({ id: each.id, objective: auditedValues(each.values) }));
		if (!hanging) return under.length > 0 ? { objectives: gone } : {};
		const lines = hanging.lines.map((line) => ({ id: line.id, line: auditedValues(line.values) }));
		return { costLines: lines };
	});
}
