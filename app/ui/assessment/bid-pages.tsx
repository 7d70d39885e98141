type BidPagesProps = {
	readonly bidId: string;
	readonly roundId: string;
	/** The pages that the reader may open. */
	readonly may: {
		readonly eligibility: boolean;
		readonly scores: boolean;
		readonly publish?: boolean;
	};
};

/** The ways from a submitted bid to what the office has on record about it. Nothing for a reader who may open none. */
export function BidPages({ bidId, roundId, may }: BidPagesProps) {
	if (!may.eligibility && !may.scores) return null;
	return (
		<ul className="govuk-list govuk-!-display-none-print">
			{may.eligibility ? (
				<li>
					<a className="govuk-link" href={`/bids/${bidId}/eligibility`}>
						Eligibility
					</a>
				</li>
			) : null}
			{may.eligibility ? (
				<li>
					<a className="govuk-link" href={`/bids/${bidId}/clarifications`}>
						Questions to the partnership
					</a>
				</li>
			) : null}
			{may.publish ? (
				<li>
					<a className="govuk-link" href={`/bids/${bidId}/public`}>
						Publish this bid
					</a>
				</li>
			) : null}
			{may.scores ? (
				<>
					<li>
						<a className="govuk-link" href={`/bids/${bidId}/scores`}>
							Scores and reasons
						</a>
					</li>
					<li>
						<a className="govuk-link" href={`/rounds/${roundId}/ranking`}>
							Ranking of the round
						</a>
					</li>
				</>
			) : null}
		</ul>
	);
}
