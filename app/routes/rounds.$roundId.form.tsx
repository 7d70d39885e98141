import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formAction, guarded, guardOf } from "~/form-action";
import { formChoiceForm } from "~/forms/round/form-choice";
import { RadiosField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { formName } from "~/ui/round/form-name";
import { chooseForm, readFormChoices } from "~/use-cases/round/choose-form";

const TITLE = "Form of the bids";

export const meta = titled(TITLE);
export const handle: PageHandle = { backHref: (_, params) => `/rounds/${params.roundId}` };

const guard = guardOf((context, { roundId = "" }) => readFormChoices(context, { roundId }));

export async function loader(args: LoaderFunctionArgs) {
	return (await guarded(args, guard)).page;
}

export const action = formAction({
	guard,
	schema: formChoiceForm,
	status: 409,
	save: ({ context, params: { roundId = "" }, value }) =>
		chooseForm(context, { roundId, formVersionId: value.form }),
	messages: {
		"form-unknown": { form: "Choose one of the published forms" },
		"form-frozen": { form: "The round is open, so only a newer version of its form can be chosen" },
	},
	told: (_, { params }) => [`/rounds/${params.roundId}`, "You saved the form of the bids"],
});

export default function FormOfRound() {
	const { round, chosen, choices } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={formChoiceForm}
			title={TITLE}
			caption={round.title}
			values={refused?.values ?? { form: chosen.id }}
			errors={refused?.errors}
			submitLabel="Save"
			intro={
				<p className="govuk-body">
					{round.isOpen
						? "The round is open, so you can change only to a newer version of its form. Partnerships see what is new, and take the new version before they submit."
						: "The form says what a bid is asked. Opening the round freezes it with the scheme."}
				</p>
			}
		>
			<RadiosField
				name="form"
				label="Which form do bids fill in?"
				items={choices.map((choice) => ({
					value: choice.id,
					text: formName(choice),
					hint: { text: choice.sections.join(", ") },
				}))}
			/>
		</FormPage>
	);
}
