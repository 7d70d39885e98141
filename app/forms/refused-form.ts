import type { Refusal } from "~/domain/outcome";
import { conflictFields, type ShownField } from "./bid/conflict-fields";
import { type FormErrors, type FormSchema, type FormValues, typedValues } from "./parse-form";

/** What a form page shows after its use case refused: what was typed, what is wrong, or what somebody else saved. */
export type RefusedByUseCase = {
	readonly errors: FormErrors;
	readonly values: FormValues;
	readonly conflict:
		| {
				readonly revision: number;
				readonly savedBy: string;
				readonly savedAt: string;
				readonly fields: readonly {
					readonly label: string;
					readonly theirs: string;
					readonly yours: string;
				}[];
		  }
		| undefined;
};

/** What every page says that adds a record and was sent before with other words. */
export const ALREADY_ADDED = "This page has added one already. To add what stands below as well, save again";

/** What a field says that names something its page does not offer. */
export const NOT_OFFERED = "Choose from the list";

export type RefusalWords = {
	/** The sentence for each code; the field is the refusal's path. A code without one has its own page. */
	readonly messages: Readonly<Record<string, string | ((refusal: Refusal) => string)>>;
	/** The fields that a conflict shows side by side. */
	readonly fields?: readonly ShownField[];
};

type ChangedMeanwhile = {
	readonly theirs: Readonly<Record<string, string>>;
	readonly by: string;
	readonly at: string;
	readonly revision: number;
};

/**
 * The form page for a refusal, filled with what was typed: a conflict with both texts, or the page's sentence for the
 * code at its field. Null for a refusal that no form can show.
 */
export function refusedForm(
	schema: FormSchema,
	body: FormData,
	refusal: Refusal,
	{ messages, fields = [] }: RefusalWords,
): RefusedByUseCase | null {
	const values = typedValues(schema, body);
	if (refusal.code === "changed-meanwhile") {
		const { theirs, by, at, revision } = refusal.details as ChangedMeanwhile;
		return {
			errors: {},
			values,
			conflict: { revision, savedBy: by, savedAt: at, fields: conflictFields(fields, theirs, values) },
		};
	}
	const usual = refusal.code === "already-added" ? ALREADY_ADDED : undefined;
	const notOffered = refusal.code === "not-found" && refusal.path !== undefined ? NOT_OFFERED : undefined;
	const message = messages[refusal.code] ?? usual ?? notOffered;
	if (message === undefined) return null;
	const said = typeof message === "string" ? message : message(refusal);
	return { errors: { [refusal.path ?? ""]: said }, values, conflict: undefined };
}
