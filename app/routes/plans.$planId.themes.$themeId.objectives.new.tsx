import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import { within } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { objectiveForm } from "~/forms/plan/plan";
import { TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { PLAN_IN_USE, PlanInUse } from "~/ui/plan/plan-in-use";
import { addObjective } from "~/use-cases/plan/add-objective";
import { readPlanToChange } from "~/use-cases/plan/read-plan-to-change";

export const meta = titled("Add an objective");
export const handle: PageHandle = { backHref: (_, params) => `/plans/${params.planId}` };

const guard = guardOf((context, { planId = "", themeId }) =>
	within(readPlanToChange(context, { planId }), (plan) => {
		const theme = plan.themes.find(({ id }) => id === themeId);
		return theme && { ...plan, theme };
	}),
);

export async function loader(args: LoaderFunctionArgs) {
	const { context, page } = await guarded(args, guard);
	const { inUse, theme } = page;
	return data(
		{ inUse, theme: `${theme.code} ${theme.title}`, code: theme.code, key: context.ids.next() },
		{ status: inUse ? 409 : 200 },
	);
}

export const action = formAction({
	guard,
	schema: objectiveForm,
	messages: { "plan-in-use": PLAN_IN_USE, "code-taken": "Another objective of this plan has that code" },
	save: ({ context, page, keyed, value }) =>
		addObjective(context, { themeId: page.theme.id, ...keyed, ...value }),
	told: (_, { page }) => [`/plans/${page.id}`, "You added the objective"],
});

export default function NewObjective() {
	const { planId = "" } = useParams();
	const { inUse, theme, code, key } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	if (inUse && !refused) return <PlanInUse planId={planId} />;
	return (
		<FormPage
			schema={objectiveForm}
			title="Add an objective"
			caption={theme}
			values={refused?.values ?? {}}
			errors={refused?.errors}
			submitLabel="Add the objective"
			another
		>
			<input type="hidden" name="key" value={key} />
			<TextField name="code" label="Code" hint={`For example, ${code}.1`} />
			<TextField name="title" label="Objective" />
		</FormPage>
	);
}
