import type { BidState } from "~/domain/lifecycle";
import { Tag, type TagColour } from "../govuk/tag";

/** How a bid's own partnership reads its state. An assessed bid is eligible to them until the decision is published. */
const STATES: Readonly<Record<BidState, readonly [text: string, colour: TagColour]>> = {
	draft: ["Draft", "grey"],
	submitted: ["Submitted", "blue"],
	"in-clarification": ["Question asked", "yellow"],
	eligible: ["Eligible", "teal"],
	assessed: ["Eligible", "teal"],
	ineligible: ["Not eligible", "red"],
	withdrawn: ["Withdrawn", "grey"],
	awarded: ["Awarded", "green"],
	reserve: ["Reserve list", "purple"],
	declined: ["Not funded", "orange"],
};

/** A bid's state in a word or two; a draft of a round that has closed was not submitted. */
export function BidStateTag({ state, open = true }: { readonly state: BidState; readonly open?: boolean }) {
	if (state === "draft" && !open) return <Tag colour="red">Not submitted</Tag>;
	const [text, colour] = STATES[state];
	return <Tag colour={colour}>{text}</Tag>;
}
