import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { bidAllows } from "~/bid-allows";
import { within } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import {
	OBJECTIVES_FIELDS,
	objectivesForm,
	objectivesFormValues,
	objectivesText,
	typedObjectiveFields,
	unticked,
} from "~/forms/bid/objectives";
import { BID_REFUSALS } from "~/forms/bid/refusals";
import { refusedFields } from "~/forms/refused-form";
import { openForm } from "~/open-form";
import { bidBreadcrumbs } from "~/ui/bid/bid-head";
import { ObjectiveChoices } from "~/ui/bid/section/objective-choices";
import { SectionForm } from "~/ui/bid/section/section-form";
import { titled } from "~/ui/layout/titled";
import { readObjectives } from "~/use-cases/bid/read-objectives";
import { saveObjectives } from "~/use-cases/bid/save-objectives";

export const meta = titled<{ readonly title: string }>(({ title }) => `Objectives of ${title}`);
export const handle = bidBreadcrumbs("objectives");

const guard = guardOf((context, { bidId = "", interventionId }) =>
	within(readObjectives(context, { bidId }), (view) => {
		const intervention = view.interventions.find(({ id }) => id === interventionId);
		return intervention && { ...view, intervention };
	}),
);

type Page = { readonly themes: readonly { readonly objectives: readonly Objective[] }[] };
type Objective = { readonly id: string; readonly code: string; readonly title: string };

const objectivesOf = (page: Page | undefined) => page?.themes.flatMap(({ objectives }) => objectives) ?? [];

export async function loader(args: LoaderFunctionArgs) {
	const { context, page } = await guarded(args, guard);
	const { bid, plan, themes, intervention } = page;
	const { title, revision, chosen } = intervention;
	const fields = typedObjectiveFields(objectivesOf(page));
	return {
		...{ bid, plan, themes, title, revision, values: objectivesFormValues(chosen) },
		...openForm(args, context, { bidId: bid.id, section: "objectives", bases: {}, fields }),
	};
}

export const action = formAction({
	guard,
	possible: bidAllows("edit-bid"),
	schema: objectivesForm,
	messages: BID_REFUSALS,
	fields: OBJECTIVES_FIELDS,
	labels: ({ page }) => typedObjectiveFields(objectivesOf(page)),
	compared: (values, page) => objectivesText(objectivesOf(page), values),
	status: 409,
	save: ({ context, page: { bid, themes, intervention }, revision, value: { objective, how } }) => {
		const left = unticked(themes, objective, how);
		if (left.length > 0)
			return refusedFields(
				Object.fromEntries(
					left.map(({ id, code }) => [`how.${id}`, `Tick ${code} or clear what you wrote about it`]),
				),
			);
		return saveObjectives(context, {
			bidId: bid.id,
			interventionId: intervention.id,
			revision,
			objectives: objective.map((objectiveId) => ({ objectiveId, how: how[objectiveId] ?? "" })),
		});
	},
	told: (_, { page }) => [`/bids/${page.bid.id}/objectives`, "You saved the objectives"],
});

export default function InterventionObjectives() {
	const { bid, plan, themes, title, revision, values, opened, keeps } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<SectionForm
			bid={bid}
			schema={objectivesForm}
			title={`Objectives of “${title}”`}
			values={values}
			revision={revision}
			opened={opened}
			keeps={keeps}
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
