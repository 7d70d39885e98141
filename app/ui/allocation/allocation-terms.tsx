import { Details } from "../govuk/details";
import { SummaryList } from "../govuk/summary-list";

const TERMS = {
	threshold: ["Threshold", "The lowest total that can be funded. It is part of the scheme."],
	value: [
		"Value",
		"The total points of the funded bids. A reduced amount counts for part of the bid’s score, rounded down to four decimals, unless it has its own score. A scenario can also count points times pounds. Its value is then in point-pounds.",
	],
	envelope: [
		"Envelope",
		"A partnership’s share of the money by the needs formula. Under needs envelopes its bids are funded from it first. Unspent money goes into a pool for bids of any partnership, so a partnership can get more than its envelope.",
	],
	reserve: [
		"Reserve list",
		"Bids that can be funded but have no money yet. If money comes back, it is offered to them in this order. A bid whose smallest amount is more than the whole round has is not on the list.",
	],
	option: [
		"Amounts of a bid",
		"The amount the bid asked for, and any smaller amounts it offered. It gets one of these or nothing.",
	],
} as const;

/** What some words of an allocation page mean. */
export function AllocationTerms({ terms }: { readonly terms: readonly (keyof typeof TERMS)[] }) {
	return (
		<Details summary="What the words on this page mean">
			<SummaryList rows={terms.map((term) => ({ key: TERMS[term][0], value: TERMS[term][1] }))} />
		</Details>
	);
}
