import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ButtonLink } from "~/ui/govuk/button";
import { InsetText } from "~/ui/govuk/inset-text";
import { titled } from "~/ui/layout/titled";
import { PlanTheme } from "~/ui/plan/plan-theme";
import { type PlanPage, readPlan } from "~/use-cases/plan/read-plan";

export const meta = titled<PlanPage>((plan) => `${plan.title}, version ${plan.version}`);
export const handle: PageHandle<PlanPage> = {
	breadcrumbs: (plan) => [
		{ text: "Home", href: "/" },
		{ text: "Plans", href: "/plans" },
		{ text: plan?.title ?? "Plan" },
	],
};

export async function loader(args: LoaderFunctionArgs) {
	return valueOrPage(readPlan(signedInContextFor(args), { planId: args.params.planId ?? "" }));
}

export default function Plan() {
	const plan = useLoaderData<typeof loader>();
	return (
		<>
			<span className="govuk-caption-l">Version {plan.version}</span>
			<h1 className="govuk-heading-l">{plan.title}</h1>
			{plan.inUse ? (
				<InsetText>
					A round has opened with this version, so it can no longer change. To change the plan for later
					rounds, make a new version.
				</InsetText>
			) : null}
			{plan.mayChange ? (
				<div className="govuk-button-group">
					<ButtonLink href={`/plans/${plan.id}/themes/new`}>Add a theme</ButtonLink>
					<a className="govuk-link" href={`/plans/${plan.id}/themes`}>
						Order, copy or upload themes
					</a>
					<a className="govuk-link" href={`/plans/${plan.id}/edit`}>
						Change the title
					</a>
				</div>
			) : null}
			{plan.themes.length === 0 ? <p className="govuk-body">No theme yet.</p> : null}
			{plan.themes.map((theme) => (
				<PlanTheme key={theme.id} planId={plan.id} theme={theme} mayChange={plan.mayChange} />
			))}
			{plan.mayMakeVersion ? (
				<form method="post" action={`/plans/${plan.id}/version`}>
					<button className="govuk-button govuk-button--secondary" type="submit" data-module="govuk-button">
						Make a new version
					</button>
				</form>
			) : null}
		</>
	);
}
