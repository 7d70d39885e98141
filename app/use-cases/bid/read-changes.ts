import { diffLines, diffWordsWithSpace } from "diff";
import { type ChangedRecord, changesBetween } from "~/domain/bid/changes-between";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { type Context, read } from "../context";
import { type BidHead, bidHead } from "./read-bid-head";
import { type RevisionView, revisionsOf } from "./read-revisions";

/** A piece of a text that was compared with the one before it. */
export type Piece = { readonly is: "kept" | "added" | "removed"; readonly text: string };

export type ComparedRecord = Omit<ChangedRecord, "fields"> & {
	readonly fields: readonly { readonly field: string; readonly pieces: readonly Piece[] }[];
};

/** A point of a bid's history that others can be compared with. */
export type HistoryPoint = {
	readonly seq: number;
	readonly at: string;
	readonly what: string;
	readonly about: string;
	readonly by: string | null;
	/** The version that was submitted there; null for any other act. */
	readonly version: number | null;
};

export type BidChanges = {
	readonly bid: BidHead;
	/** Newest first. */
	readonly points: readonly HistoryPoint[];
	/** Acts after `from` and up to `to`; 0 is before the first. */
	readonly from: number;
	readonly to: number;
	readonly records: readonly ComparedRecord[];
};

/** A text of up to so many words is shown whole, one for the other. */
const SHORT = 4;
/** So is a text of which less than this part stands in the other. */
const LEAST_KEPT = 0.4;

/** Words and spaces that may come and go in a text, and their squares in all texts of a page: that long it takes. */
const MOST_EDITS = 1_200;
const MOST_WORK = 3_000_000;

/**
 * Compares texts for one page: word by word, lists line by line; one is shown whole for the other where next to
 * nothing was kept, and where finding out would take long.
 */
export function textsComparer(): (before: string, after: string) => readonly Piece[] {
	let work = MOST_WORK;
	return (before, after) => {
		const maxEditLength = Math.min(MOST_EDITS, Math.floor(Math.sqrt(work)));
		const { pieces, edits } = comparedTexts(before, after, maxEditLength);
		work -= edits * edits;
		return pieces;
	};
}

/** The pieces of two texts, and how many words and spaces came and went to find them: at most so many. */
function comparedTexts(before: string, after: string, maxEditLength: number) {
	const piece = (is: Piece["is"], text: string): readonly Piece[] => (text === "" ? [] : [{ is, text }]);
	const whole = [...piece("removed", before), ...piece("added", after)];
	if ([before, after].some((text) => text.split(/\s+/).length <= SHORT)) return { pieces: whole, edits: 0 };
	const isList = [before, after].every((text) => text.includes("\n"));
	const most = { maxEditLength };
	const found = isList ? diffLines(before, after, most) : diffWordsWithSpace(before, after, most);
	if (!found) return { pieces: whole, edits: maxEditLength };
	const parts = found.map(
		({ added, removed, value: text }): Piece => ({
			is: added ? "added" : removed ? "removed" : "kept",
			text,
		}),
	);
	const edits = found.reduce((sum, { added, removed, count }) => (added || removed ? sum + count : sum), 0);
	const kept = parts.reduce((sum, { is, text }) => (is === "kept" ? sum + text.length : sum), 0);
	return { pieces: kept < LEAST_KEPT * Math.min(before.length, after.length) ? whole : parts, edits };
}

/**
 * Where a comparison begins and ends unless a person chooses: since the last submission, or between the last two. That
 * answers were sent comes with the version that they made, and counts as no later act.
 */
function usualPoints(history: readonly RevisionView[]): readonly [from: number, to: number] {
	const points = history.filter(({ action }) => action !== "answer-clarification");
	const last = points[0]?.seq ?? 0;
	const versions = points.filter(({ version }) => version !== null);
	const [newest, one] = versions;
	if (newest && newest.seq < last) return [newest.seq, last];
	return [one?.seq ?? 0, last];
}

function pointOf({ seq, at, what, about, by, version }: RevisionView): HistoryPoint {
	return { seq, at, what, about, by, version };
}

/**
 * What changed in a bid between two points of its history, for its own people: who changed which record, and each field
 * word by word. Points that are not the bid's are taken as the usual ones; the earlier one always comes first.
 */
export function readChanges(
	context: Context,
	input: { readonly bidId: string; readonly from: number | null; readonly to: number | null },
): Outcome<BidChanges, PermissionRefusal> {
	return read(context, (tx): Outcome<BidChanges, PermissionRefusal> => {
		const bid = bidHead(context, tx, input.bidId);
		if (!bid.ok) return bid;
		const history = revisionsOf(context, tx, input.bidId);
		const points = history.map(pointOf);
		const known = (seq: number | null) => seq === 0 || points.some((point) => point.seq === seq);
		const usual = usualPoints(history);
		const asked = [known(input.from) ? input.from : null, known(input.to) ? input.to : null] as const;
		const [from, to] = [asked[0] ?? usual[0], asked[1] ?? usual[1]].sort((a, b) => a - b);
		const compared = textsComparer();
		const records = changesBetween(history, from ?? 0, to ?? 0).map(({ fields, ...record }) => ({
			...record,
			fields: fields.map(({ field, before, after }) => ({ field, pieces: compared(before, after) })),
		}));
		return accepted({ bid: bid.value, points, from: from ?? 0, to: to ?? 0, records });
	});
}
