import type { FormDefinition, QuestionItem } from "../definition";

const asked = (question: string, words: number, label: string, hint: string): QuestionItem => ({
	question,
	field: { kind: "text", words },
	label,
	hint,
	required: "warns",
	notKnownYet: true,
});

/** The form of every round that chose no other: the twelve sections of the short form. */
export const SHORT_FORM: FormDefinition = {
	format: "tranche-form/1",
	title: "Short form",
	for: "bid",
	parts: [
		{ key: "bid", title: "The bid" },
		{ key: "money", title: "The money" },
		{ key: "work", title: "The work" },
	],
	sections: [
		{
			key: "about",
			title: "About the bid",
			hint: "Title, aims, contact and the partnerships of a joint bid",
			part: "bid",
			items: [{ page: "about" }],
		},
		{
			key: "need",
			title: "Need",
			hint: "The problem and its evidence",
			part: "bid",
			items: [
				asked("need-problem", 500, "What is the problem?", "Say what happens, where, and who is affected."),
				asked(
					"need-evidence",
					500,
					"What is the evidence for it?",
					"Give figures, where they come from and their date.",
				),
				asked(
					"need-without-money",
					300,
					"What happens without the money, or with less of it?",
					"Say what is done now and what would stop, be smaller or be later.",
				),
			],
		},
		{
			key: "interventions",
			title: "Interventions",
			hint: "What will be done, and the amount asked for each",
			part: "bid",
			items: [{ records: "intervention" }],
		},
		{
			key: "objectives",
			title: "Objectives",
			hint: "The plan's objectives that each intervention supports",
			part: "bid",
			items: [{ page: "objectives" }],
		},
		{
			key: "costs",
			title: "Cost lines",
			hint: "What the money buys",
			part: "money",
			items: [{ records: "cost-line" }],
		},
		{
			key: "reduced",
			title: "Reduced versions",
			hint: "Smaller amounts the bid could be funded at",
			part: "money",
			items: [{ records: "reduced-version", required: "no" }],
		},
		{
			key: "savings",
			title: "Savings",
			hint: "What is saved, from when, and by whom",
			part: "money",
			items: [{ records: "saving-line", minimum: 1, missing: "No savings are given." }],
		},
		{
			key: "funding",
			title: "Funding from others",
			hint: "Money and help in kind beside this fund's",
			part: "money",
			items: [{ records: "funding-line", minimum: 1, missing: "No funding from others is given." }],
		},
		{
			key: "outcomes",
			title: "Outcomes",
			hint: "Outputs, outcomes and how they are measured",
			part: "work",
			items: [{ records: "measure", minimum: 1, missing: "No outputs or outcomes are given." }],
		},
		{
			key: "risks",
			title: "Risks",
			hint: "What could go wrong and what is done about it",
			part: "work",
			items: [{ records: "risk", minimum: 1, missing: "No risks are given." }],
		},
		{
			key: "delivery",
			title: "Delivery and succession",
			hint: "Who does it, when, who oversees it, and what follows",
			part: "work",
			items: [
				asked(
					"delivery-plan",
					500,
					"How will the bid be delivered?",
					"Say who does what, and what has to be in place first.",
				),
				asked(
					"delivery-timescale",
					200,
					"When will it start and finish?",
					"Give the main dates, or months after the award.",
				),
				asked(
					"delivery-governance",
					300,
					"Who oversees it?",
					"Name the strategic, tactical and operational level where there are several.",
				),
				asked(
					"succession",
					300,
					"What happens when the money ends?",
					"Say how the work goes on or how it is brought to an end.",
				),
			],
		},
		{
			key: "documents",
			title: "Supporting documents",
			hint: "Files that go with the bid, such as letters of support",
			part: "work",
			items: [{ records: "document", required: "no" }],
		},
	],
};
