import { appraiseOptions } from "../appraisal/options-appraisal";
import { optionsOfContent } from "../appraisal/options-of-content";
import { type FormDefinition, isRecords } from "../form/definition";
import { ALTERNATIVE } from "../form/kinds/alternative";
import type { BidContent } from "./content";
import type { Remark } from "./remark";

type Remarks = { readonly blocks: readonly Remark[]; readonly warnings: readonly Remark[] };

/**
 * Asks for the reason where a bid prefers an alternative that has not the highest total. It blocks where the bid's form
 * requires alternatives or their reason, else it warns.
 */
export function optionsRemarks(content: BidContent, form: FormDefinition): Remarks {
	const asked = form.sections.flatMap(({ key, items }) =>
		items.flatMap((item) =>
			isRecords(item) && item.records === ALTERNATIVE.key ? [{ section: key, item }] : [],
		),
	)[0];
	const options = optionsOfContent(content);
	if (!asked || !options) return { blocks: [], warnings: [] };
	const { ranked, preferredNotFirst } = appraiseOptions(options.criteria, options.alternatives);
	const reason = options.alternatives.find(({ id }) => id === preferredNotFirst?.id)?.reason;
	if (!preferredNotFirst || reason !== "") return { blocks: [], warnings: [] };
	const remark: Remark = {
		code: "preferred-not-first",
		section: asked.section,
		words: `“${preferredNotFirst.title}” is preferred, but “${ranked[0]?.title}” has the highest total. Say why you prefer it.`,
	};
	const { item } = asked;
	return item.required === "blocks" || item.fields?.whyNot?.required === "blocks"
		? { blocks: [remark], warnings: [] }
		: { blocks: [], warnings: [remark] };
}
