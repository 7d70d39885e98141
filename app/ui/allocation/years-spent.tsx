import type { RunYears } from "~/domain/allocation/run/run-file";
import { byCodePoint } from "~/domain/canonical";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";
import { Money } from "../money";

/** What there is for each financial year, what bids get of it and what is left. */
export function YearsSpent({ years }: { readonly years: RunYears }) {
	return (
		<ScrollRegion label="Money by financial year">
			<Table
				stacked
				caption="Money by financial year"
				head={[
					{ text: "Financial year" },
					{ text: "To share", format: "numeric" },
					{ text: "Goes to bids", format: "numeric" },
					{ text: "Left", format: "numeric" },
				]}
				rows={Object.entries(years)
					.sort(([a], [b]) => byCodePoint(a, b))
					.map(([year, { available, spent, unallocated }]) => [
						{ text: year },
						...[available, spent, unallocated].map((amount) => ({
							text: <Money pence={amount} />,
							format: "numeric" as const,
						})),
					])}
			/>
		</ScrollRegion>
	);
}
