import type { Refusal } from "~/domain/outcome";
import type { RefusedForm } from "../parse-form";
import { conflictFields, type ShownField } from "./conflict-fields";

/** A refused save as its page shows it again: what was typed, what is wrong, and where somebody else saved first, both texts. */
export type RefusedSave = RefusedForm & {
	readonly conflict:
		| {
				readonly revision: number;
				readonly savedBy: string;
				readonly savedAt: string;
				readonly fields: ReturnType<typeof conflictFields>;
		  }
		| undefined;
};

/** What a page of a bid says of each refusal that no field's own check finds. */
export const BID_REFUSALS: Readonly<Record<string, string>> = {
	"too-many-words": "Shorten this text",
	"reason-missing": "Enter a reason",
	"reference-unknown": "Choose one from the list",
	"objective-not-in-plan": "Choose objectives of the round’s plan",
	"partnership-may-not-bid": "Choose a partnership that may bid in this round",
	"lead-stays": "The lead partnership stays in the bid",
	"title-missing": "Enter a title",
	"nothing-asked": "Enter the amount asked for at least one intervention first",
	"figures-changed": "A figure was changed while you had this page open. Check the figures again",
};

/**
 * A refused save for its page, filled with `values`; `yours` are the texts typed by the names that a conflict compares. Null where only an error page can say it (no permission, no such record).
 */
export function refusedSave(
	refusal: Refusal,
	fields: readonly ShownField[],
	values: RefusedForm["values"],
	yours: RefusedForm["values"] = values,
): RefusedSave | null {
	if (refusal.code === "changed-meanwhile") {
		const { theirs, by, at, revision } = refusal.details as {
			readonly theirs: Readonly<Record<string, string>>;
			readonly by: string;
			readonly at: string;
			readonly revision: number;
		};
		const conflict = { revision, savedBy: by, savedAt: at, fields: conflictFields(fields, theirs, yours) };
		return { errors: {}, values, conflict };
	}
	const words = BID_REFUSALS[refusal.code];
	return words === undefined
		? null
		: { errors: { [refusal.path ?? ""]: words }, values, conflict: undefined };
}
