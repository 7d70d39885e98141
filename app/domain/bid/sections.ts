export type SectionKey =
	| "about"
	| "objectives"
	| "need"
	| "interventions"
	| "costs"
	| "reduced"
	| "savings"
	| "funding"
	| "outcomes"
	| "risks"
	| "delivery";

export type Section = {
	readonly key: SectionKey;
	readonly title: string;
	readonly hint: string;
	/** Which part of the task list it stands in. */
	readonly part: "bid" | "money" | "work";
};

/** The sections of a bid in the order of its task list; a section's page is `/bids/:bid/` and its key. */
export const SECTIONS: readonly Section[] = [
	{
		key: "about",
		title: "About the bid",
		hint: "Title, aims, contact and the partnerships of a joint bid",
		part: "bid",
	},
	{ key: "need", title: "Need", hint: "The problem and its evidence", part: "bid" },
	{
		key: "interventions",
		title: "Interventions",
		hint: "What will be done, and the amount asked for each",
		part: "bid",
	},
	{
		key: "objectives",
		title: "Objectives",
		hint: "The plan's objectives that each intervention supports",
		part: "bid",
	},
	{ key: "costs", title: "Cost lines", hint: "What the money buys", part: "money" },
	{
		key: "reduced",
		title: "Reduced versions",
		hint: "Smaller amounts the bid could be funded at",
		part: "money",
	},
	{ key: "savings", title: "Savings", hint: "What is saved, from when, and by whom", part: "money" },
	{
		key: "funding",
		title: "Funding from others",
		hint: "Money and help in kind beside this fund's",
		part: "money",
	},
	{ key: "outcomes", title: "Outcomes", hint: "Outputs, outcomes and how they are measured", part: "work" },
	{ key: "risks", title: "Risks", hint: "What could go wrong and what is done about it", part: "work" },
	{
		key: "delivery",
		title: "Delivery and succession",
		hint: "Who does it, when, who oversees it, and what follows",
		part: "work",
	},
];

/** The titles of sections, in the order of the task list. */
export function sectionTitles(keys: readonly SectionKey[]): readonly string[] {
	return SECTIONS.filter(({ key }) => keys.includes(key)).map(({ title }) => title);
}

/** The name under which the revision of an intervention's objectives is kept. */
export function objectivesSection(interventionId: string): string {
	return `objectives:${interventionId}`;
}
