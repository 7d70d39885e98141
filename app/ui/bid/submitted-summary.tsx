import type { ReactNode } from "react";
import { InsetText } from "../govuk/inset-text";

type SubmittedSummaryProps = {
	readonly bidId: string;
	readonly open: boolean;
	readonly may: { readonly takeBack: boolean; readonly withdraw: boolean };
	readonly withdrawn: boolean;
	/** What came of the bid since: eligibility, the decision. */
	readonly children?: ReactNode;
};

/** What a partnership can read and do once its bid is submitted. */
export function SubmittedSummary({ bidId, may, withdrawn, children }: SubmittedSummaryProps) {
	const page = (name: string, text: string) => (
		<li>
			<a className="govuk-link" href={`/bids/${bidId}/${name}`}>
				{text}
			</a>
		</li>
	);
	return (
		<>
			{withdrawn ? <InsetText>This bid was withdrawn. It is kept, and it is not assessed.</InsetText> : null}
			{children}
			<h2 className="govuk-heading-m">This bid</h2>
			<ul className="govuk-list">
				{page("document", "Read, print or download the whole bid")}
				{withdrawn ? null : page("receipt", "Receipt")}
				{page("certificate", "Certificate")}
				{page("history", "Who changed what")}
			</ul>
			{may.takeBack || may.withdraw ? (
				<>
					<h2 className="govuk-heading-m">Change your mind</h2>
					<ul className="govuk-list">
						{may.takeBack ? page("take-back", "Take the bid back to change it") : null}
						{may.withdraw ? page("withdraw", "Withdraw the bid for good") : null}
					</ul>
				</>
			) : null}
		</>
	);
}
