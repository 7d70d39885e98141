import { formatPounds } from "~/domain/money";
import { shownSteps } from "~/explain/sums";
import type { BidInScenario } from "~/use-cases/allocation/read-bid-in-scenario";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";

export type ShownTrail = BidInScenario["trails"][number];

type Props = {
	/** The scenario's address. */
	readonly base: string;
	readonly trails: readonly ShownTrail[];
};

/** The sums that a bid met at its turn: what there was, which bids took of it, what was left; of very many the last. */
export function BidTakers({ base, trails }: Props) {
	const numeric = "numeric" as const;
	return trails.map(({ title, steps }) => (
		<ScrollRegion key={title} label={title}>
			<Table
				stacked
				caption={title}
				captionClassName="govuk-table__caption--m"
				className="tranche-table--compact"
				firstCellIsHeader
				head={[{ text: "Step" }, { text: "Took", format: numeric }, { text: "Left", format: numeric }]}
				rows={shownSteps(steps).map(({ what, reference, took, left }, index) => ({
					cells: [
						{
							text:
								reference === null ? (
									what
								) : (
									<>
										<a className="govuk-link" href={`${base}/bids/${reference}`}>
											{reference}
										</a>{" "}
										<span className="govuk-!-font-weight-regular">{what}</span>
									</>
								),
						},
						{ text: took === null ? "" : formatPounds(took), format: numeric },
						{ text: formatPounds(left), format: numeric },
					],
					...(reference === null && took === null && index > 0 ? { className: "tranche-row--total" } : {}),
				}))}
			/>
		</ScrollRegion>
	));
}
