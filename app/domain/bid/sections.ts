import type { FormDefinition, FormSection } from "../form/definition";
import { SHORT_FORM } from "../form/definitions/short-form";

/** A section of a bid by the key that its form gives it; its page is `/bids/:bid/` and the key. */
export type SectionKey = string;

export type Section = FormSection;

/** The sections of a bid on the short form, in the order of its task list. */
export const SECTIONS: readonly Section[] = SHORT_FORM.sections;

/** The titles of sections, in the order of the task list. */
export function sectionTitles(
	keys: readonly SectionKey[],
	form: Pick<FormDefinition, "sections"> = SHORT_FORM,
): readonly string[] {
	return form.sections.filter(({ key }) => keys.includes(key)).map(({ title }) => title);
}

/** The name under which the revision of an intervention's objectives is kept. */
export function objectivesSection(interventionId: string): string {
	return `objectives:${interventionId}`;
}
