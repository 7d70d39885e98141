import { Tag, type TagColour } from "../govuk/tag";

type Outcome = "awarded" | "reserve" | "declined";

const WORDS: Readonly<Record<Outcome, readonly [text: string, colour: TagColour]>> = {
	awarded: ["Awarded", "green"],
	reserve: ["Reserve list", "purple"],
	declined: ["Not funded", "orange"],
};

/** What becomes of a bid, in a word or two. */
export function OutcomeTag({ outcome }: { readonly outcome: Outcome }) {
	const [text, colour] = WORDS[outcome];
	return <Tag colour={colour}>{text}</Tag>;
}

/** The same words without a colour. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
	awarded: WORDS.awarded[0],
	reserve: WORDS.reserve[0],
	declined: WORDS.declined[0],
};
