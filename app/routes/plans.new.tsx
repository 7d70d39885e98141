import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm } from "~/forms/parse-form";
import { newPlanForm } from "~/forms/plan/plan";
import { refusedForm } from "~/forms/refused-form";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { SelectField, TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { createPlan } from "~/use-cases/plan/create-plan";
import { readPlanFunders } from "~/use-cases/plan/read-plan-funders";

export const meta = titled("Add a plan");
export const handle: PageHandle = { backHref: "/plans" };

export async function loader(args: LoaderFunctionArgs) {
	return { funders: valueOrPage(readPlanFunders(signedInContextFor(args))) };
}

const MESSAGES = {
	"funder-unknown": "Select the funder",
	"title-taken": "This funder has a plan of that title already. Make a new version of it instead",
};

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const body = await args.request.formData();
	const form = parseForm(newPlanForm, body);
	if (!form.ok) return data(form, { status: 400 });
	const made = createPlan(context, { ...form.value, themes: [] });
	if (made.ok)
		throw saying(
			args,
			`/plans/${made.value.id}`,
			"You added the plan",
			"Next, add its themes and their objectives.",
		);
	const refused = refusedForm(newPlanForm, body, made, { messages: MESSAGES });
	if (refused) return data(refused, { status: 400 });
	throw refusalPage(made, { body });
}

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
