import { Fragment } from "react";
import type { ScenarioColumn } from "~/domain/allocation/run/scenario";
import { ABOVE_THE_MONEY, usedInWords } from "../allocation/over-programming";
import { ruleUnlessTitle } from "../allocation/rule-names";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";
import { Pounds } from "./pounds";
import { ReserveList } from "./reserve-list";
import { SharesList } from "./shares-list";

/** Every saved scenario with each bid's amount and the reason for it. */
export function PrintedScenarios({ scenarios }: { readonly scenarios: readonly ScenarioColumn[] }) {
	if (scenarios.length === 0) return <p className="govuk-body">No scenario was built.</p>;
	return scenarios.map((scenario) => (
		<Fragment key={scenario.id}>
			<ScrollRegion label={scenario.title}>
				<Table
					stacked
					caption={`${scenario.title}${ruleUnlessTitle(scenario, ": ")}${scenario.published ? ", the published rule" : ""}${scenario.stale ? " (out of date)" : ""}`}
					captionClassName="govuk-table__caption--s"
					className="tranche-table--compact"
					firstCellIsHeader
					head={[{ text: "Bid" }, { text: "Amount", format: "numeric" }, { text: "Reason" }]}
					rows={[
						...scenario.awards.map((award) => [
							{ text: award.reference },
							{
								text: (
									<>
										<Pounds amount={award.amount} />
										<SharesList shares={award.shares} />
									</>
								),
								format: "numeric" as const,
							},
							{ text: award.reason },
						]),
						{
							className: "tranche-row--total",
							cells: [
								{ text: "Spent" },
								{ text: <Pounds amount={scenario.spent} />, format: "numeric" },
								{
									text: scenario.overProgramming
										? `${ABOVE_THE_MONEY}: ${usedInWords(scenario.overProgramming)}`
										: "",
								},
							],
						},
					]}
				/>
			</ScrollRegion>
			<ReserveList {...scenario} whole />
		</Fragment>
	));
}
