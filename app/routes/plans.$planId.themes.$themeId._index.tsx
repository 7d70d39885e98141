import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import { within } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { labelled } from "~/forms/bid/conflict-fields";
import { themeForm } from "~/forms/plan/plan";
import { TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { PLAN_IN_USE, PlanInUse } from "~/ui/plan/plan-in-use";
import { changeTheme } from "~/use-cases/plan/change-theme";
import { readPlanToChange } from "~/use-cases/plan/read-plan-to-change";

export const meta = titled("Change the theme");
export const handle: PageHandle = { backHref: (_, params) => `/plans/${params.planId}` };

const guard = guardOf((context, { planId = "", themeId }) =>
	within(readPlanToChange(context, { planId }), (plan) => {
		const theme = plan.themes.find(({ id }) => id === themeId);
		return theme && { ...plan, theme };
	}),
);

export async function loader(args: LoaderFunctionArgs) {
	const { inUse, title, revision, theme } = (await guarded(args, guard)).page;
	return data(
		{ inUse, caption: title, revision, values: { code: theme.code, title: theme.title } },
		{ status: inUse ? 409 : 200 },
	);
}

export const action = formAction({
	guard,
	schema: themeForm,
	messages: { "plan-in-use": PLAN_IN_USE, "code-taken": "Another theme of this plan has that code" },
	fields: labelled({ code: "Code", title: "Theme" }),
	save: ({ context, page, revision, value }) =>
		changeTheme(context, { themeId: page.theme.id, revision, ...value }),
	told: (_, { page }) => [`/plans/${page.id}`, "You saved the theme"],
});

export default function EditTheme() {
	const { planId = "" } = useParams();
	const loaded = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	if (loaded.inUse && !refused) return <PlanInUse planId={planId} />;
	return (
		<FormPage
			schema={themeForm}
			title="Change the theme"
			caption={loaded.caption}
			values={refused?.values ?? loaded.values}
			errors={refused?.errors}
			conflict={refused?.conflict}
			revision={loaded.revision}
			submitLabel="Save"
		>
			<TextField name="code" label="Code" />
			<TextField name="title" label="Theme" />
		</FormPage>
	);
}
