import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { bidAllows } from "~/bid-allows";
import { LONGEST_REASON } from "~/domain/assessment/reason-length";
import { orDone } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { reconsiderationForm } from "~/forms/assessment/reasons";
import { TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { InsetText } from "~/ui/govuk/inset-text";
import { titled } from "~/ui/layout/titled";
import { askReconsideration } from "~/use-cases/assessment/ask-reconsideration";
import { type OwnEligibility, readOwnEligibility } from "~/use-cases/assessment/read-own-eligibility";

export const meta = titled("Ask the office to look again");
export const handle: PageHandle<OwnEligibility> = { backHref: ({ bidId }) => `/bids/${bidId}` };

const guard = guardOf((context, { bidId = "" }) => readOwnEligibility(context, { bidId }));

export async function loader(args: LoaderFunctionArgs) {
	const { page: shown } = await guarded(args, guard);
	if (!shown.mayAsk) throw redirect(`/bids/${shown.bidId}`);
	return shown;
}

export const action = formAction({
	guard,
	possible: bidAllows("ask-reconsideration"),
	schema: reconsiderationForm,
	messages: {
		"not-ineligible": "The bid was not found ineligible",
		"reason-missing": "Say why the office should look again",
	},
	status: 409,
	save: ({ context, page: { bidId }, value }) =>
		orDone(askReconsideration(context, { bidId, ...value }), "already-asked"),
	told: (_, { page }) => [
		`/bids/${page.bidId}`,
		"You asked for the decision to be looked at again",
		"The fund manager answers. You will see the answer on this page.",
	],
});

export default function AskReconsideration() {
	const { title, reason } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={reconsiderationForm}
			title="Ask the office to look again"
			caption={title}
			values={refused?.values}
			errors={refused?.errors}
			submitLabel="Send the request"
			intro={
				<>
					<p className="govuk-body">The office found the bid ineligible for this reason:</p>
					<InsetText>
						<div className="tranche-verbatim">{reason}</div>
					</InsetText>
					<p className="govuk-body">You can ask once. The bid itself cannot be changed now.</p>
				</>
			}
		>
			<TextAreaField
				name="request"
				label="Why should the office look again?"
				rows={8}
				maxLength={LONGEST_REASON}
			/>
		</FormPage>
	);
}
