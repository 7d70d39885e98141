import type { PackContent, ShownPackContent } from "~/domain/decision/pack";
import { formatPounds } from "~/domain/money";
import { StatRow } from "../layout/stat-row";

/** What the board is asked to agree: the proposal in its own sentences, then the figures at a glance. */
export function Proposal({ content }: { readonly content: ShownPackContent }) {
	const { proposal, fund } = content;
	const bids = proposal.funded + proposal.notFunded;
	return (
		<section aria-labelledby="proposal">
			<h2 className="govuk-heading-m" id="proposal">
				What the board is asked to agree
			</h2>
			<p className="tranche-verbatim">{proposal.summary}</p>
			<p className="govuk-body">
				{proposal.publishedRule
					? "The amounts are those of the published rule"
					: "The amounts come from another rule than the published one"}
				{content.departures.length === 0
					? "."
					: `; ${content.departures.length === 1 ? "1 bid departs" : `${content.departures.length} bids depart`} from it, with reasons below.`}
			</p>
			<StatRow
				stats={[
					{ label: "Asked", value: formatPounds(proposal.asked), note: `${bids} bids` },
					{ label: "Set aside", value: formatPounds(fund.setAside) },
					{
						label: "Proposed",
						value: formatPounds(proposal.proposed),
						note: `${proposal.funded} bids funded`,
					},
					{
						label: "Left",
						value: formatPounds(proposal.left),
						note: `${proposal.notFunded} bids not funded`,
					},
				]}
			/>
		</section>
	);
}

/** The fund that the money comes from, as a line of its ledger's sums. */
export function PackFund({ fund }: { readonly fund: PackContent["fund"] }) {
	return (
		<section aria-labelledby="fund">
			<h2 className="govuk-heading-m" id="fund">
				The fund
			</h2>
			<p className="govuk-body">
				{fund.name} {fund.financialYear}: pot {formatPounds(fund.pot)}, committed{" "}
				{formatPounds(fund.committed)}, set aside for this round {formatPounds(fund.setAside)}, remaining{" "}
				{formatPounds(fund.remaining)}.
			</p>
		</section>
	);
}
