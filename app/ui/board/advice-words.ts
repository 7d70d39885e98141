import type { TagColour } from "../govuk/tag";

type Kind = "support" | "support-with-conditions" | "do-not-support" | "comment";

/** Each kind of advice: its words and the colour of its tag. */
export const ADVICE_WORDS: Readonly<Record<Kind, { readonly text: string; readonly colour: TagColour }>> = {
	support: { text: "Support", colour: "green" },
	"support-with-conditions": { text: "Support with conditions", colour: "teal" },
	"do-not-support": { text: "Do not support", colour: "red" },
	comment: { text: "Comment", colour: "grey" },
};
