import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import { formAction, guarded, guardOf } from "~/form-action";
import { themeForm } from "~/forms/plan/plan";
import { TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { PLAN_IN_USE, PlanInUse } from "~/ui/plan/plan-in-use";
import { addTheme } from "~/use-cases/plan/add-theme";
import { readPlanToChange } from "~/use-cases/plan/read-plan-to-change";

export const meta = titled("Add a theme");
export const handle: PageHandle = { backHref: (_, params) => `/plans/${params.planId}` };

const guard = guardOf((context, { planId = "" }) => readPlanToChange(context, { planId }));

export async function loader(args: LoaderFunctionArgs) {
	const { context, page } = await guarded(args, guard);
	return data(
		{ inUse: page.inUse, title: page.title, key: context.ids.next() },
		{ status: page.inUse ? 409 : 200 },
	);
}

export const action = formAction({
	guard,
	schema: themeForm,
	messages: { "plan-in-use": PLAN_IN_USE, "code-taken": "Another theme of this plan has that code" },
	save: ({ context, page, keyed, value }) => addTheme(context, { planId: page.id, ...keyed, ...value }),
	told: (_, { page }) => [`/plans/${page.id}`, "You added the theme"],
});

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
