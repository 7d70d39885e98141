import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import { within } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { labelled } from "~/forms/bid/conflict-fields";
import { objectiveForm } from "~/forms/plan/plan";
import { TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { PLAN_IN_USE, PlanInUse } from "~/ui/plan/plan-in-use";
import { changeObjective } from "~/use-cases/plan/change-objective";
import { readPlanToChange } from "~/use-cases/plan/read-plan-to-change";

export const meta = titled("Change the objective");
export const handle: PageHandle = { backHref: (_, params) => `/plans/${params.planId}` };

const guard = guardOf((context, { planId = "", themeId, objectiveId }) =>
	within(readPlanToChange(context, { planId }), (plan) => {
		const theme = plan.themes.find(({ id }) => id === themeId);
		const objective = theme?.objectives.find(({ id }) => id === objectiveId);
		return theme && objective && { ...plan, theme, objective };
	}),
);

export async function loader(args: LoaderFunctionArgs) {
	const { inUse, theme, objective, revision } = (await guarded(args, guard)).page;
	return data(
		{
			inUse,
			theme: `${theme.code} ${theme.title}`,
			revision,
			values: { code: objective.code, title: objective.title },
		},
		{ status: inUse ? 409 : 200 },
	);
}

export const action = formAction({
	guard,
	schema: objectiveForm,
	messages: { "plan-in-use": PLAN_IN_USE, "code-taken": "Another objective of this plan has that code" },
	fields: labelled({ code: "Code", title: "Objective" }),
	save: ({ context, page, revision, value }) =>
		changeObjective(context, { objectiveId: page.objective.id, revision, ...value }),
	told: (_, { page }) => [`/plans/${page.id}`, "You saved the objective"],
});

export default function EditObjective() {
	const { planId = "" } = useParams();
	const loaded = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	if (loaded.inUse && !refused) return <PlanInUse planId={planId} />;
	return (
		<FormPage
			schema={objectiveForm}
			title="Change the objective"
			caption={loaded.theme}
			values={refused?.values ?? loaded.values}
			errors={refused?.errors}
			conflict={refused?.conflict}
			revision={loaded.revision}
			submitLabel="Save"
		>
			<TextField name="code" label="Code" />
			<TextField name="title" label="Objective" />
		</FormPage>
	);
}
