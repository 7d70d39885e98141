import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MESSAGE_CHOICES } from "~/domain/messages/choices";
import { formAction, guarded, guardOf } from "~/form-action";
import { messageChoicesForm } from "~/forms/messages/choices";
import { CheckboxesField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { CHOICE_WORDS } from "~/ui/messages/message-words";
import { chooseMessages } from "~/use-cases/messages/choose-messages";
import { readOwnChoices } from "~/use-cases/messages/read-own-choices";

export const meta = titled("Messages you get");
export const handle: PageHandle = { backHref: "/account" };

const guard = guardOf((context) => readOwnChoices(context));

export async function loader(args: LoaderFunctionArgs) {
	const { switchedOff } = (await guarded(args, guard)).page;
	return { wanted: MESSAGE_CHOICES.filter((choice) => !switchedOff.includes(choice)) };
}

export const action = formAction({
	guard,
	schema: messageChoicesForm,
	save: ({ context, value }) => chooseMessages(context, value),
	told: () => ["/account", "You saved which messages you get"],
});

export default function MessagesYouGet() {
	const { wanted } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={messageChoicesForm}
			title="Messages you get"
			showTitle={false}
			values={refused?.values ?? { wanted }}
			errors={refused?.errors}
			submitLabel="Save"
		>
			<CheckboxesField
				name="wanted"
				label={{ text: "Messages you get", className: "govuk-fieldset__legend--l", isPageHeading: true }}
				hint="We always tell you about a later closing time, a cancelled round, questions and answers about a round or a bid, joint bids, scores to confirm, a bid that was not submitted in time, the outcome of a bid, and links to sign in."
				items={MESSAGE_CHOICES.map((value) => ({ value, ...CHOICE_WORDS[value] }))}
			/>
		</FormPage>
	);
}
