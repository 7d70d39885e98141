import { type Canonical, canonicalText } from "~/domain/canonical";
import { recordFacts } from "~/domain/facts";
import { COST_LINE } from "~/domain/form/kinds/cost-line";
import { INTERVENTION } from "~/domain/form/kinds/intervention";
import { recordToJson } from "~/domain/form/record-json";
import type { RecordKind } from "~/domain/form/record-kind";
import { toDecimalPounds } from "~/domain/money";
import type { Outcome } from "~/domain/outcome";
import { objectivesOf } from "~db/bid/objectives";
import { storeOfKind } from "~db/bid/record-stores";
import { costLines } from "~db/bid/records";
import { reducedVersions } from "~db/bid/reduced-versions";
import { keepRemoved } from "~db/bid/removed-records";
import type { Tx } from "~db/client";
import { type WrittenRecord, writtenOf } from "~db/form/records";
import { type RecordRefusal, removeBidRecord } from "../bid-record";
import { actorId, type Context } from "../context";

/** What hangs on an intervention and goes with it. */
function hangsOn(tx: Tx, bidId: string, interventionId: string) {
	const lines = costLines.list(tx, bidId).filter(({ values }) => values.interventionId === interventionId);
	const parts = reducedVersions
		.list(tx, bidId)
		.flatMap(({ id, values }) =>
			(values.interventions ?? [])
				.filter((part) => part.interventionId === interventionId)
				.map(({ amount }) => ({ reducedVersionId: id, amount: toDecimalPounds(amount) })),
		);
	return { lines, parts, objectives: objectivesOf(tx, interventionId) };
}

/** What is kept of a record, so that it can be put back as it was. */
export type KeptRecord = {
	readonly values: Canonical;
	/** What was written in fields of a form's own, those that were asked no longer among them. */
	readonly written?: WrittenRecord;
	readonly costLines?: readonly {
		readonly id: string;
		readonly position: number;
		readonly values: Canonical;
	}[];
	readonly objectives?: readonly { readonly objectiveId: string; readonly how: string }[];
	readonly parts?: readonly { readonly reducedVersionId: string; readonly amount: string }[];
};

/**
 * Removes a record from a draft bid, unless somebody else changed it first. With an intervention go its cost lines, its
 * objectives and its part in reduced versions. What was removed is kept and can be put back.
 */
export function removeRecord<Given extends object, Values extends object, Code extends string>(
	context: Context,
	kind: RecordKind<Given, Values, Code>,
	input: { readonly bidId: string; readonly id: string; readonly revision: number | null },
): Outcome<null, RecordRefusal | "changed-meanwhile"> {
	const { bidId, id } = input;
	return removeBidRecord(context, storeOfKind(kind), input, (tx, row, now) => {
		const hanging = kind.key === INTERVENTION.key ? hangsOn(tx, bidId, id) : undefined;
		const written = writtenOf(tx, id);
		const kept: KeptRecord = {
			values: recordToJson(kind, row.values),
			...(Object.keys(written).length > 0 && { written }),
			...(hanging && {
				costLines: hanging.lines.map((line) => ({
					id: line.id,
					position: line.position,
					values: recordToJson(COST_LINE, line.values),
				})),
				objectives: hanging.objectives,
				parts: hanging.parts,
			}),
		};
		keepRemoved(tx, {
			id,
			bidId,
			kind: kind.key,
			position: row.position,
			content: canonicalText(kept),
			removedAt: now,
			removedBy: actorId(context),
		});
		if (!hanging) return {};
		const lines = hanging.lines.map((line) => ({ id: line.id, line: recordFacts(line.values) }));
		return { costLines: lines };
	});
}
