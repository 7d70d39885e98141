import type { SectionKey } from "../bid/sections";
import type { CriterionContent } from "../round/scheme";

/**
 * The criteria whose scores no longer stand when sections of a bid were changed: those that a changed section bears on.
 * A criterion that names no section is of the whole bid, and a section that no criterion names bears on all of them.
 */
export function staleCriteria(
	criteria: readonly Pick<CriterionContent, "id" | "sections">[],
	changed: readonly SectionKey[],
): readonly string[] {
	const ofWhole = ({ sections = [] }: Pick<CriterionContent, "sections">) => sections.length === 0;
	const isNamed = (section: SectionKey) => criteria.some(({ sections = [] }) => sections.includes(section));
	const all = changed.some((section) => !isNamed(section));
	return criteria
		.filter(
			(criterion) =>
				changed.length > 0 &&
				(all || ofWhole(criterion) || changed.some((section) => criterion.sections?.includes(section))),
		)
		.map(({ id }) => id);
}
