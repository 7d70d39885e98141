import { SECTIONS, sectionTitles } from "../../bid/sections";
import { accepted, type Outcome, refused } from "../../outcome";
import { type CriterionText, POINTS } from "../../round/criterion";
import { effectiveWeight } from "../../round/effective-weight";
import { weightSum } from "../../round/weights";
import { type Fields, textIn, type ValuesOf } from "../field";
import type { RecordKind } from "../record-kind";
import { row } from "../record-rows";

declare module "../record-kind" {
	interface KindCodes extends Record<"weight-invalid", true> {}
}

const fields = {
	title: {
		kind: "line",
		label: "Criterion",
		hint: "For example, Evidence of need",
		most: 120,
		required: "Enter the criterion",
	},
	guidance: {
		kind: "text",
		label: "Guidance",
		hint: "What assessors should look for. Bidders read it too",
		most: 2000,
		rows: 5,
		required: "Enter what assessors should look for",
	},
	weight: { kind: "number", label: "Weight", least: "1", greatest: "100", required: "Enter weight" },
	perTheme: {
		kind: "choices",
		label: "Themes",
		hint: "The criterion’s score is their average, so its weight stays the same",
		words: { yes: "Score each plan theme that a bid claims" },
		blank: "unmarked",
	},
	sections: {
		kind: "choices",
		label: "Sections of the bid",
		hint: "Assessors see the answers in these sections first. The others are folded away. Tick none to show the whole bid",
		words: Object.fromEntries(SECTIONS.map(({ key, title }) => [key, title])),
		blank: "unmarked",
	},
	descriptors: {
		kind: "boxes",
		form: "points",
		label: "What each point means",
		boxes: POINTS.map((points) => ({
			key: String(points),
			label: points === 1 ? "1 point" : `${points} points`,
			reads: "line" as const,
			most: 400,
			optional: true as const,
		})),
		blank: "unmarked",
	},
} as const satisfies Fields;

export type CriterionValues = ValuesOf<typeof fields>;

/** A criterion as its form gives it. */
export function criterionValues(text: CriterionText): CriterionValues {
	const points = text.descriptors.flatMap((said, place) => (said === "" ? [] : [[String(place), said]]));
	return {
		title: text.title,
		guidance: text.guidance,
		weight: String(text.weight),
		perTheme: text.perTheme ? ["yes"] : [],
		sections: text.sections ?? [],
		descriptors: points.length === 0 ? null : Object.fromEntries(points),
	};
}

/** A criterion as it is kept, a text for each point from 0 to 5. */
export function criterionText(values: CriterionValues): CriterionText {
	return {
		title: values.title,
		guidance: values.guidance,
		weight: Number(values.weight),
		perTheme: values.perTheme.length > 0,
		sections: values.sections,
		descriptors: POINTS.map((points) => textIn(values.descriptors, String(points))),
	};
}

function sumOf(criteria: readonly CriterionValues[]) {
	return weightSum(criteria.map(({ weight }) => ({ weight: Number(weight) })));
}

function missingWords(missing: number): string {
	if (missing === 0) return "exactly 100, so the round can open";
	return missing > 0 ? `${missing} less than 100` : `${-missing} more than 100`;
}

function weightWords(values: CriterionValues, others: readonly CriterionValues[]): string {
	const { sum, missing } = sumOf([values, ...others]);
	if (missing === 0) return `${values.weight} of 100, which is also its effective weight`;
	const effective = effectiveWeight(Number(values.weight), sum);
	return `${values.weight}. With this sum its effective weight would be ${effective} of 100`;
}

export const CRITERION: RecordKind<CriterionValues, CriterionValues, "weight-invalid"> = {
	key: "criterion",
	section: "criteria",
	words: {
		one: "criterion",
		counted: { one: "criterion", many: "criteria" },
		a: "a criterion",
		none: "No criterion yet.",
		intro: "What bids are scored on, in the order in which people read it.",
		onceRemoved: "Check that the weights of the others still add up to 100.",
	},
	fields,
	named: "title",
	rows: (values, { others = [] }) => {
		const described = Object.keys(values.descriptors ?? {}).length;
		return [
			row("Weight", weightWords(values, others as readonly CriterionValues[])),
			row("Scored", values.perTheme.length > 0 ? "Once for each theme claimed; the average counts" : "Once"),
			row("Sections of the bid", sectionTitles(values.sections).join(", ") || "The whole bid"),
			row("Guidance", values.guidance),
			row("Points described", described === 6 ? "All six, from 0 to 5" : null, `${described} of 6`),
		];
	},
	check: (values): Outcome<CriterionValues, "weight-invalid"> => {
		const weight = Number(values.weight);
		if (Number.isInteger(weight) && weight >= 1 && weight <= 100) return accepted(values);
		return refused("weight-invalid", "Weight must be a whole number between 1 and 100", { path: "weight" });
	},
	stats: (criteria) => {
		const { sum, missing } = sumOf(criteria);
		return [
			{
				label: "Weights",
				value: String(sum),
				note: missingWords(missing),
				tone: missing === 0 ? "good" : "problem",
			},
			{ label: "Criteria", value: String(criteria.length) },
		];
	},
	hints: (others) => {
		const { missing } = sumOf(others);
		return {
			weight:
				missing > 0
					? `A whole number. The other criteria leave ${missing} of 100`
					: "A whole number. The weights of the other criteria already add up to 100 or more",
		};
	},
};
