import { sameValues } from "../record-values";
import type { RecordValues } from "./record-kind";

/** By field, a short digest of what a page was opened with. */
export type Bases = Readonly<Record<string, string>>;

/** A page as it was opened: its own key, and what its fields held then. */
export type Opened = { readonly page: string; readonly bases: Bases };

/** Whose a field is: as it was, changed on this page, changed elsewhere, or changed in both to different values. */
export type Whose = "same" | "yours" | "theirs" | "both";

/** Whether two values of a field are the same; one that is not given is blank. */
export function sameField(a: unknown, b: unknown): boolean {
	return sameValues({ value: a ?? null }, { value: b ?? null });
}

/**
 * Says of each field that a page shows who changed it since the page was opened. `isBase` tells whether a value is what
 * the page began with, `isOwn` whether this very page saved the field last: it never stands in its own way.
 */
export function whoseFields(
	saved: RecordValues,
	given: RecordValues,
	asked: {
		readonly isBase: (field: string, value: unknown) => boolean;
		readonly isOwn: (field: string) => boolean;
	},
): Readonly<Record<string, Whose>> {
	const whose = (field: string): Whose => {
		if (sameField(saved[field], given[field])) return "same";
		if (asked.isOwn(field)) return "yours";
		if (asked.isBase(field, given[field])) return "theirs";
		return asked.isBase(field, saved[field]) ? "yours" : "both";
	};
	return Object.fromEntries(Object.keys(given).map((field) => [field, whose(field)]));
}
