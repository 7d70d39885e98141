import { compareRatings, IMPACT_WORDS, LIKELIHOOD_WORDS, riskRating } from "../../bid/risk-rating";
import type { Fields, ValuesOf } from "../field";
import type { RecordKind } from "../record-kind";
import { pointInWords, row } from "../record-rows";

const MORE = { later: true, group: "Cause, effect and what is left of it" } as const;

const fields = {
	description: {
		kind: "text",
		label: "What could go wrong?",
		name: "Description",
		most: 1000,
		rows: 3,
		required: "Enter a description",
	},
	likelihood: { kind: "scale", label: "How likely is it?", name: "Likelihood", words: LIKELIHOOD_WORDS },
	impact: { kind: "scale", label: "How bad would it be?", name: "Impact", words: IMPACT_WORDS },
	mitigation: {
		kind: "text",
		label: "What is done about it?",
		name: "What is done about it",
		most: 2000,
		rows: 3,
	},
	owner: {
		kind: "line",
		label: "Who owns it?",
		name: "Owner",
		hint: "A post, such as events officer",
		most: 200,
	},
	cause: { kind: "text", label: "What would cause it?", name: "Cause", most: 1000, rows: 2, ...MORE },
	effect: { kind: "text", label: "What would follow from it?", name: "Effect", most: 1000, rows: 2, ...MORE },
	likelihoodAfter: {
		kind: "scale",
		label: "How likely is it then?",
		name: "Likelihood afterwards",
		hint: "Once what is said above is done about it",
		words: LIKELIHOOD_WORDS,
		...MORE,
	},
	impactAfter: {
		kind: "scale",
		label: "How bad would it be then?",
		name: "Impact afterwards",
		words: IMPACT_WORDS,
		...MORE,
	},
} as const satisfies Fields;

export type RiskValues = ValuesOf<typeof fields>;

export const RISK: RecordKind<RiskValues, RiskValues, never> = {
	key: "risk",
	section: "risks",
	words: {
		one: "risk",
		a: "a risk",
		none: "No risks given yet.",
		intro: "Most serious first. A risk’s rating is its likelihood times its impact, each from 1 to 5.",
	},
	fields,
	named: "description",
	sort: compareRatings,
	rows: (values) => [
		row("Rating", riskRating(values)?.words ?? null, "Not rated"),
		row("Likelihood", pointInWords(values.likelihood, LIKELIHOOD_WORDS), "Not rated"),
		row("Impact", pointInWords(values.impact, IMPACT_WORDS), "Not rated"),
		row("What is done about it", values.mitigation),
		row("Owner", values.owner),
	],
	listed: ["cause", "effect", "likelihoodAfter", "impactAfter"],
};
