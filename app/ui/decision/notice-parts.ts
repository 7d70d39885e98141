import type { NoticeText } from "~/domain/decision/notice-text";
import { PART_NAMES } from "~/explain/notice-in-words";

/** The parts of a notice with what a page says of each where it is written. */
const PARTS: readonly {
	readonly name: keyof NoticeText;
	readonly hint: string;
	readonly optional?: true;
}[] = [
	{
		name: "contact",
		hint: "Who answers questions about this decision: an office, not a private address",
	},
	{
		name: "summary",
		hint: "Three sentences that somebody outside the office understands. The board reads them first",
	},
	{
		name: "decisionText",
		hint: "What is decided. Bids, amounts and conditions are added from the lines",
	},
	{
		name: "factsAndAdvice",
		hint: "What was considered, who advised what. It may be finished after the board has met",
	},
	{
		name: "financialImplications",
		hint: "Where the money comes from and what is left",
	},
	{
		name: "legalImplications",
		hint: "The power under which the money is given",
	},
	{
		name: "crimeReduction",
		hint: "The law asks for this reason with every grant. A line can say more about its own grant",
	},
	{
		name: "grantNotContract",
		hint: "Why the money supports what partnerships do, and does not buy a service for the office",
	},
	{
		name: "equalityImplications",
		hint: "What the decision means for people protected by the Equality Act 2010",
	},
	{
		name: "backgroundPapers",
		hint: "Papers that the decision rests on",
		optional: true,
	},
	{
		name: "publicAccess",
		hint: "Whether all of this notice is public, and why any part is not",
	},
	{
		name: "interests",
		hint: "Interests that were declared, or that there were none",
	},
];

/** The parts of a notice that people write, in its order, with what pages call them. */
export const NOTICE_PARTS = PARTS.map((part) => ({ ...part, label: PART_NAMES[part.name] }));

/** What pages call a part of a notice. */
export function partName(part: keyof NoticeText): string {
	return PART_NAMES[part];
}
