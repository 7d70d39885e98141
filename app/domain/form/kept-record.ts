import type { Pence } from "../money";
import { isPlain, storedAs } from "../stored-text";
import type { Json } from "./record-json";

/** A record as it is written, by its fields or by a form's own, those that are asked no longer among them. */
export type WrittenRecord = { readonly [key: string]: Json };

export type HangingRecord = {
	readonly id: string;
	readonly position: number;
	readonly revision?: number;
	readonly values: WrittenRecord;
};

/** What is kept of a record, so that it can be put back as it was. */
export type KeptRecord = {
	readonly values: WrittenRecord;
	/** At which it was removed; absent in what was kept before revisions were. */
	readonly revision?: number;
	/** What was written in fields of a form's own, those that were asked no longer among them. */
	readonly written?: WrittenRecord;
	readonly costLines?: readonly HangingRecord[];
	/** The objectives of a theme. */
	readonly under?: readonly HangingRecord[];
	readonly objectives?: readonly { readonly objectiveId: string; readonly how: string }[];
	readonly parts?: readonly { readonly reducedVersionId: string; readonly amount: Pence }[];
};

const isWritten = (value: unknown): value is WrittenRecord => isPlain(value);
const isAbsentOrList = (value: unknown): boolean => value === undefined || Array.isArray(value);

/** Its values are read by their fields, so that those of an older form stand too. */
export const storedWritten = storedAs("a record as it was written", isWritten);

/** Above any that a page of a record can hold whose revision was not kept. */
const ABOVE_ANY = 1_000_000;

/** The revision at which a removed record stands again: no page that was opened before holds it. */
export function revisionAgain({ revision = ABOVE_ANY }: Pick<KeptRecord, "revision">): number {
	return revision + 1;
}

export const storedKept = storedAs<KeptRecord>(
	"a removed record",
	(value): value is KeptRecord =>
		isPlain(value) &&
		isPlain(value.values) &&
		(value.revision === undefined || Number.isSafeInteger(value.revision)) &&
		(value.written === undefined || isWritten(value.written)) &&
		[value.costLines, value.under, value.objectives, value.parts].every(isAbsentOrList),
	{ parts: { amount: true } },
);
