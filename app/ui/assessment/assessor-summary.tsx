import { formatTotal } from "~/domain/assessment/total";
import type { AssessorShown } from "~/use-cases/assessment/read-bid-scores";
import { SummaryList } from "../govuk/summary-list";
import { When } from "../when";

type AssessorSummaryProps = {
	readonly assessors: readonly AssessorShown[];
	/** Whether a submitted one can be opened again. */
	readonly mayReopen: boolean;
};

/** Each assessor of a bid: submitted or not, and their own total once all are in. */
export function AssessorSummary({ assessors, mayReopen }: AssessorSummaryProps) {
	if (assessors.length === 0) return <p className="govuk-body">Nobody has been given this bid to score.</p>;
	return (
		<SummaryList
			rows={assessors.map(({ assessmentId, name, submitted, submittedAt, totalHundredths }) => ({
				key: name,
				value: submitted ? (
					<>
						{totalHundredths === null ? null : (
							<>
								<strong>{formatTotal(totalHundredths)}</strong>,{" "}
							</>
						)}
						submitted <When instant={submittedAt ?? ""} />
					</>
				) : (
					<span className="tranche-absent">Not submitted</span>
				),
				...(mayReopen && submitted
					? {
							actions: {
								items: [
									{
										href: `/assessments/${assessmentId}/reopen`,
										text: "Open again",
										visuallyHiddenText: `${name}’s assessment`,
									},
								],
							},
						}
					: {}),
			}))}
		/>
	);
}
