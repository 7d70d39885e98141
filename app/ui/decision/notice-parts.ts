import type { NoticeText } from "~/domain/decision/notice-text";

/** The parts of a notice that people write, in its order, with what pages call them. */
export const NOTICE_PARTS: readonly {
	readonly name: keyof NoticeText;
	readonly label: string;
	readonly hint: string;
	readonly optional?: true;
}[] = [
	{
		name: "contact",
		label: "Contact",
		hint: "Who answers questions about this decision: an office, not a private address",
	},
	{
		name: "summary",
		label: "Summary",
		hint: "Three sentences that somebody outside the office understands. The board reads them first",
	},
	{
		name: "decisionText",
		label: "Decision",
		hint: "What is decided. Bids, amounts and conditions are added from the lines",
	},
	{
		name: "factsAndAdvice",
		label: "Facts and advice",
		hint: "What was considered, who advised what. It may be finished after the board has met",
	},
	{
		name: "financialImplications",
		label: "Financial implications",
		hint: "Where the money comes from and what is left",
	},
	{
		name: "legalImplications",
		label: "Legal implications",
		hint: "The power under which the money is given",
	},
	{
		name: "crimeReduction",
		label: "How the grants reduce crime and disorder",
		hint: "The law asks for this reason with every grant. A line can say more about its own grant",
	},
	{
		name: "grantNotContract",
		label: "Why grants and not contracts",
		hint: "Why the money supports what partnerships do, and does not buy a service for the office",
	},
	{
		name: "equalityImplications",
		label: "Equality implications",
		hint: "What the decision means for people protected by the Equality Act 2010",
	},
	{
		name: "backgroundPapers",
		label: "Background papers",
		hint: "Papers that the decision rests on",
		optional: true,
	},
	{
		name: "publicAccess",
		label: "Public access to information",
		hint: "Whether all of this notice is public, and why any part is not",
	},
	{
		name: "interests",
		label: "Declaration of interests",
		hint: "Interests that were declared, or that there were none",
	},
];

/** What pages call a part of a notice. */
export function partName(part: keyof NoticeText): string {
	return NOTICE_PARTS.find(({ name }) => name === part)?.label ?? part;
}
