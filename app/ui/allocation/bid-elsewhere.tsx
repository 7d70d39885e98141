import { formatPounds } from "~/domain/money";
import type { BidInScenario } from "~/use-cases/allocation/read-bid-in-scenario";
import { Tag } from "../govuk/tag";
import { ruleUnlessTitle } from "./rule-names";

type Props = {
	readonly roundId: string;
	readonly reference: string;
	readonly scenarios: readonly BidInScenario["elsewhere"][number][];
};

/** The same bid in the other scenarios: what it gets there, and why. */
export function BidElsewhere({ roundId, reference, scenarios }: Props) {
	if (scenarios.length === 0) return null;
	return (
		<>
			<h2 className="govuk-heading-m">{reference} in the other scenarios</h2>
			{scenarios.map((scenario) => (
				<section key={scenario.id}>
					<h3 className="govuk-heading-s govuk-!-margin-bottom-1">
						<a className="govuk-link" href={`/rounds/${roundId}/allocation/${scenario.id}/bids/${reference}`}>
							{scenario.title}
						</a>
						: {scenario.amount === 0n ? "nothing" : formatPounds(scenario.amount)}
					</h3>
					<p className="govuk-body">
						{scenario.published ? <Tag colour="green">The published rule</Tag> : null}{" "}
						{ruleUnlessTitle(scenario, "", ". ")}
						{scenario.sentences.join(" ")}
					</p>
				</section>
			))}
		</>
	);
}
