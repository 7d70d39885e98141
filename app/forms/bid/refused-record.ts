import type { Refusal } from "~/domain/outcome";
import { isStateRefusal } from "~/domain/possible-now";
import type { FormErrors, FormValues } from "../parse-form";
import { ALREADY_ADDED } from "../refused-form";
import { conflictFields, type ShownField } from "./conflict-fields";

/** What the page of a record shows after a save was refused: what was typed, and why it was not kept. */
export type RefusedRecord = {
	readonly errors: FormErrors;
	readonly values: FormValues;
	readonly conflict?: {
		readonly revision: number;
		readonly savedBy: string;
		readonly savedAt: string;
		readonly fields: readonly { readonly label: string; readonly theirs: string; readonly yours: string }[];
	};
	/** Somebody removed the record: what was typed can be added again. */
	readonly removed?: true;
};

const WORDS: Readonly<Record<string, string>> = {
	"already-added": ALREADY_ADDED,
	"plan-in-use":
		"A round has opened with this version of the plan, so it can no longer change. Copy what you typed, and make a new version",
	"removed-meanwhile":
		"Somebody removed this in the meantime. Your text is still below. To add it again, save again",
};

type Details = {
	readonly theirs: never;
	readonly by: string;
	readonly at: string;
	readonly revision: number;
};

/**
 * A refused save as its page shows it. `shown` says which fields a conflict compares, and how the saved values would fill
 * the form. Null for a refusal that is a page of its own: not found, forbidden, an interest, a state.
 */
export function refusedRecord<Values>(
	refusal: Refusal,
	values: FormValues,
	shown: {
		readonly fields: readonly ShownField[];
		readonly formValues: (saved: Values) => FormValues;
	},
): RefusedRecord | null {
	const { code, message, path = "" } = refusal;
	if (code === "not-found" || code === "forbidden" || code === "interested") return null;
	if (isStateRefusal(refusal) && !(code in WORDS)) return null;
	if (code === "changed-meanwhile") {
		const { theirs, by, at, revision } = refusal.details as Details;
		const fields = conflictFields(shown.fields, shown.formValues(theirs), values);
		return { errors: {}, values, conflict: { revision, savedBy: by, savedAt: at, fields } };
	}
	const errors = { [path]: WORDS[code] ?? message };
	return code === "removed-meanwhile" ? { errors, values, removed: true } : { errors, values };
}
