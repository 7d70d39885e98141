import type { ScenarioColumn, ScenariosPage } from "~/domain/allocation/run/scenario";
import { formatScore } from "~/domain/assessment/total";
import { formatPounds, type Pence } from "~/domain/money";
import { firstListed, valueInWords } from "~/explain/in-words";
import { BidNamed } from "../bid/bid-named";
import { SharesList } from "../decision/shares-list";
import { classNames } from "../govuk/attributes";
import { KEY_CELL } from "../govuk/table";
import { Tag } from "../govuk/tag";
import { ScrollRegion } from "../layout/scroll-region";
import { ABOVE_THE_MONEY, usedInWords } from "./over-programming";
import { LEAPFROGS_IN_WORDS, ruleUnlessTitle } from "./rule-names";

type Props = {
	/** Null where the scenarios are not saved, so that nothing leads to them. */
	readonly roundId: string | null;
	/** In the order in which they stand. */
	readonly bids: ScenariosPage["bids"];
	readonly scenarios: readonly ScenarioColumn[];
};

/** Bids in the order that a scenario takes them in, those that it has not at the end. */
export function inOrderOf(
	first: ScenarioColumn | undefined,
	bids: ScenariosPage["bids"],
): ScenariosPage["bids"] {
	const places = new Map(first?.awards.map(({ reference }, place) => [reference, place]));
	const place = ({ reference }: ScenariosPage["bids"][number]) => places.get(reference) ?? places.size;
	return [...bids].sort((a, b) => place(a) - place(b));
}

/** What a bid got in words short enough for a cell. */
const SHORTLY: Readonly<Record<ScenarioColumn["awards"][number]["status"], string>> = {
	funded: "funded",
	"does-not-fit": "does not fit",
	"after-the-stop": "after the stop",
	"below-threshold": "below the threshold",
	"not-scored": "not scored",
	"not-in-optimum": "not in the optimum",
};

/** The published rule's column is tinted; the first, by which the others are marked, stays in sight. */
function marks(scenario: ScenarioColumn, first: ScenarioColumn | undefined): string | undefined {
	return classNames(scenario.published && "tranche-cell--published", scenario === first && KEY_CELL);
}

/** How an amount differs from the first column's, in words; nothing where it does not. */
function difference(amount: Pence, baseline: Pence | undefined): string | null {
	const by = amount - (baseline ?? 0n);
	if (by === 0n) return null;
	return by > 0n ? `${formatPounds(by)} more` : `${formatPounds(-by)} less`;
}

/** One row a bid, one column a scenario; the first column's rule is what the others are marked against. */
export function ScenarioColumns({ roundId, bids, scenarios }: Props) {
	const [first] = scenarios;
	const baseline = new Map(first?.awards.map(({ reference, amount }) => [reference, amount]) ?? []);
	const awardsOf = new Map(
		scenarios.map(({ id, awards }) => [id, new Map(awards.map((award) => [award.reference, award]))]),
	);
	return (
		<>
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
									className={classNames(
										"govuk-table__header govuk-table__header--numeric",
										marks(scenario, first),
									)}
								>
									{roundId === null ? (
										scenario.title
									) : (
										<a className="govuk-link" href={`/rounds/${roundId}/allocation/${scenario.id}`}>
											{scenario.title}
										</a>
									)}
									<span className="govuk-!-display-block govuk-!-font-weight-regular">
										{ruleUnlessTitle(scenario)}
									</span>
									<Tag colour={scenario.published ? "green" : "grey"}>
										{scenario.published ? "The published rule" : "A comparison"}
									</Tag>
									{scenario.stale ? <Tag colour="red">Out of date</Tag> : null}
								</th>
							))}
						</tr>
					</thead>
					<tbody className="govuk-table__body">
						{bids.map((bid) => (
							<tr className="govuk-table__row" key={bid.reference}>
								<th scope="row" className="govuk-table__header">
									<BidNamed reference={bid.reference} title={bid.title} href={`/bids/${bid.bidId}`} />
								</th>
								<td className="govuk-table__cell govuk-table__cell--numeric">
									{bid.score === null ? (
										<span className="tranche-absent">not scored</span>
									) : (
										formatScore(bid.score)
									)}
								</td>
								<td className="govuk-table__cell govuk-table__cell--numeric">{formatPounds(bid.asked)}</td>
								{scenarios.map((scenario) => {
									const award = awardsOf.get(scenario.id)?.get(bid.reference);
									const differs = award && difference(award.amount, baseline.get(bid.reference));
									const what =
										award?.status === "funded" ? (
											formatPounds(award.amount)
										) : (
											<span className="tranche-absent">{award ? SHORTLY[award.status] : ""}</span>
										);
									return (
										<td
											key={scenario.id}
											className={classNames(
												"govuk-table__cell govuk-table__cell--numeric",
												marks(scenario, first),
											)}
										>
											{!award ? (
												<span className="tranche-absent">not in it</span>
											) : roundId === null || bid.title === null ? (
												what
											) : (
												<a
													className="govuk-link govuk-link--no-visited-state"
													href={`/rounds/${roundId}/allocation/${scenario.id}/bids/${bid.reference}`}
												>
													{what}
													<span className="govuk-visually-hidden">
														: why {bid.reference} in {scenario.title}
													</span>
												</a>
											)}
											<SharesList shares={award?.shares} />
											{differs ? (
												<strong className="govuk-!-display-block tranche-nowrap">{differs}</strong>
											) : null}
										</td>
									);
								})}
							</tr>
						))}
						<FootRow first label="Spent" scenarios={scenarios} figure={({ spent }) => formatPounds(spent)} />
						<FootRow
							label="Left"
							scenarios={scenarios}
							figure={({ unallocated }) => formatPounds(unallocated)}
						/>
						{scenarios.some(({ overProgramming }) => overProgramming !== null) ? (
							<FootRow
								label={ABOVE_THE_MONEY}
								scenarios={scenarios}
								figure={({ overProgramming: over }) => (over ? usedInWords(over) : "not allowed")}
							/>
						) : null}
						<FootRow
							label="Value"
							scenarios={scenarios}
							figure={({ value, objective }) => valueInWords(value, objective)}
						/>
						<FootRow
							label="Reserve list"
							scenarios={scenarios}
							figure={({ reserve }) => (reserve.length === 0 ? "none" : firstListed(reserve))}
						/>
						{scenarios.some(({ outOfReach }) => outOfReach.length > 0) ? (
							<FootRow
								label="Ask more than the whole money"
								scenarios={scenarios}
								figure={({ outOfReach }) =>
									outOfReach.length === 0 ? "none" : firstListed(outOfReach.map(({ reference }) => reference))
								}
							/>
						) : null}
						<FootRow
							label="Leapfrogs"
							scenarios={scenarios}
							figure={({ leapfrogs }) =>
								leapfrogs.length === 0
									? "none"
									: firstListed(
											[...new Set(leapfrogs.map(({ ref }) => ref))].map(
												(ref) => `${ref} over ${overs(leapfrogs, ref)}`,
											),
											"; ",
										)
							}
						/>
					</tbody>
				</table>
			</ScrollRegion>
			{scenarios.some(({ leapfrogs }) => leapfrogs.length > 0) ? (
				<p className="govuk-body">{LEAPFROGS_IN_WORDS}</p>
			) : null}
		</>
	);
}

function overs(leapfrogs: ScenarioColumn["leapfrogs"], of: string): string {
	return firstListed(leapfrogs.filter(({ ref }) => ref === of).map(({ over }) => over));
}

function FootRow(props: {
	readonly first?: boolean;
	readonly label: string;
	readonly scenarios: readonly ScenarioColumn[];
	readonly figure: (scenario: ScenarioColumn) => string;
}) {
	return (
		<tr className={`govuk-table__row ${props.first ? "tranche-row--total" : "tranche-row--foot"}`}>
			<th scope="row" className="govuk-table__header">
				{props.label}
			</th>
			<td className="govuk-table__cell" colSpan={2} />
			{props.scenarios.map((scenario) => (
				<td
					key={scenario.id}
					className={classNames(
						"govuk-table__cell govuk-table__cell--numeric",
						marks(scenario, props.scenarios[0]),
					)}
				>
					{props.figure(scenario)}
				</td>
			))}
		</tr>
	);
}
