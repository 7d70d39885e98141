import type { DiscountRates } from "~/domain/appraisal/discount-rates";
import { ratesInWords } from "~/explain/appraisal-views";

/** The discount rates by which a bid is appraised, with their source and date. */
export function RatesUsed({ rates, frozen }: { readonly rates: DiscountRates; readonly frozen: boolean }) {
	const said = ratesInWords(rates, frozen);
	return (
		<>
			<p className="govuk-body">{said.source}</p>
			<ul className="govuk-list govuk-list--bullet">
				{said.rates.map((rate) => (
					<li key={rate}>{rate}</li>
				))}
			</ul>
			<p className="govuk-body">{said.formula}</p>
		</>
	);
}
