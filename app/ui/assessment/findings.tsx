import { doubtsOf } from "~/domain/bid/checks";
import type { Found } from "~/domain/bid/checks/check";
import type { BidContent } from "~/domain/bid/content";

export type FindingsProps = {
	readonly content: BidContent;
	/** What stands in other bids too. */
	readonly beside?: readonly Pick<Found, "kind" | "words">[] | undefined;
	readonly headingId: string;
};

/** What in a bid's figures does not add up, or that they do. */
export function Findings({ content, beside = [], headingId }: FindingsProps) {
	const findings = [...doubtsOf(content), ...beside];
	return (
		<section aria-labelledby={headingId}>
			<h2 className="govuk-heading-m" id={headingId}>
				Do the figures add up?
			</h2>
			{findings.length === 0 ? (
				<p className="govuk-body">Yes. The cost lines add up to what is asked.</p>
			) : (
				<ul className="govuk-list govuk-list--bullet">
					{findings.map(({ words, kind }) => (
						<li key={words}>
							{kind === "difference" ? <strong className="tranche-problem">{words}</strong> : words}
						</li>
					))}
				</ul>
			)}
		</section>
	);
}
