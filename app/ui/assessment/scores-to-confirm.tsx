import { changeInWords } from "~/domain/bid/changes-of-versions";
import { askedChangeInWords } from "~/domain/bid/clarification";
import type { AssessmentShown } from "~/use-cases/assessment/read-assessment";
import { InsetText } from "../govuk/inset-text";

/** That a bid was changed after it was scored, what in it, and what its assessor does now. Nothing where it was not. */
export function ScoresToConfirm({
	bidId,
	changed,
	one = false,
}: {
	readonly bidId: string;
	readonly changed: AssessmentShown["changed"];
	/** Beside one score. */
	readonly one?: boolean;
}) {
	if (changed === null) return null;
	const { titles, asked, changes } = changed;
	return (
		<InsetText>
			<p className="govuk-body">
				<strong>The bid was changed after you scored it</strong>
			</p>
			<p className="govuk-body">
				Changed to answer a question of the office: {titles.join(", ")}.{" "}
				{asked ? `${askedChangeInWords(asked)} ` : null}
				<a className="govuk-link" href={`/bids/${bidId}/clarifications`}>
					See the questions, the answers and what changed
				</a>
			</p>
			{changes.length === 0 ? null : (
				<ul className="govuk-list govuk-list--bullet">
					{changes.map((change) => (
						<li key={`${change.section} ${change.what}`}>{changeInWords(change)}</li>
					))}
				</ul>
			)}
			<p className="govuk-body">
				{one
					? "Change your score or leave it as it is, then save to confirm it."
					: "Open each criterion marked “Confirm” and save your score again, changed or not. Then submit."}
			</p>
		</InsetText>
	);
}
