import type { FormDefinition } from "~/domain/form/definition";
import { SHORT_FORM } from "~/domain/form/definitions/short-form";

const sectionOf = (wanted: string) => {
	const found = SHORT_FORM.sections.find(({ key }) => key === wanted);
	if (!found) throw new Error(`no section ${wanted}`);
	return found;
};

/** A form nobody wrote pages for: every field kind, a table and fields of its own, conditions. */
export const EVERY_FIELD_FORM: FormDefinition = {
	format: "tranche-form/1",
	title: "Invest to save, long form",
	for: "bid",
	parts: [
		{ key: "bid", title: "The bid" },
		{ key: "more", title: "More" },
	],
	sections: [
		{ ...sectionOf("about"), part: "bid" },
		{ ...sectionOf("interventions"), part: "bid" },
		{ ...sectionOf("objectives"), part: "bid" },
		{
			key: "people",
			title: "People",
			hint: "Whom it helps",
			part: "more",
			items: [
				{
					question: "equality",
					field: { kind: "text", words: 50 },
					label: "What did the equality check find?",
					required: "blocks",
					notKnownYet: true,
				},
				{ question: "slogan", field: { kind: "line" }, label: "The bid in one line" },
				{
					question: "families",
					field: { kind: "number", unit: "families", greatest: "5000" },
					label: "How many families?",
					required: "warns",
					notKnownYet: true,
				},
				{ question: "cost-now", field: { kind: "money" }, label: "What does it cost now?", figure: true },
				{
					question: "cost-range",
					field: { kind: "money", as: "from-to" },
					label: "What could it cost?",
				},
				{
					question: "share",
					field: { kind: "money", as: "percentage", base: "What the service costs today" },
					label: "What share is saved?",
				},
				{
					question: "sessions",
					field: { kind: "quantity-cost", unit: "sessions" },
					label: "What do the sessions cost?",
				},
				{
					question: "total",
					field: { kind: "computed", sum: ["cost-now", "sessions"] },
					label: "Both together",
				},
				{ question: "starts-on", field: { kind: "period", as: "day" }, label: "When does it start?" },
				{ question: "first-month", field: { kind: "period", as: "month" }, label: "First month" },
				{ question: "first-quarter", field: { kind: "period", as: "quarter" }, label: "First quarter" },
				{ question: "year", field: { kind: "period", as: "financial-year" }, label: "Which year?" },
				{ question: "runs", field: { kind: "period", as: "from-to" }, label: "From when to when?" },
				{ question: "months", field: { kind: "period", as: "after-award" }, label: "Which months?" },
				{
					question: "place",
					field: {
						kind: "choice",
						of: [
							{ value: "town", text: "A town" },
							{ value: "village", text: "A village" },
						],
					},
					label: "Where?",
				},
				{
					question: "groups",
					field: {
						kind: "choice",
						many: true,
						of: [
							{ value: "young", text: "Young people" },
							{ value: "old", text: "Older people" },
						],
					},
					label: "Whom does it help?",
				},
				{ question: "shares-data", field: { kind: "yes-no" }, label: "Are personal data shared?" },
				{
					question: "data-agreement",
					field: { kind: "line" },
					label: "Which agreement covers it?",
					required: "blocks",
					showIf: { question: "shares-data", equals: "yes" },
				},
				{
					question: "many-families",
					field: { kind: "line" },
					label: "How are so many reached?",
					required: "warns",
					showIf: {
						all: [
							{ question: "families", atLeast: "100" },
							{ not: { question: "place", oneOf: ["village"] } },
						],
					},
				},
				{
					question: "ready",
					field: { kind: "scale", words: ["Not", "Nearly", "Quite"] },
					label: "How ready?",
				},
				{
					question: "main-objective",
					field: { kind: "reference", to: "objective" },
					label: "Main objective",
				},
				{ question: "lead", field: { kind: "reference", to: "partnership" }, label: "Who leads?" },
				{ question: "main-risk", field: { kind: "reference", to: "risk" }, label: "Main risk" },
				{ question: "press", field: { kind: "contact" }, label: "Press contact" },
				{ question: "letters", field: { kind: "files", most: 2 }, label: "Letters of support" },
			],
		},
		{
			key: "lessons",
			title: "Lessons",
			hint: "What was learned before",
			part: "more",
			items: [
				{ question: "lessons-from", field: { kind: "line" }, label: "Where do the lessons come from?" },
				{
					table: "lesson",
					one: "lesson",
					a: "a lesson",
					intro: "One row for each lesson.",
					minimum: 1,
					required: "blocks",
					missing: "Add a lesson.",
					fields: [
						{ key: "what", field: { kind: "line" }, label: "What was learned?", required: "blocks" },
						{ key: "cost", field: { kind: "money" }, label: "What did it cost?" },
						{ key: "when", field: { kind: "period", as: "month" }, label: "When?", required: "warns" },
						{ key: "report", field: { kind: "files" }, label: "Where is it written down?" },
					],
				},
			],
		},
		{
			...sectionOf("risks"),
			part: "more",
			items: [
				{
					records: "risk",
					minimum: 1,
					missing: "No risks are given.",
					fields: { owner: { required: "blocks", label: "Who answers for it?" }, impact: { hidden: true } },
					own: [{ key: "reviewed", field: { kind: "period", as: "day" }, label: "Last reviewed" }],
				},
			],
		},
	],
};
