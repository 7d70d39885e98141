import type { FormSection } from "./definition";
import { AWARD_CATEGORY } from "./kinds/award-category";
import { CRITERION } from "./kinds/criterion";
import { ELIGIBILITY_TEST } from "./kinds/eligibility-test";
import { OBJECTIVE } from "./kinds/objective";
import { THEME } from "./kinds/theme";
import type { RecordKind } from "./record-kind";

/** Kinds of record that the office sets up: no form of a bid can ask for them. */
export const OFFICE_KINDS: readonly RecordKind[] = [
	THEME,
	OBJECTIVE,
	CRITERION,
	AWARD_CATEGORY,
	ELIGIBILITY_TEST,
];

const sectionOf = ({ key, section }: RecordKind, title: string): FormSection => ({
	key: section,
	title,
	part: "",
	hint: "",
	items: [{ records: key }],
});

/** Their list pages, as sections of a form of their own. */
export const THEMES = sectionOf(THEME, "Themes");
export const OBJECTIVES = sectionOf(OBJECTIVE, "Objectives");
export const CRITERIA = sectionOf(CRITERION, "Criteria, weights and descriptors");
export const CATEGORIES = sectionOf(AWARD_CATEGORY, "Award categories");
export const TESTS = sectionOf(ELIGIBILITY_TEST, "Eligibility tests");

/** The lists of records that set a round up. */
export const ROUND_SECTIONS: readonly FormSection[] = [CRITERIA, CATEGORIES, TESTS];
