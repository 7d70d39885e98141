import { appraiseBid, canBeAppraised } from "~/domain/appraisal/bid-appraisal";
import { discountRatesOf } from "~/domain/appraisal/discount-rates";
import type { BidContent } from "~/domain/bid/content";
import { AppraisalGlance } from "../bid/appraisal/appraisal-glance";
import { Findings, type FindingsProps } from "./findings";

/** What a criterion of value is judged by: whether the figures add up, and what the bid costs and saves. */
export function ValueBeside({ content, beside }: Pick<FindingsProps, "content" | "beside">) {
	return (
		<>
			<Findings content={content} beside={beside} headingId="figures" />
			{canBeAppraised(content) ? <Appraised content={content} /> : null}
		</>
	);
}

function Appraised({ content }: { readonly content: BidContent }) {
	return (
		<section aria-labelledby="appraised">
			<h2 className="govuk-heading-m" id="appraised">
				What does it cost and save?
			</h2>
			<AppraisalGlance appraisal={appraiseBid(content, discountRatesOf(content))} />
		</section>
	);
}
