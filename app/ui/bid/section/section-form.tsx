import type { ReactNode } from "react";
import type { RefusedForm } from "~/forms/parse-form";
import type { Conflict } from "../../form/conflict-notice";
import { FormPage, type FormPageProps } from "../../form/form-page";
import { LeftUnsaved } from "../../form/left-unsaved";
import { type BidHead, bidName } from "../bid-head";
import { SubmittedNotice } from "./submitted-notice";

export type SectionFormProps = Pick<
	FormPageProps,
	| "schema"
	| "title"
	| "values"
	| "revision"
	| "opened"
	| "keeps"
	| "intro"
	| "submitLabel"
	| "another"
	| "sendsFiles"
> & {
	readonly bid: BidHead;
	readonly refused: (RefusedForm & { readonly conflict?: Conflict | undefined }) | undefined;
	/** Where the page leads back to; the bid's task list unless given. */
	readonly cancelHref?: string;
	readonly children: ReactNode;
};

/** The form page of a bid's section. What was typed stays in it whatever the refusal; a submitted bid has no form. */
export function SectionForm({ bid, refused, cancelHref, children, ...page }: SectionFormProps) {
	if (!bid.editable && !refused)
		return (
			<>
				<span className="govuk-caption-l">{bidName(bid)}</span>
				<h1 className="govuk-heading-l">{page.title}</h1>
				<SubmittedNotice bid={bid} />
				<LeftUnsaved keeps={page.keeps} />
				<p className="govuk-body">
					<a className="govuk-link" href={`/bids/${bid.id}/check`}>
						Read the whole bid
					</a>
				</p>
			</>
		);
	return (
		<FormPage
			{...page}
			caption={bidName(bid)}
			values={refused?.values ?? page.values}
			began={page.values}
			errors={refused?.errors}
			conflict={refused?.conflict}
			actions={
				<a className="govuk-link" href={cancelHref ?? `/bids/${bid.id}`}>
					Cancel
				</a>
			}
		>
			{children}
		</FormPage>
	);
}
