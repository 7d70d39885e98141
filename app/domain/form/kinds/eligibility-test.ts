import { SECTIONS, sectionTitles } from "../../bid/sections";
import { accepted, refused } from "../../outcome";
import { plainName } from "../../table/names";
import type { Fields, ValuesOf } from "../field";
import type { RecordKind } from "../record-kind";
import { row } from "../record-rows";

declare module "../record-kind" {
	interface KindCodes extends Record<"test-taken", true> {}
}

const fields = {
	title: {
		kind: "line",
		label: "Test",
		hint: "For example, The bid pays for no running costs",
		most: 120,
		required: "Enter the test",
	},
	rule: {
		kind: "text",
		label: "Rule",
		hint: "What a bid must show to meet it. Bidders read it too",
		most: 1000,
		rows: 4,
		required: "Enter what a bid must show",
	},
	sections: {
		kind: "choices",
		label: "Evidence",
		hint: "Who checks the bid sees the answers in these sections beside the test. Tick none to show the whole bid",
		words: Object.fromEntries(SECTIONS.map(({ key, title }) => [key, title])),
		blank: "unmarked",
	},
} as const satisfies Fields;

/** A test that decides whether a bid of a round is eligible. */
export type EligibilityTestValues = ValuesOf<typeof fields>;

export const ELIGIBILITY_TEST: RecordKind<EligibilityTestValues, EligibilityTestValues, "test-taken"> = {
	key: "eligibility-test",
	section: "tests",
	words: {
		one: "eligibility test",
		a: "an eligibility test",
		none: "No eligibility tests. The office says whether a bid is eligible, and why.",
		intro:
			"What a bid must meet to be scored. The office answers each test for each bid: met, not met or not enough said. A bid is eligible if it meets all of them.",
	},
	fields,
	named: "title",
	rows: ({ rule, sections }) => [
		row("Rule", rule),
		row("Evidence", sectionTitles(sections).join(", ") || "The whole bid"),
	],
	checkBeside: (values, { others }) =>
		others.some(({ title }) => plainName(title) === plainName(values.title))
			? refused("test-taken", "This round already has that test", { path: "title" })
			: accepted(values),
};
