import type { KindCode } from "~/domain/form/record-kind";
import type { Refusal } from "~/domain/outcome";
import type { CodeWithPage, OtherWords } from "../refused-form";

/** What a page of a bid says of each refusal that no field's own check finds. */
export const BID_REFUSALS = {
	"too-many-words": "Shorten this text",
	"reason-missing": "Enter a reason",
	"value-invalid": "This does not answer the question in the way it asks. Check it and enter it again",
	"reference-unknown": ({ message }: Refusal) => message,
	"objective-not-in-plan": "Choose objectives of the round’s plan",
	"partnership-may-not-bid": "Choose a partnership that may bid in this round",
	"earlier-bid-unknown": "Choose a bid of the partnership that is bidding",
	"lead-stays": "The lead partnership stays in the bid",
	"title-missing": "Enter a title",
	"category-unknown": "Choose an award category of the round",
	"nothing-asked": "Enter the amount asked for at least one intervention first",
	"figures-changed": "A figure was changed while you had this page open. Check the figures again",
} as const;

/** What is wrong with a record: its kind, or the use case, has said it in a sentence for the page. */
type RecordCode =
	| KindCode
	| ("reference-unknown" | "value-invalid" | "stands-elsewhere" | "removed-meanwhile")
	| CodeWithPage;

/** What a record's page says of a refusal, in its kind's words. */
export const RECORD_REFUSALS: OtherWords<RecordCode> = {
	"plan-in-use":
		"A round has opened with this version of the plan, so it can no longer change. Copy what you typed, and make a new version",
	"removed-meanwhile":
		"Somebody removed this in the meantime. Your text is still below. To add it again, save again",
	"value-invalid": "What was removed no longer fits what the form asks, so it cannot be put back",
	otherwise: ({ message }) => message,
};
