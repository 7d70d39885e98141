import { formatPounds } from "~/domain/money";
import type { FundPage } from "~/use-cases/fund/read-fund";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";
import { Money } from "../money";

/** A fund's money by financial year: each year's pot, what has claimed it, and what remains of it. */
export function FundYears({ years }: { readonly years: FundPage["years"] }) {
	return (
		<ScrollRegion label="Money by financial year">
			<Table
				stacked
				caption="Money by financial year"
				head={[
					{ text: "Financial year" },
					{ text: "Pot", format: "numeric" },
					{ text: "Committed", format: "numeric" },
					{ text: "Set aside", format: "numeric" },
					{ text: "Awarded", format: "numeric" },
					{ text: "Remaining", format: "numeric" },
				]}
				rows={years.map(({ year, figures, provisional }) => [
					{ text: year },
					{
						text: (
							<>
								<Money pence={figures.pot} />
								{provisional > 0n ? (
									<>
										<br />
										{provisional === figures.pot
											? "provisional"
											: `${formatPounds(provisional)} of it provisional`}
									</>
								) : null}
							</>
						),
						format: "numeric" as const,
					},
					...[figures.committed, figures.setAside, figures.awarded, figures.remaining].map((amount) => ({
						text: <Money pence={amount} />,
						format: "numeric" as const,
					})),
				])}
			/>
			<p className="govuk-hint">
				No year’s money is used for another year. A provisional amount is expected and not confirmed yet.
			</p>
		</ScrollRegion>
	);
}
