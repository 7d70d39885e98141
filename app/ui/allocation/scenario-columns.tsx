import type { ScenarioColumn, ScenariosPage } from "~/domain/allocation/scenario";
import { formatPounds, fromDecimalPounds, pence } from "~/domain/money";
import { Tag } from "../govuk/tag";
import { ScrollRegion } from "../layout/scroll-region";
import { ruleName } from "./rule-names";

type Props = {
	readonly roundId: string;
	readonly bids: ScenariosPage["bids"];
	readonly scenarios: readonly ScenarioColumn[];
};

function pounds(amount: string): string {
	return formatPounds(fromDecimalPounds(amount) ?? pence(0));
}

/** What a bid got in words short enough for a cell. */
function shortly(status: string): string {
	const words: Readonly<Record<string, string>> = {
		"does-not-fit": "does not fit",
		"after-the-stop": "after the stop",
		"below-threshold": "below the threshold",
		"not-scored": "not scored",
	};
	return words[status] ?? status;
}

/** One row a bid, one column a scenario; the first column's rule is what the others are marked against. */
export function ScenarioColumns({ roundId, bids, scenarios }: Props) {
	const [first] = scenarios;
	const baseline = new Map(first?.awards.map(({ reference, amount }) => [reference, amount]) ?? []);
	const order = new Map(first?.awards.map(({ reference }, place) => [reference, place]) ?? []);
	const rows = [...bids].sort((a, b) => (order.get(a.reference) ?? 999) - (order.get(b.reference) ?? 999));
	return (
		<ScrollRegion label="What each rule gives each bid">
			<table className="govuk-table tranche-table--compact">
				<caption className="govuk-table__caption govuk-table__caption--m">
					What each rule gives each bid
				</caption>
				<thead className="govuk-table__head">
					<tr className="govuk-table__row">
						<th scope="col" className="govuk-table__header">
							Bid
						</th>
						<th scope="col" className="govuk-table__header govuk-table__header--numeric">
							Score
						</th>
						<th scope="col" className="govuk-table__header govuk-table__header--numeric">
							Asked
						</th>
						{scenarios.map((scenario) => (
							<th
								scope="col"
								key={scenario.id}
								className={`govuk-table__header govuk-table__header--numeric${scenario.published ? " tranche-cell--published" : ""}`}
							>
								<a className="govuk-link" href={`/rounds/${roundId}/allocation/${scenario.id}`}>
									{scenario.title}
								</a>
								<span className="govuk-!-display-block govuk-!-font-weight-regular">
									{ruleName(scenario.method, scenario.unspent)}
								</span>
								<Tag colour={scenario.published ? "green" : "grey"}>
									{scenario.published ? "The published rule" : "A comparison"}
								</Tag>
								{scenario.stale ? <Tag colour="red">Stale</Tag> : null}
							</th>
						))}
					</tr>
				</thead>
				<tbody className="govuk-table__body">
					{rows.map((bid) => (
						<tr className="govuk-table__row" key={bid.reference}>
							<th scope="row" className="govuk-table__header">
								<a className="govuk-link" href={`/bids/${bid.bidId}`}>
									{bid.reference}
								</a>{" "}
								<span className="govuk-!-font-weight-regular">{bid.title}</span>
							</th>
							<td className="govuk-table__cell govuk-table__cell--numeric">
								{bid.score ?? <span className="tranche-absent">not scored</span>}
							</td>
							<td className="govuk-table__cell govuk-table__cell--numeric">
								{formatPounds(pence(BigInt(bid.asked)))}
							</td>
							{scenarios.map((scenario) => {
								const award = scenario.awards.find(({ reference }) => reference === bid.reference);
								const differs = scenario !== first && award && award.amount !== baseline.get(bid.reference);
								return (
									<td
										key={scenario.id}
										className={`govuk-table__cell govuk-table__cell--numeric${scenario.published ? " tranche-cell--published" : ""}`}
									>
										{!award ? (
											<span className="tranche-absent">not in it</span>
										) : award.status === "funded" ? (
											pounds(award.amount)
										) : (
											<span className="tranche-absent">{shortly(award.status)}</span>
										)}
										{differs ? (
											<span className="govuk-!-display-block govuk-!-font-weight-bold">differs</span>
										) : null}
									</td>
								);
							})}
						</tr>
					))}
					<FootRow label="Spent" scenarios={scenarios} figure={({ spent }) => pounds(spent)} />
					<FootRow label="Left" scenarios={scenarios} figure={({ unallocated }) => pounds(unallocated)} />
					<FootRow label="Value, points" scenarios={scenarios} figure={({ value }) => value} />
				</tbody>
			</table>
		</ScrollRegion>
	);
}

function FootRow(props: {
	readonly label: string;
	readonly scenarios: readonly ScenarioColumn[];
	readonly figure: (scenario: ScenarioColumn) => string;
}) {
	return (
		<tr className="govuk-table__row tranche-row--total">
			<th scope="row" className="govuk-table__header" colSpan={3}>
				{props.label}
			</th>
			{props.scenarios.map((scenario) => (
				<td key={scenario.id} className="govuk-table__cell govuk-table__cell--numeric">
					{props.figure(scenario)}
				</td>
			))}
		</tr>
	);
}
