import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LETTER_NAMES, outcomeSentence } from "~/explain/letter-in-words";
import { formAction, guarded, guardOf } from "~/form-action";
import { letterForm } from "~/forms/decision/letter";
import { TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { InsetText } from "~/ui/govuk/inset-text";
import { titled } from "~/ui/layout/titled";
import { type LetterDraft, readLetterDraft } from "~/use-cases/decision/read-letters";
import { saveLetter } from "~/use-cases/decision/save-letter";

export const meta = titled<LetterDraft>(({ letter }) => `Feedback to ${letter.bid.reference}`);
export const handle: PageHandle = {
	isLarge: true,
	backHref: (_, params) => `/decisions/drafts/${params.decisionId}/letters`,
};

const guard = guardOf((context, { decisionId = "", bidId = "" }) =>
	readLetterDraft(context, { decisionId, bidId }),
);

export async function loader(args: LoaderFunctionArgs) {
	return (await guarded(args, guard)).page;
}

const SENT = "The decision is published, so its letters are sent";

export const action = formAction({
	guard,
	schema: letterForm,
	fields: [{ name: "feedback", label: "Feedback" }],
	messages: { "decision-not-signed": SENT },
	said: SENT,
	status: 409,
	save: ({ context, params: { bidId = "" }, page: { decisionId }, revision, value }) =>
		saveLetter(context, { decisionId, bidId, revision, ...value }),
	told: (_, { page: { decisionId, letter } }) => [
		`/decisions/drafts/${decisionId}/letters`,
		`You saved the feedback to ${letter.bid.reference}`,
		"It is sent when the decision is published.",
	],
});

export default function Feedback() {
	const { letter, revision, drawn } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={letterForm}
			title={`Feedback to ${letter.bid.reference}`}
			caption={LETTER_NAMES[letter.kind]}
			values={refused?.values ?? { feedback: letter.feedback }}
			errors={refused?.errors}
			conflict={refused?.conflict}
			revision={revision}
			submitLabel="Save the feedback"
			intro={
				<>
					<p className="govuk-body">{outcomeSentence(letter)}</p>
					<p className="tranche-verbatim">Reason: {letter.reason}</p>
					{drawn ? (
						<InsetText>
							The words below are the assessors’ reasons, put together for you. Nobody has read them yet. Take
							out names and anything that was not meant for the bidder, and save.
						</InsetText>
					) : null}
				</>
			}
		>
			<TextAreaField
				name="feedback"
				label="Feedback (optional)"
				hint="What was good and what was missing, criterion by criterion. Never who said it"
				rows={12}
			/>
		</FormPage>
	);
}
