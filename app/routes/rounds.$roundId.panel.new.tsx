import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { PanelOrder } from "~/domain/assessment/panel-order";
import { accepted, provided } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { panelForm } from "~/forms/assessment/panel";
import {
	CheckboxesField,
	DateField,
	RadiosField,
	SelectField,
	TextAreaField,
	TextField,
} from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { InsetText } from "~/ui/govuk/inset-text";
import { titled } from "~/ui/layout/titled";
import { holdPanel } from "~/use-cases/assessment/hold-panel";
import { readPanelChoices } from "~/use-cases/assessment/read-panel";

export const meta = titled("Set up a meeting of the panel");
export const handle: PageHandle = {
	isLarge: true,
	backHref: (_, params) => `/rounds/${params.roundId}/moderation`,
};
/** A refused form is drawn with a new key, so that saving again adds what it says. */
export const shouldRevalidate = () => true;

const guard = guardOf((context, { roundId = "" }) => readPanelChoices(context, { roundId }));

const ORDER_WORDS: Readonly<Record<PanelOrder, string>> = {
	spread: "The bids whose scores differ most first",
	reference: "By reference",
	total: "From the highest total to the lowest",
};

export async function loader(args: LoaderFunctionArgs) {
	const { context, page } = await guarded(args, guard);
	return data({ ...page, key: context.ids.next() }, { status: page.mayHold ? 200 : 409 });
}

export const action = formAction({
	guard,
	possible: ({ page }) => provided(accepted(page), ({ mayHold }) => mayHold, "round-not-assessing"),
	schema: panelForm,
	messages: {
		"person-unknown": "Select people from the list",
		"chair-absent": "Whoever chairs must attend",
		"bid-unknown": "Select bids whose assessments are all in",
	},
	status: 409,
	save: ({ context, params: { roundId = "" }, keyed: { key = context.ids.next() }, value }) =>
		holdPanel(context, { roundId, key, ...value }),
	told: ({ id }, { params }) => [
		`/rounds/${params.roundId}/panel/${id}`,
		"You set up the meeting",
		"Go through the bids in order. For each, say who left before you agree a score.",
	],
});

export default function NewPanel() {
	const { round, people, bids, order, key, mayHold } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const toAgree = bids.filter((bid) => bid.toAgree).map(({ bidId }) => bidId);
	if (!mayHold)
		return (
			<>
				<h1 className="govuk-heading-l">Set up a meeting of the panel</h1>
				<InsetText>This round is not being assessed now, so no meeting can be set up.</InsetText>
			</>
		);
	const named = people.map(({ personId, name }) => ({ value: personId, text: name }));
	return (
		<FormPage
			schema={panelForm}
			title="Set up a meeting of the panel"
			caption={round.title}
			values={refused?.values ?? { order, bidIds: toAgree }}
			errors={refused?.errors}
			submitLabel="Set up the meeting"
		>
			<input type="hidden" name="key" value={key} />
			<DateField name="heldOn" label="Date of the meeting" />
			<TextField name="place" label="Place" hint="For example, Room 2 or by video" />
			<CheckboxesField name="attendeeIds" label="Who attends" items={named} small />
			<SelectField name="chairId" label="Who chairs" placeholder="Choose a person" items={named} />
			<TextAreaField
				name="others"
				label="Other people (optional)"
				hint="Names and posts of people without an account. Tranche cannot look up their interests: ask them"
				rows={3}
			/>
			<CheckboxesField
				name="bidIds"
				label="Bids"
				hint={
					bids.length === 0
						? "No bid has all of its assessments yet"
						: "Those with a score to agree are ticked"
				}
				items={bids.map(({ bidId, reference, title }) => ({
					value: bidId,
					text: title === null ? `${reference} (you have an interest)` : `${reference}: ${title}`,
				}))}
				small
			/>
			<RadiosField
				name="order"
				label="Order of the bids"
				items={Object.entries(ORDER_WORDS).map(([value, text]) => ({ value, text }))}
			/>
		</FormPage>
	);
}
