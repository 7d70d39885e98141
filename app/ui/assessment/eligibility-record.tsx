import type { BidEligibility } from "~/use-cases/assessment/read-bid-eligibility";
import { When } from "../when";

type EligibilityRecordProps = {
	readonly check: BidEligibility["check"] | null;
	readonly reconsideration: BidEligibility["reconsideration"] | null;
};

/** What the office has on record about a bid's eligibility: the check, the request to look again, the answer. */
export function EligibilityRecord({ check, reconsideration }: EligibilityRecordProps) {
	if (!check) return <p className="govuk-body">Nobody has checked this bid yet.</p>;
	const answer = reconsideration?.answer;
	return (
		<>
			<Entry
				heading={check.result === "eligible" ? "Found eligible" : "Found ineligible"}
				by={check.by}
				at={check.at}
				text={check.reason}
			/>
			{reconsideration ? (
				<Entry
					heading="The partnership asked the office to look again"
					at={reconsideration.at}
					text={reconsideration.request}
				/>
			) : null}
			{answer ? (
				<Entry
					heading={answer.result === "eligible" ? "Eligible after all" : "Stays ineligible"}
					by={answer.by}
					at={answer.at}
					text={answer.text}
				/>
			) : null}
		</>
	);
}

type EntryProps = {
	readonly heading: string;
	readonly by?: string;
	readonly at: string;
	readonly text: string;
};

function Entry({ heading, by, at, text }: EntryProps) {
	return (
		<section>
			<h2 className="govuk-heading-m govuk-!-margin-bottom-1">{heading}</h2>
			<p className="govuk-hint">
				{by === undefined ? null : `${by}, `}
				<When instant={at} />
			</p>
			{text === "" ? null : <div className="tranche-verbatim">{text}</div>}
		</section>
	);
}
