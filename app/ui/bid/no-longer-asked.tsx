import { Details } from "../govuk/details";
import { SummaryList } from "../govuk/summary-list";

/** What a bid holds of an earlier version of its form: kept to read, and not counted. */
export function NoLongerAskedList({
	answers,
}: {
	readonly answers: readonly { readonly label: string; readonly text: string }[];
}) {
	if (answers.length === 0) return null;
	return (
		<div className="govuk-!-display-none-print">
			<Details summary="Answers to questions that are no longer asked">
				<p className="govuk-body">
					These are kept for you to read and copy. They are not part of the bid: nobody else sees them.
				</p>
				<SummaryList
					rows={answers.map(({ label, text }) => ({
						key: label,
						value: <span className="tranche-verbatim">{text}</span>,
					}))}
				/>
			</Details>
		</div>
	);
}
