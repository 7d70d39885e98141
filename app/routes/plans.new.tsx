import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formAction, guarded, guardOf } from "~/form-action";
import { newPlanForm } from "~/forms/plan/plan";
import { SelectField, TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { createPlan } from "~/use-cases/plan/create-plan";
import { readPlanFunders } from "~/use-cases/plan/read-plan-funders";

export const meta = titled("Add a plan");
export const handle: PageHandle = { backHref: "/plans" };

const guard = guardOf(readPlanFunders);

export async function loader(args: LoaderFunctionArgs) {
	return { funders: (await guarded(args, guard)).page };
}

export const action = formAction({
	guard,
	schema: newPlanForm,
	messages: {
		"funder-unknown": "Select the funder",
		"title-taken": "This funder has a plan of that title already. Make a new version of it instead",
		"code-taken": "Two themes or objectives have the same code",
	},
	save: ({ context, value }) => createPlan(context, { ...value, themes: [] }),
	told: ({ id }) => [`/plans/${id}`, "You added the plan", "Next, add its themes and their objectives."],
});

export default function NewPlan() {
	const { funders } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={newPlanForm}
			title="Add a plan"
			values={refused?.values ?? {}}
			errors={refused?.errors}
			submitLabel="Add the plan"
		>
			<TextField name="title" label="Title" hint="For example, Police and Crime Plan 2025 to 2029" />
			<SelectField
				name="funderId"
				lacking="funder"
				label="Funder"
				placeholder="Choose a funder"
				items={funders.map(({ id, name }) => ({ value: id, text: name }))}
			/>
		</FormPage>
	);
}
