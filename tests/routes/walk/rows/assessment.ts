import { assessors, board, ofAssessment, type Row, without } from "../row";

const managesAssessment = {
	200: ["fundManager"],
	403: without([...ofAssessment, ...assessors, ...board, "financeOfficer", "decisionMaker"], "fundManager"),
} as const;

/** Pages of assessment; of D1's, the other assessor must know nothing before both are in. */
export const ASSESSMENT_ROWS: readonly Row[] = [
	{ route: "assessments._index", address: "/assessments", sees: { 200: assessors, 403: ofAssessment } },
	{
		route: "assessments.$assessmentId._index",
		address: "/assessments/{assessment}",
		sees: { 200: ["assessor"] },
	},
	{
		route: "assessments.$assessmentId._index",
		address: "/assessments/{submittedAssessment}",
		sees: { 200: ["assessor"] },
	},
	...["criteria/1", "submit"].map(
		(page): Row => ({
			route: `assessments.$assessmentId.${page.replace("/1", ".$number")}`,
			address: `/assessments/{assessment}/${page}`,
			sees: {
				assessing: { 200: ["assessor"] },
				"with-board": { 302: ["assessor"] },
			},
			sends: { who: ["assessor"], ...(page === "submit" ? { refusedNow: "a score is missing" } : {}) },
		}),
	),
	{
		route: "assessments.$assessmentId.decline",
		address: "/assessments/{assessment}/decline",
		sees: { assessing: { 200: ["assessor"] }, "with-board": { 302: ["assessor"] } },
		sends: { who: ["assessor"] },
	},
	{
		route: "assessments.$assessmentId.replace",
		address: "/assessments/{assessment}/replace",
		sees: {
			assessing: managesAssessment,
			"with-board": { 409: ["fundManager"], 403: managesAssessment[403] },
		},
		sends: { who: ["fundManager"] },
	},
	{
		route: "assessments.$assessmentId.reopen",
		address: "/assessments/{submittedAssessment}/reopen",
		sees: {
			assessing: managesAssessment,
			"with-board": { 409: ["fundManager"], 403: managesAssessment[403] },
		},
		sends: { who: ["fundManager"] },
	},
];
