import type { ReactNode } from "react";
import type { ShownPackContent } from "~/domain/decision/pack";
import { type Pence, pence } from "~/domain/money";
import { valueFigure } from "~/explain/in-words";
import { ABOVE_THE_MONEY, usedInWords } from "../allocation/over-programming";
import { ruleUnlessTitle } from "../allocation/rule-names";
import { Pounds } from "../decision/pounds";
import { Table } from "../govuk/table";
import { Tag } from "../govuk/tag";
import { ScrollRegion } from "../layout/scroll-region";

/** What each rule would do beside the proposal: one row a bid, one column a scenario. */
export function PackScenarios({
	roundId,
	content,
	rows = content.bids,
}: {
	readonly roundId: string;
	readonly content: ShownPackContent;
	/** Those of its bids that the page shows; all unless given. */
	readonly rows?: ShownPackContent["bids"];
}) {
	const numeric = "numeric" as const;
	const scenarios = [...content.scenarios].sort((a, b) => Number(b.publishedRule) - Number(a.publishedRule));
	const mark = (published: boolean) => (published ? { className: "tranche-cell--published" } : {});
	const { proposal } = content;
	const worked = scenarios.every(({ points }) => points !== undefined);
	const figures = (
		label: string,
		proposed: ReactNode,
		figure: (scenario: (typeof scenarios)[number]) => ReactNode,
	) => ({
		className: "tranche-row--total",
		cells: [
			{ text: label },
			{ text: proposed, format: numeric },
			...scenarios.map((scenario) => ({
				text: figure(scenario),
				format: numeric,
				...mark(scenario.publishedRule),
			})),
		],
	});
	return (
		<ScrollRegion label="What each rule gives each bid">
			<Table
				caption="What each rule gives each bid"
				captionClassName="govuk-table__caption--m"
				className="tranche-table--compact"
				firstCellIsHeader
				keyColumn={1}
				head={[
					{ text: "Bid" },
					{ text: "Proposed", format: numeric },
					...scenarios.map((scenario) => ({
						text: (
							<>
								<a className="govuk-link" href={`/rounds/${roundId}/allocation/${scenario.id}`}>
									{scenario.title}
								</a>
								<span className="govuk-!-display-block govuk-!-font-weight-regular">
									{ruleUnlessTitle({
										...scenario,
										method: scenario.method,
										conditions: scenario.conditions ?? [],
									})}
									{scenario.publishedRule ? <Tag colour="green">The published rule</Tag> : null}
								</span>
							</>
						),
						format: numeric,
						...mark(scenario.publishedRule),
					})),
				]}
				rows={[
					...rows.map((bid) => [
						{ text: bid.reference },
						{ text: <Amount amount={bid.proposed} />, format: numeric },
						...scenarios.map((scenario) => ({
							text: <Amount amount={scenario.amounts[bid.reference] ?? pence(0)} />,
							format: numeric,
							...mark(scenario.publishedRule),
						})),
					]),
					figures("Spent", <Pounds amount={proposal.proposed} />, ({ spent }) => <Pounds amount={spent} />),
					figures("Left", <Pounds amount={proposal.left} />, ({ unallocated }) => (
						<Pounds amount={unallocated} />
					)),
					...(scenarios.some(({ overProgramming }) => overProgramming)
						? [
								figures(ABOVE_THE_MONEY, "", ({ overProgramming: over }) =>
									over ? usedInWords(over) : "not allowed",
								),
							]
						: []),
					figures(
						worked ? "Points by score, all awards together" : "Value",
						proposal.value ? valueFigure(proposal.value) : "",
						({ points, value }) => valueFigure(points ?? value),
					),
				]}
			/>
		</ScrollRegion>
	);
}

function Amount({ amount }: { readonly amount: Pence }) {
	return amount === 0n ? <span className="tranche-absent">none</span> : <Pounds amount={amount} />;
}
