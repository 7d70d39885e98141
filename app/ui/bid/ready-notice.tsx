import type { Readiness } from "~/use-cases/bid/submission/read-readiness";
import { ButtonLink } from "../govuk/button";
import { When } from "../when";

type ReadyNoticeProps = {
	readonly bidId: string;
	readonly signatories: readonly string[];
	readonly ready: Readiness["ready"] | null;
	readonly maySay: boolean;
};

/** Who certifies and submits the bid, and whether they have been told that it is ready for them. */
export function ReadyNotice({ bidId, signatories, ready, maySay }: ReadyNoticeProps) {
	const page = `/bids/${bidId}/ready`;
	return (
		<section aria-labelledby="ready">
			<h2 className="govuk-heading-m" id="ready">
				Who certifies and submits it
			</h2>
			<p className="govuk-body">
				{signatories.length === 0
					? "Your partnership has no signatory yet. Ask the commissioner’s office to add one: only a signatory can certify and submit the bid."
					: `Signatories: ${signatories.join(", ")}.`}
			</p>
			{ready ? (
				<p className="govuk-body">
					{ready.by} said on <When instant={ready.at} /> that the bid is ready for the signatories.{" "}
					{ready.current
						? "It has not been changed since."
						: "It has been changed since, so the signatories are no longer told that it is ready."}
				</p>
			) : null}
			{maySay && signatories.length > 0 ? (
				ready?.current ? (
					<p className="govuk-body">
						<a className="govuk-link" href={page}>
							Say that it is not ready
						</a>
					</p>
				) : (
					<ButtonLink href={page} variant="secondary">
						Tell the signatories it is ready
					</ButtonLink>
				)
			) : null}
		</section>
	);
}
