import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { bidPost } from "~/bid-post";
import { LONGEST_REASON } from "~/domain/assessment/reason-length";
import { isStateRefusal } from "~/domain/possible-now";
import { reconsiderationForm } from "~/forms/assessment/reasons";
import { parseForm, typedValues } from "~/forms/parse-form";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { refusalWords } from "~/ui/assessment/moderation-words";
import { TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { InsetText } from "~/ui/govuk/inset-text";
import { titled } from "~/ui/layout/titled";
import { askReconsideration } from "~/use-cases/assessment/ask-reconsideration";
import { type OwnEligibility, readOwnEligibility } from "~/use-cases/assessment/read-own-eligibility";

export const meta = titled("Ask the office to look again");
export const handle: PageHandle<OwnEligibility> = { backHref: ({ bidId }) => `/bids/${bidId}` };

export async function loader(args: LoaderFunctionArgs) {
	const bidId = args.params.bidId ?? "";
	const shown = valueOrPage(readOwnEligibility(signedInContextFor(args), { bidId }));
	if (!shown.mayAsk) throw redirect(`/bids/${bidId}`);
	return shown;
}

export async function action(args: ActionFunctionArgs) {
	const { context, bidId, body } = await bidPost(args, "ask-reconsideration");
	const form = parseForm(reconsiderationForm, body);
	if (!form.ok) return data(form, { status: 400 });
	const asked = askReconsideration(context, { bidId, ...form.value });
	if (asked.ok || asked.code === "already-asked")
		throw saying(
			args,
			`/bids/${bidId}`,
			"You asked for the decision to be looked at again",
			"The fund manager answers. You will see the answer on this page.",
		);
	const words = refusalWords(asked);
	if (words === null || isStateRefusal(asked)) throw refusalPage(asked, { body });
	return data({ errors: { "": words }, values: typedValues(reconsiderationForm, body) }, { status: 409 });
}

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
