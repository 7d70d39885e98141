import { type Canonical, canonicalText } from "./canonical";

/** A record's values as the audit keeps them: amounts as decimal pounds. */
export function auditedValues(values: object): Canonical {
	return values as Canonical;
}

/** Whether two sets of values say the same. */
export function sameValues(a: object, b: object): boolean {
	return canonicalText(auditedValues(a)) === canonicalText(auditedValues(b));
}

/** Whether a record says already what a change would make of it: then there is nothing to save, whoever sends it. */
export function standsAlready(record: object, change: object): boolean {
	const stood = record as Readonly<Record<string, unknown>>;
	const same = Object.keys(change).map((field) => [field, stood[field] ?? null]);
	return sameValues(Object.fromEntries(same), change);
}
