import { storedKept } from "~/domain/form/kept-record";
import { recordFromKept } from "~/domain/form/record-json";
import {
	type BesideIntervention,
	fieldsOf,
	type Near,
	type RecordKind,
	type RecordValues,
} from "~/domain/form/record-kind";
import { titleOf } from "~/domain/form/record-rows";
import { accepted, type Outcome } from "~/domain/outcome";
import { linksOfBid } from "~db/bid/links";
import { storeOfKind } from "~db/bid/record-stores";
import type { Saved } from "~db/bid/records";
import { removedOf } from "~db/bid/removed-records";
import type { Tx } from "~db/client";
import { formOfBid } from "~db/form/versions";
import type { BidHead } from "../bid/read-bid-head";
import { type Context, read } from "../context";
import { besideInterventions, ownersBeside } from "../record-beside";
import { isEditable, type Owner, type OwnerHead, owningOf, type RecordRefusal } from "../record-owner";

export type ReadRecords<Values = RecordValues> = {
	/** In their order. */
	readonly records: readonly Saved<Values>[];
	/** What they and a new one are judged beside: they themselves, of a theme the objectives of the others too. */
	readonly others: readonly Values[];
	/** Those that the kind's records speak of; none where it speaks of none. */
	readonly interventions: readonly BesideIntervention[];
	/** What its fields can refer to. */
	readonly near: Near;
	/** What was removed and can be put back, the newest first; none where nothing can be changed. */
	readonly removed: readonly RemovedRecord[];
};

export type RemovedRecord = {
	readonly id: string;
	readonly title: string;
	readonly by: string;
	readonly at: string;
};

/** The removed records of a kind, by their titles; none where nothing can be changed. */
export function removedRecords<Given extends object, Values extends object>(
	tx: Tx,
	kind: RecordKind<Given, Values>,
	owner: Pick<BidHead, "id" | "editable">,
): readonly RemovedRecord[] {
	if (!owner.editable) return [];
	return removedOf(tx, owner.id, kind.key).flatMap(({ id, content, removedAt, removedByName }) => {
		const values = recordFromKept(kind, storedKept(content).values);
		if (!values.ok) return [];
		return { id, title: titleOf(kind, values.value), by: removedByName ?? "", at: removedAt };
	});
}

/** The records of one kind, for a bid's own people or those who set plans and rounds up. Refuses everybody else. */
export function readRecords<Given extends object, Values extends object, Of extends Owner>(
	context: Context,
	kind: RecordKind<Given, Values>,
	input: Of,
): Outcome<
	ReadRecords<Values> & (Of extends { readonly bidId: string } ? { readonly bid: BidHead } : OwnerHead),
	RecordRefusal
> {
	return read(context, (tx) => {
		const owning = owningOf(input, kind.key);
		const head = owning.head(context, tx);
		if (!head.ok) return head;
		const has = (...kinds: readonly string[]) =>
			fieldsOf(kind).some(([, field]) => kinds.includes(field.kind));
		const interventions = has("reference", "amounts") ? besideInterventions(tx, owning.id) : [];
		const isByYear = fieldsOf(kind).some(([, field]) => field.kind === "amounts" && field.of === "years");
		const near =
			isByYear || has("link", "files", "scores")
				? linksOfBid(tx, owning.id, formOfBid(tx, owning.id).definition)
				: { interventions };
		const store = storeOfKind(kind);
		const page = {
			records: store.list(tx, owning.id),
			others: ownersBeside(tx, owning).flatMap((id) => store.list(tx, id).map(({ values }) => values)),
			removed: removedRecords(tx, kind, { id: owning.id, editable: isEditable(head.value) }),
			interventions,
			near: { ...near, interventions },
		};
		// A bid's head says "bid": which head there is follows from the owner that was asked for.
		return accepted({ ...head.value, ...page } as never);
	});
}
