import type { FormDefinition, FormItem } from "../definition";
import { peopleQuestions } from "./people-questions";
import { proseQuestion } from "./prose-question";

const records = (kind: string, missing?: string): FormItem =>
	missing === undefined
		? { records: kind, required: "no" }
		: { records: kind, minimum: 1, required: "warns", missing };

/** The business case of five cases (HM Treasury, Green Book), for rounds whose bids are larger or wholly new. */
export const FIVE_CASE_FORM: FormDefinition = {
	format: "tranche-form/1",
	title: "Five-case business case",
	for: "bid",
	parts: [
		{ key: "bid", title: "The bid" },
		{ key: "strategic", title: "Strategic case" },
		{ key: "economic", title: "Economic case" },
		{ key: "commercial", title: "Commercial case" },
		{ key: "financial", title: "Financial case" },
		{ key: "management", title: "Management case" },
		{ key: "record", title: "Record and approvals" },
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
			key: "partners",
			title: "Partners",
			hint: "Every organisation that takes part, and what each is paid",
			part: "bid",
			items: [records("partner", "No partners are given.")],
		},
		{
			key: "summary",
			title: "Executive summary",
			hint: "The whole case in short",
			part: "bid",
			items: [
				proseQuestion(
					"executive-summary",
					3500,
					"Executive summary",
					"Say what the bid would do, for whom, what it costs and what comes of it.",
				),
			],
		},
		{
			key: "need",
			title: "Need",
			hint: "The problem, what is done now, and what happens without the money",
			part: "strategic",
			items: [
				proseQuestion(
					"need-problem",
					1500,
					"What is the problem?",
					"Say what happens, where, and who is affected, with figures and their sources.",
				),
				proseQuestion(
					"need-now",
					800,
					"What is done about it now?",
					"Say who does what today, and what it achieves.",
				),
				proseQuestion(
					"need-without-money",
					600,
					"What happens without the money, or with less of it?",
					"Say what would stop, be smaller or be later.",
				),
				proseQuestion(
					"own-priorities",
					500,
					"Which of the partnership’s own priorities does it serve?",
					"Name the plan or strategy that they stand in.",
				),
			],
		},
		{
			key: "interventions",
			title: "Interventions",
			hint: "What will be done, and the amount asked for each",
			part: "strategic",
			items: [{ records: "intervention" }],
		},
		{
			key: "objectives",
			title: "Objectives",
			hint: "The plan's objectives that each intervention supports",
			part: "strategic",
			items: [{ page: "objectives" }],
		},
		{
			key: "stakeholders",
			title: "Stakeholders",
			hint: "Who is touched by the bid, and how they are involved",
			part: "strategic",
			items: [records("stakeholder", "No stakeholders are given.")],
		},
		{
			key: "option-criteria",
			title: "Criteria of the options appraisal",
			hint: "What the alternatives are judged by",
			part: "economic",
			items: [records("option-criterion", "No criteria are given for the options appraisal.")],
		},
		{
			key: "alternatives",
			title: "Alternatives",
			hint: "What else could be done, and why this is preferred",
			part: "economic",
			items: [
				{
					records: "alternative",
					minimum: 2,
					required: "warns",
					missing: "Fewer than 2 alternatives are given.",
				},
			],
		},
		{
			key: "baseline",
			title: "Baseline costs",
			hint: "What is spent on it today",
			part: "economic",
			items: [records("baseline-cost")],
		},
		{
			key: "savings",
			title: "Savings",
			hint: "What is saved, from when, and by whom",
			part: "economic",
			items: [records("saving-line", "No savings are given.")],
		},
		{
			key: "suppliers",
			title: "Suppliers",
			hint: "How things are bought, from whom, and who owns them",
			part: "commercial",
			items: [
				proseQuestion(
					"procurement",
					800,
					"How will goods and services be bought?",
					"Say what is bought, by which route, and by when.",
				),
				proseQuestion(
					"contracts",
					500,
					"Which contracts are there, or will there be?",
					"Name the other side and the length.",
				),
				proseQuestion(
					"assets",
					400,
					"Who owns what is bought?",
					"Say what happens to it when the money ends.",
				),
				proseQuestion(
					"delivery-vehicle",
					400,
					"Is an organisation set up to deliver it?",
					"For example a company, a shared service or a hosted team.",
				),
			],
		},
		{
			key: "costs",
			title: "Cost lines",
			hint: "What the money buys",
			part: "financial",
			items: [{ records: "cost-line" }],
		},
		{
			key: "funding",
			title: "Funding from others",
			hint: "Money and help in kind beside this fund's",
			part: "financial",
			items: [records("funding-line", "No funding from others is given.")],
		},
		{
			key: "reduced",
			title: "Reduced versions",
			hint: "Smaller amounts the bid could be funded at",
			part: "financial",
			items: [records("reduced-version")],
		},
		{
			key: "spend",
			title: "Spend profile",
			hint: "When the money is spent, where the cost lines do not say it",
			part: "financial",
			items: [records("spend-line")],
		},
		{
			key: "milestones",
			title: "Milestones",
			hint: "What is reached by when",
			part: "management",
			items: [records("milestone", "No milestones are given.")],
		},
		{
			key: "delivery",
			title: "Delivery and succession",
			hint: "Who does it, who oversees it, and what follows",
			part: "management",
			items: [
				proseQuestion(
					"delivery-plan",
					1200,
					"How will the bid be delivered?",
					"Say who does what, and in which order.",
				),
				proseQuestion(
					"delivery-team",
					600,
					"Who is in the team?",
					"Give posts, and how much of their time they have.",
				),
				proseQuestion(
					"governance-strategic",
					400,
					"Who oversees it at strategic level?",
					"The body that answers for the bid as a whole.",
				),
				proseQuestion(
					"governance-tactical",
					400,
					"Who oversees it at tactical level?",
					"The group that steers the work from month to month.",
				),
				proseQuestion(
					"governance-operational",
					400,
					"Who oversees it at operational level?",
					"Those who run the work from day to day.",
				),
				proseQuestion(
					"succession",
					600,
					"What happens when the money ends?",
					"Say how the work goes on or how it is brought to an end.",
				),
			],
		},
		{
			key: "dependencies",
			title: "Dependencies, assumptions and constraints",
			hint: "What the bid rests on, critical success factors among it",
			part: "management",
			items: [records("dependency", "No dependencies, assumptions or constraints are given.")],
		},
		{
			key: "risks",
			title: "Risks",
			hint: "What could go wrong and what is done about it",
			part: "management",
			items: [records("risk", "No risks are given.")],
		},
		{
			key: "outcomes",
			title: "Outcomes",
			hint: "Outputs, outcomes and benefits, and how they are measured",
			part: "management",
			items: [
				records("measure", "No outputs or outcomes are given."),
				proseQuestion(
					"evaluation",
					500,
					"How will the work be evaluated?",
					"Say who evaluates it, when, and against what.",
				),
			],
		},
		{
			key: "people",
			title: "People",
			hint: "Equality, staff, safeguarding, data and the environment",
			part: "management",
			items: peopleQuestions("warns"),
		},
		{
			key: "track-record",
			title: "Track record",
			hint: "What the partners achieved before",
			part: "record",
			items: [records("achievement")],
		},
		{
			key: "other-applications",
			title: "Other applications",
			hint: "Other applications for the same thing, and linked bids",
			part: "record",
			items: [records("other-application")],
		},
		{
			key: "approvals",
			title: "Approvals",
			hint: "Who has approved the bid, and who still has to",
			part: "record",
			items: [records("approval", "No approvals are given.")],
		},
		{
			key: "documents",
			title: "Supporting documents",
			hint: "Files that go with the bid, such as letters of support",
			part: "record",
			items: [records("document")],
		},
	],
};
