import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { bidPost } from "~/bid-post";
import { accepted, within } from "~/domain/outcome";
import {
	OBJECTIVES_FIELDS,
	objectivesForm,
	objectivesFormValues,
	objectivesText,
	typedObjectiveFields,
	unticked,
} from "~/forms/bid/objectives";
import { refusedSave } from "~/forms/bid/refused-save";
import { parseForm, revisionSent, typedValues } from "~/forms/parse-form";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs } from "~/ui/bid/bid-head";
import { ObjectiveChoices } from "~/ui/bid/section/objective-choices";
import { SectionForm } from "~/ui/bid/section/section-form";
import { titled } from "~/ui/layout/titled";
import { readObjectives } from "~/use-cases/bid/read-objectives";
import { saveObjectives } from "~/use-cases/bid/save-objectives";

export const meta = titled<{ readonly title: string }>(({ title }) => `Objectives of ${title}`);
export const handle = bidBreadcrumbs("objectives");

export function loader(args: LoaderFunctionArgs) {
	const { bidId = "", interventionId } = args.params;
	const view = valueOrPage(readObjectives(signedInContextFor(args), { bidId }));
	const intervention = valueOrPage(
		within(accepted(view), ({ interventions }) => interventions.find(({ id }) => id === interventionId)),
	);
	const { title, revision, chosen } = intervention;
	return {
		bid: view.bid,
		plan: view.plan,
		themes: view.themes,
		title,
		revision,
		values: objectivesFormValues(chosen),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { interventionId = "" } = args.params;
	const asked = readObjectives(signedInContextFor(args), { bidId: args.params.bidId ?? "" });
	const objectives = valueOrPage(asked).themes.flatMap((theme) => theme.objectives);
	const fields = typedObjectiveFields(objectives);
	const { context, bidId, body } = await bidPost(args, "edit-bid", fields);
	const form = parseForm(objectivesForm, body);
	if (!form.ok) return data({ ...form, conflict: undefined }, { status: 400 });
	const { objective, how } = form.value;
	const left = unticked(valueOrPage(asked).themes, objective, how);
	if (left.length > 0) {
		const errors = Object.fromEntries(
			left.map(({ id, code }) => [`how.${id}`, `Tick ${code} or clear what you wrote about it`]),
		);
		const values = typedValues(objectivesForm, body);
		return data({ ok: false as const, errors, values, conflict: undefined }, { status: 400 });
	}
	const saved = saveObjectives(context, {
		bidId,
		interventionId,
		revision: revisionSent(body),
		objectives: objective.map((objectiveId) => ({ objectiveId, how: how[objectiveId] ?? "" })),
	});
	if (saved.ok) throw saying(args, `/bids/${bidId}/objectives`, "You saved the objectives");
	const typed = typedValues(objectivesForm, body);
	const yours = objectivesText(objectives, typed);
	const shown = refusedSave(saved, OBJECTIVES_FIELDS, typed, yours);
	if (!shown) throw refusalPage(saved, { body, fields });
	return data(shown, { status: 409 });
}

export default function InterventionObjectives() {
	const { bid, plan, themes, title, revision, values } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<SectionForm
			bid={bid}
			schema={objectivesForm}
			title={`Objectives of “${title}”`}
			values={values}
			revision={revision}
			refused={refused}
			cancelHref={`/bids/${bid.id}/objectives`}
			intro={
				<p className="govuk-body">
					Tick the objectives of the {plan} that this intervention supports. You can also say how, in a
					sentence for each.
				</p>
			}
		>
			<ObjectiveChoices themes={themes} />
		</SectionForm>
	);
}
