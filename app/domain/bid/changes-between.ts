import type { FieldChange, RevisedPage, Revision } from "./revisions";

/** An act of a bid's history with its place in it, who did it and on which record. */
export type ActDone = Revision & {
	readonly seq: number;
	readonly at: string;
	readonly by: string | null;
	readonly action: string;
	/** The record's kind and key. */
	readonly record: string;
};

/** What became of a record, or of the answers of a page, between two points of a bid's history. */
export type ChangedRecord = {
	readonly page: RevisedPage;
	/** Its own name, as far as it has one. */
	readonly about: string;
	readonly how: "added" | "removed" | "changed";
	/** Everybody who had a part in it, in order; null is the portal itself. */
	readonly by: readonly (string | null)[];
	/** When it was touched last. */
	readonly at: string;
	readonly fields: readonly FieldChange[];
};

const ADDS = /^(add|restore)-/;
const REMOVES = /^remove-/;

/** The records of a bid and the pages of its answers, each with its acts in order. */
function actsByRecord(acts: readonly ActDone[]): readonly (readonly ActDone[])[] {
	const byRecord = new Map<string, ActDone[]>();
	for (const act of acts) {
		const key = `${act.record} ${act.page}`;
		byRecord.set(key, [...(byRecord.get(key) ?? []), act]);
	}
	return [...byRecord.values()];
}

/** What the acts come to for each field: as before the first, and after the last; none where that is the same. */
function netChanges(acts: readonly ActDone[]): readonly FieldChange[] {
	const fields = new Map<string, FieldChange>();
	for (const { field, before, after } of acts.flatMap(({ changes }) => changes))
		fields.set(field, { field, before: fields.get(field)?.before ?? before, after });
	return [...fields.values()].filter(({ before, after }) => before !== after);
}

/**
 * What changed in a bid after one act of its history up to another, by record: what was changed and changed back, or
 * added and removed again, is left out. `from` 0 is the beginning.
 */
export function changesBetween(
	history: readonly ActDone[],
	from: number,
	to: number,
): readonly ChangedRecord[] {
	const within = history.filter(({ seq }) => seq > from && seq <= to).sort((a, b) => a.seq - b.seq);
	return actsByRecord(within).flatMap((acts): readonly ChangedRecord[] => {
		const [first, last] = [acts[0], acts.at(-1)];
		if (!first || !last) return [];
		const isNew = ADDS.test(first.action);
		const isGone = REMOVES.test(last.action);
		const fields = netChanges(acts);
		if ((isNew && isGone) || (fields.length === 0 && !isNew && !isGone)) return [];
		return [
			{
				page: last.page,
				about: last.about || first.about,
				how: isNew ? "added" : isGone ? "removed" : "changed",
				by: [...new Set(acts.map(({ by }) => by))],
				at: last.at,
				fields,
			},
		];
	});
}
