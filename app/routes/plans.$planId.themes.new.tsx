import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import { parseForm } from "~/forms/parse-form";
import { themeForm } from "~/forms/plan/plan";
import { keyOf } from "~/forms/record-key";
import { refusedForm } from "~/forms/refused-form";
import { refusalPage, valueOrPage } from "~/respond";
import { anotherOr, saying } from "~/said";
import { signedInContextFor } from "~/session";
import { TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { PLAN_IN_USE, PlanInUse } from "~/ui/plan/plan-in-use";
import { addTheme } from "~/use-cases/plan/add-theme";
import { readPlanToChange } from "~/use-cases/plan/read-plan-to-change";

export const meta = titled("Add a theme");
export const handle: PageHandle = { backHref: (_, params) => `/plans/${params.planId}` };

export async function loader(args: LoaderFunctionArgs) {
	const context = signedInContextFor(args);
	const plan = valueOrPage(readPlanToChange(context, { planId: args.params.planId ?? "" }));
	return data(
		{ inUse: plan.inUse, title: plan.title, key: context.ids.next() },
		{ status: plan.inUse ? 409 : 200 },
	);
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const planId = args.params.planId ?? "";
	const body = await args.request.formData();
	const form = parseForm(themeForm, body);
	if (!form.ok) return data(form, { status: 400 });
	const key = keyOf(body);
	const added = addTheme(context, { planId, ...(key === null ? {} : { key }), ...form.value });
	if (added.ok) throw saying(args, anotherOr(args, body, `/plans/${planId}`), "You added the theme");
	const messages = { "plan-in-use": PLAN_IN_USE, "code-taken": "Another theme of this plan has that code" };
	const refused = refusedForm(themeForm, body, added, { messages });
	if (refused) return data(refused, { status: 400 });
	throw refusalPage(added, { body });
}

export default function NewTheme() {
	const { planId = "" } = useParams();
	const { inUse, title, key } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	if (inUse && !refused) return <PlanInUse planId={planId} />;
	return (
		<FormPage
			schema={themeForm}
			title="Add a theme"
			caption={title}
			values={refused?.values ?? {}}
			errors={refused?.errors}
			submitLabel="Add the theme"
			another
		>
			<input type="hidden" name="key" value={key} />
			<TextField name="code" label="Code" hint="For example, 1" />
			<TextField name="title" label="Theme" />
		</FormPage>
	);
}
