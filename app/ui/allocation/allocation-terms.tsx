import { Details } from "../govuk/details";
import { SummaryList } from "../govuk/summary-list";

const TERMS = {
	threshold: ["Threshold", "The lowest total that can be funded. It is part of the scheme."],
	value: [
		"Value",
		"The points of the bids that are funded, added up. A reduced amount counts for its part of the bid’s score, cut off after four decimals, unless it was scored apart. Where points are counted times pounds, each bid counts its points for every pound it gets, in point-pounds.",
	],
	envelope: [
		"Envelope",
		"A partnership’s part of the money by the needs formula: under needs envelopes its bids are funded from it first. What the envelopes leave becomes the pool of unspent money, from which bids of any partnership are funded, so a partnership can end above its envelope.",
	],
	reserve: [
		"Reserve list",
		"The bids that could be funded but are not, in the order in which money that comes back is offered to them.",
	],
	option: [
		"Amounts of a bid",
		"What it asked, and any smaller amounts that it said it could be reduced to. It is funded at one of them or not at all.",
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
