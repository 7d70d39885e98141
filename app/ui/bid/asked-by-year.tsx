import { formatPounds, type Pence } from "~/domain/money";

/** What a bid asks in each financial year, in order. */
export function AskedByYear({ years }: { readonly years: readonly (readonly [string, Pence])[] }) {
	return (
		<ul className="govuk-list govuk-!-margin-bottom-0">
			{years.map(([year, amount]) => (
				<li key={year}>
					{year}: {formatPounds(amount)}
				</li>
			))}
		</ul>
	);
}
