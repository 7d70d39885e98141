import { type Canonical, canonicalText } from "../canonical";
import { type FormDefinition, questionsOf } from "../form/definition";
import { SHORT_FORM } from "../form/definitions/short-form";
import type { BidContent } from "./content";
import type { SectionKey } from "./sections";

/** What of a content stands in other sections than about the bid, or is none of its people's words. */
const ELSEWHERE: readonly string[] = [
	...["format", "form", "round", "reference", "discountRates", "answers", "tables", "files"],
	...["interventions", "reducedVersions", "savings", "funding", "measures", "risks"],
];

/** What of a bid's content stands in a section beside its answers and tables. */
const HELD: Readonly<Record<SectionKey, (content: BidContent) => unknown>> = {
	about: (content) => Object.fromEntries(Object.entries(content).filter(([key]) => !ELSEWHERE.includes(key))),
	interventions: ({ interventions }) => interventions.map(({ objectives: _, costLines: __, ...own }) => own),
	objectives: ({ interventions }) => interventions.map(({ key, objectives }) => [key, objectives]),
	costs: ({ interventions }) => interventions.map(({ key, costLines }) => [key, costLines]),
	reduced: ({ reducedVersions }) => reducedVersions,
	savings: ({ savings }) => savings,
	funding: ({ funding }) => funding,
	outcomes: ({ measures }) => measures,
	risks: ({ risks }) => risks,
};

function sectionText(content: BidContent, section: FormDefinition["sections"][number]): string {
	const asked = questionsOf(section).map(({ question }) => question);
	const held = [
		HELD[section.key]?.(content) ?? null,
		content.answers
			.filter(({ question }) => asked.includes(question))
			.map(({ question, state, text, value = null }) => ({ question, state, text, value }))
			.sort((a, b) => (a.question < b.question ? -1 : 1)),
		(content.tables ?? [])
			.filter((table) => table.section === section.key)
			.map(({ key, rows }) => ({ key, rows })),
	];
	return canonicalText(held as Canonical);
}

/** The sections in which two contents of a bid differ, in the order of its form. */
export function changedSections(
	before: BidContent,
	after: BidContent,
	form: FormDefinition = SHORT_FORM,
): readonly SectionKey[] {
	return form.sections
		.filter((section) => sectionText(before, section) !== sectionText(after, section))
		.map(({ key }) => key);
}
