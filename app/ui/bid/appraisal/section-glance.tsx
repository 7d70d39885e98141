import { appraiseBid, canBeAppraised } from "~/domain/appraisal/bid-appraisal";
import { discountRatesOf } from "~/domain/appraisal/discount-rates";
import { optionsOfContent } from "~/domain/appraisal/options-of-content";
import type { BidContent } from "~/domain/bid/content";
import { ALTERNATIVE } from "~/domain/form/kinds/alternative";
import { AppraisalGlance } from "./appraisal-glance";
import { AppraisalLink } from "./appraisal-link";
import { OptionsResults } from "./options-results";

type Props = { readonly section: string; readonly path: string; readonly content: BidContent };

/** What savings are worth beside the costs, and alternatives against their criteria, above the list of them. */
export function SectionGlance({ section, path, content }: Props) {
	if (section === ALTERNATIVE.section) {
		const options = optionsOfContent(content);
		return options && options.criteria.length > 0 ? <OptionsResults {...options} /> : null;
	}
	if (!canBeAppraised(content)) return null;
	return (
		<>
			<AppraisalGlance appraisal={appraiseBid(content, discountRatesOf(content))} />
			<AppraisalLink path={path} />
		</>
	);
}
