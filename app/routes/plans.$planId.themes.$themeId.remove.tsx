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
import { removeTheme } from "~/use-cases/plan/remove-theme";

export const meta = titled("Remove the theme");
export const handle: PageHandle = { backHref: (_, params) => `/plans/${params.planId}` };

export async function loader(args: LoaderFunctionArgs) {
	const { planId = "", themeId } = args.params;
	const plan = valueOrPage(readPlanToChange(signedInContextFor(args), { planId }));
	if (plan.inUse) throw refusalPage({ ok: false, code: "plan-in-use", message: "a round was opened on it" });
	const theme = plan.themes.find(({ id }) => id === themeId);
	if (!theme) throw refusalPage({ ok: false, code: "not-found", message: "no such theme" });
	return { plan: plan.title, code: theme.code, title: theme.title, objectives: theme.objectives.length };
}

export async function action(args: ActionFunctionArgs) {
	const { planId = "", themeId = "" } = args.params;
	const removed = removeTheme(signedInContextFor(args), { themeId });
	if (removed.ok) throw saying(args, `/plans/${planId}`, "You removed the theme");
	throw refusalPage(removed);
}

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
