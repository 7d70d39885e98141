import { appraiseBid, canBeAppraised, FIRST_VIEW } from "../domain/appraisal/bid-appraisal";
import { discountRatesOf } from "../domain/appraisal/discount-rates";
import type { BidContent } from "../domain/bid/content";
import { exactPounds, paybackFigure, ratioFigure } from "./appraisal-figures";

/** What a bid costs and saves, in one line; "" where no saving is put in figures. Takes its rates from the content. */
export function appraisalLine(content: BidContent): string {
	if (!canBeAppraised(content)) return "";
	const { figures, years } = appraiseBid(content, discountRatesOf(content));
	const { costs, benefits, npv, bcr, payback } = figures(FIRST_VIEW);
	const when = paybackFigure(payback, years);
	const back =
		payback.kind === "never"
			? when.replace(/^Not by/, "It does not pay for itself by")
			: `It pays for itself after ${when}, counted from ${years[0]}`;
	return [
		`The whole bid costs ${exactPounds(costs)} and saves ${exactPounds(benefits)}.`,
		`Net present value: ${exactPounds(npv)}.`,
		...(costs.numerator > 0n ? [`${back}.`] : []),
		...(bcr ? [`Saved for each £1 of cost: £${ratioFigure(bcr)}.`] : []),
	].join(" ");
}
