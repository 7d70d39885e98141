import { doubtsOf } from "~/domain/bid/checks";
import type { BidContent } from "~/domain/bid/content";

/** What in a bid's figures does not add up, or that they do. */
export function Findings({
	content,
	headingId,
}: {
	readonly content: BidContent;
	readonly headingId: string;
}) {
	const findings = doubtsOf(content);
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
