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
import { removeObjective } from "~/use-cases/plan/remove-objective";

export const meta = titled("Remove the objective");
export const handle: PageHandle = { backHref: (_, params) => `/plans/${params.planId}` };

const guard = guardOf((context, { planId = "", themeId, objectiveId }) =>
	within(readPlanToChange(context, { planId }), (plan) => {
		const theme = plan.themes.find(({ id }) => id === themeId);
		const objective = theme?.objectives.find(({ id }) => id === objectiveId);
		return theme && objective && { ...plan, theme, objective };
	}),
);

export async function loader(args: LoaderFunctionArgs) {
	const { page } = await guarded(args, guard);
	const { theme, objective } = valueOrPage(provided(accepted(page), ({ inUse }) => !inUse, "plan-in-use"));
	return { theme: `${theme.code} ${theme.title}`, code: objective.code, title: objective.title };
}

export const action = formAction({
	guard,
	schema: nothingForm,
	save: ({ context, page }) => removeObjective(context, { objectiveId: page.objective.id }),
	told: (_, { page }) => [`/plans/${page.id}`, "You removed the objective"],
});

export default function RemoveObjective() {
	const { theme, code, title } = useLoaderData<typeof loader>();
	return (
		<FormPage
			schema={nothingForm}
			title={`Remove objective ${code}?`}
			caption={theme}
			submitLabel="Remove the objective"
			submitVariant="warning"
		>
			<p className="govuk-body">{title}</p>
		</FormPage>
	);
}
