import type { DiscountRates } from "~/domain/appraisal/discount-rates";
import { formatDate } from "~/domain/london-time";

/** The discount rates by which a bid is appraised, with their source and date. */
export function RatesUsed({ rates, frozen }: { readonly rates: DiscountRates; readonly frozen: boolean }) {
	return (
		<>
			<p className="govuk-body">
				Source: {rates.source}. They apply from {formatDate(rates.from)}.{" "}
				{frozen
					? "This bid keeps the rates it was submitted with."
					: "They are kept with the bid when it is submitted."}
			</p>
			<ul className="govuk-list govuk-list--bullet">
				<li>Year 0, the first year: not discounted</li>
				{rates.bands.map(({ fromYear, toYear, percent }) => (
					<li key={fromYear}>
						Years {fromYear} to {toYear}: {percent}% a year
					</li>
				))}
			</ul>
			<p className="govuk-body">
				A year’s discount factor is the factor of the year before, divided by 1 + the year’s own rate.
			</p>
		</>
	);
}
