import { placesOf, type WithheldFor } from "~/domain/bid/public-copy";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { StateRefusal } from "~/domain/possible-now";
import { standsAlready } from "~/domain/record-values";
import type { PermissionRefusal } from "~/domain/roles";
import { deleteWithheld, insertWithheld } from "~db/bid/public-copies";
import { bidToWrite } from "../../bid-guard";
import { actorId, type Context, notFound, write } from "../../context";
import { copySaved, draftOfCopy } from "../../draft-of-public-copy";
import { type CopyInWork, copyInWork } from "./read-public-copy";

export type WithholdRefusal =
	| PermissionRefusal
	| StateRefusal
	| "nothing-withheld"
	| "place-unknown"
	| "passage-unknown";

function stands(content: CopyInWork["content"], passage: string): boolean {
	const words = (text: string) => text.toLowerCase().replace(/\s+/g, " ").trim();
	const looked = words(passage);
	const within = (value: unknown): boolean => {
		if (typeof value === "string") return words(value).includes(looked);
		if (typeof value !== "object" || value === null) return false;
		return Object.values(value).some(within);
	};
	return within(content);
}

/**
 * Withholds a whole place of a winning bid, a passage wherever it stands, or both, with a reason. Refuses where neither
 * is given (`nothing-withheld`), a place that the bid has not (`place-unknown`) and words that stand nowhere in it
 * (`passage-unknown`). Once more is no refusal.
 */
export function withhold(
	context: Context,
	input: {
		readonly bidId: string;
		readonly place: string;
		readonly passage: string;
		readonly reason: WithheldFor;
	},
): Outcome<null, WithholdRefusal> {
	return write(context, (tx, record, now): Outcome<null, WithholdRefusal> => {
		const { bidId, place, reason } = input;
		const found = bidToWrite(context, tx, "publish-bid", bidId);
		if (!found.ok) return found;
		const work = copyInWork(tx, bidId);
		if (!work) return notFound();
		const passage = input.passage.trim();
		if (passage === "" && place === "")
			return refused("nothing-withheld", "choose a place or give a passage", { path: "place" });
		if (passage !== "" && !stands(work.content, passage))
			return refused("passage-unknown", "these words stand nowhere in the bid", { path: "passage" });
		if (place !== "" && !placesOf(work.content).some((each) => each.place === place))
			return refused("place-unknown", "the bid has no such place", { path: "place" });
		const asked = [
			...(passage === "" ? [] : [{ place: "", passage, reason }]),
			...(place === "" ? [] : [{ place, passage: null, reason }]),
		];
		const rows = asked.filter((row) => !work.withheld.some((each) => standsAlready(each, row)));
		if (rows.length === 0) return accepted(null);
		const { draft } = draftOfCopy(context, tx, bidId, work, now);
		const added = { publicCopyId: draft.id, addedAt: now, addedBy: actorId(context) };
		for (const row of rows) {
			insertWithheld(tx, { ...row, ...added, id: context.ids.next() });
			record("withhold-from-public-copy", { kind: "bid", id: bidId }, row);
		}
		copySaved(context, tx, draft, now);
		return accepted(null);
	});
}

/** Withholds something no longer; what is not withheld is not found. */
export function stopWithholding(
	context: Context,
	input: { readonly bidId: string; readonly withheldId: string },
): Outcome<null, PermissionRefusal | StateRefusal> {
	return write(context, (tx, record, now): Outcome<null, PermissionRefusal | StateRefusal> => {
		const found = bidToWrite(context, tx, "publish-bid", input.bidId);
		if (!found.ok) return found;
		const work = copyInWork(tx, input.bidId);
		const row = work?.withheld.find(({ id }) => id === input.withheldId);
		if (!work || !row) return notFound();
		const { draft, ids } = draftOfCopy(context, tx, input.bidId, work, now);
		deleteWithheld(tx, ids.get(row.id) ?? row.id);
		copySaved(context, tx, draft, now);
		const { place, passage, reason } = row;
		record("stop-withholding", { kind: "bid", id: input.bidId }, { place, passage, reason });
		return accepted(null);
	});
}
