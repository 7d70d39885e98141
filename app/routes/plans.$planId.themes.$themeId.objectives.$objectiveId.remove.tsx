import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { nothingForm } from "~/forms/round/round";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { readPlanToChange } from "~/use-cases/plan/read-plan-to-change";
import { removeObjective } from "~/use-cases/plan/remove-objective";

export const meta = titled("Remove the objective");
export const handle: PageHandle = { backHref: (_, params) => `/plans/${params.planId}` };

export async function loader(args: LoaderFunctionArgs) {
	const { planId = "", themeId, objectiveId } = args.params;
	const plan = valueOrPage(readPlanToChange(signedInContextFor(args), { planId }));
	if (plan.inUse) throw refusalPage({ ok: false, code: "plan-in-use", message: "a round was opened on it" });
	const theme = plan.themes.find(({ id }) => id === themeId);
	const objective = theme?.objectives.find(({ id }) => id === objectiveId);
	if (!theme || !objective) throw refusalPage({ ok: false, code: "not-found", message: "no such objective" });
	return { theme: `${theme.code} ${theme.title}`, code: objective.code, title: objective.title };
}

export async function action(args: ActionFunctionArgs) {
	const { planId = "", objectiveId = "" } = args.params;
	const removed = removeObjective(signedInContextFor(args), { objectiveId });
	if (removed.ok) throw saying(args, `/plans/${planId}`, "You removed the objective");
	throw refusalPage(removed);
}

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
