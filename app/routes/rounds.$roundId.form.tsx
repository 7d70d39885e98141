import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm } from "~/forms/parse-form";
import { formChoiceForm } from "~/forms/round/form-choice";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { RadiosField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { formName } from "~/ui/round/form-name";
import { chooseForm, readFormChoices } from "~/use-cases/round/choose-form";

const TITLE = "Form of the bids";

export const meta = titled(TITLE);
export const handle: PageHandle = { backHref: (_, params) => `/rounds/${params.roundId}` };

const REFUSALS: Readonly<Record<string, string>> = {
	"form-unknown": "Choose one of the published forms",
	"form-frozen": "The round is open, so only a newer version of its form can be chosen",
};

export function loader(args: LoaderFunctionArgs) {
	return valueOrPage(readFormChoices(signedInContextFor(args), { roundId: args.params.roundId ?? "" }));
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const roundId = args.params.roundId ?? "";
	const body = await args.request.formData();
	const form = parseForm(formChoiceForm, body);
	if (!form.ok) return data(form, { status: 400 });
	const chosen = chooseForm(context, { roundId, formVersionId: form.value.form });
	if (chosen.ok) throw saying(args, `/rounds/${roundId}`, "You saved the form of the bids");
	const problem = REFUSALS[chosen.code];
	if (problem === undefined) throw refusalPage(chosen, { body });
	return data({ ok: false as const, errors: { form: problem }, values: form.value }, { status: 409 });
}

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
