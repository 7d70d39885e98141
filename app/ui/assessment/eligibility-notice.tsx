import { formatInstant } from "~/domain/london-time";
import type { OwnEligibility } from "~/use-cases/assessment/read-own-eligibility";
import { Details } from "../govuk/details";
import { InsetText } from "../govuk/inset-text";

export type EligibilityNoticeProps = {
	readonly bidId: string;
	/** Null: the office has not checked the bid yet. */
	readonly result: "eligible" | "ineligible" | null;
	readonly reason: string | null;
	readonly reconsideration: OwnEligibility["reconsideration"] | null;
	readonly mayAsk: boolean;
};

/** What a partnership is told of its bid's eligibility, and how to ask for another look. Nothing before a check. */
export function EligibilityNotice({
	bidId,
	result,
	reason,
	reconsideration,
	mayAsk,
}: EligibilityNoticeProps) {
	if (result === null) return null;
	const answer = reconsideration?.answer;
	return (
		<section aria-labelledby="eligibility">
			<h2 className="govuk-heading-m" id="eligibility">
				{result === "eligible" ? "Your bid is eligible" : "Your bid was found ineligible"}
			</h2>
			{reason === null ? (
				<p className="govuk-body">It goes on to be scored.</p>
			) : (
				<InsetText>
					<p className="govuk-body">
						<strong>{answer?.result === "eligible" ? "The first finding was" : "The reason"}</strong>
					</p>
					<div className="tranche-verbatim">{reason}</div>
				</InsetText>
			)}
			{reconsideration ? (
				<>
					<p className="govuk-body">
						You asked the office to look again on {formatInstant(reconsideration.at)}.
						{answer ? null : " It has not answered yet."}
					</p>
					<Details summary="What you wrote">
						<div className="tranche-verbatim">{reconsideration.request}</div>
					</Details>
				</>
			) : null}
			{answer ? (
				<InsetText>
					<p className="govuk-body">
						<strong>
							The office’s answer of {formatInstant(answer.at)}:{" "}
							{answer.result === "eligible" ? "the bid is eligible after all" : "the bid stays ineligible"}
						</strong>
					</p>
					<div className="tranche-verbatim">{answer.text}</div>
				</InsetText>
			) : null}
			<p className="govuk-body">
				<a className="govuk-link" href={`/bids/${bidId}/eligibility-letter`}>
					Read the letter about eligibility
				</a>
			</p>
			{mayAsk ? (
				<p className="govuk-body">
					<a className="govuk-link" href={`/bids/${bidId}/reconsideration`}>
						Ask the office to look again
					</a>
					. You can ask once.
				</p>
			) : null}
		</section>
	);
}
