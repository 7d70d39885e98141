import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { accepted, provided, within } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { nothingForm } from "~/forms/round/round";
import { valueOrPage } from "~/respond";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { readPlanToChange } from "~/use-cases/plan/read-plan-to-change";
import { removeTheme } from "~/use-cases/plan/remove-theme";

export const meta = titled("Remove the theme");
export const handle: PageHandle = { backHref: (_, params) => `/plans/${params.planId}` };

const guard = guardOf((context, { planId = "", themeId }) =>
	within(readPlanToChange(context, { planId }), (plan) => {
		const theme = plan.themes.find(({ id }) => id === themeId);
		return theme && { ...plan, theme };
	}),
);

export async function loader(args: LoaderFunctionArgs) {
	const { page } = await guarded(args, guard);
	const { title, theme } = valueOrPage(provided(accepted(page), ({ inUse }) => !inUse, "plan-in-use"));
	return { plan: title, code: theme.code, title: theme.title, objectives: theme.objectives.length };
}

export const action = formAction({
	guard,
	schema: nothingForm,
	save: ({ context, page }) => removeTheme(context, { themeId: page.theme.id }),
	told: (_, { page }) => [`/plans/${page.id}`, "You removed the theme"],
});

export default function RemoveTheme() {
	const { plan, code, title, objectives } = useLoaderData<typeof loader>();
	return (
		<FormPage
			schema={nothingForm}
			title={`Remove theme ${code}?`}
			caption={plan}
			submitLabel="Remove the theme"
			submitVariant="warning"
		>
			<p className="govuk-body">
				{title}, with {objectives === 1 ? "its objective" : `its ${objectives} objectives`}.
			</p>
		</FormPage>
	);
}
