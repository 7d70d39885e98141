import { appraiseBid, canBeAppraised, FIRST_VIEW } from "~/domain/appraisal/bid-appraisal";
import { discountRatesOf } from "~/domain/appraisal/discount-rates";
import type { BidContent } from "~/domain/bid/content";
import { AppraisalGlance } from "../appraisal/appraisal-glance";
import { YearTable } from "../appraisal/year-table";
import { PartHeading } from "./reading-section";

/** What a bid costs and saves, by its own figures; nothing where no saving has an amount. */
export function ReadingAppraisal({ content }: { readonly content: BidContent }) {
	if (!canBeAppraised(content)) return null;
	const appraisal = appraiseBid(content, discountRatesOf(content));
	return (
		<>
			<PartHeading>Costs and savings</PartHeading>
			<AppraisalGlance appraisal={appraisal} />
			<YearTable figures={appraisal.figures(FIRST_VIEW)} years={appraisal.years} />
		</>
	);
}
