import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ButtonLink } from "~/ui/govuk/button";
import { Table } from "~/ui/govuk/table";
import { Tag } from "~/ui/govuk/tag";
import { ScrollRegion } from "~/ui/layout/scroll-region";
import { titled } from "~/ui/layout/titled";
import { readPlans } from "~/use-cases/plan/read-plans";

export const meta = titled("Police and Crime Plans");
export const handle: PageHandle = { breadcrumbs: () => [{ text: "Home", href: "/" }, { text: "Plans" }] };

export async function loader(args: LoaderFunctionArgs) {
	return valueOrPage(readPlans(signedInContextFor(args)));
}

export default function Plans() {
	const { plans, mayManage } = useLoaderData<typeof loader>();
	return (
		<>
			<h1 className="govuk-heading-l">Police and Crime Plans</h1>
			{mayManage ? <ButtonLink href="/plans/new">Add a plan</ButtonLink> : null}
			{plans.length === 0 ? (
				<p className="govuk-body">There is no plan yet.</p>
			) : (
				<ScrollRegion label="Plans">
					<Table
						stacked
						caption="Every version of every plan"
						captionClassName="govuk-visually-hidden"
						head={[
							{ text: "Plan" },
							{ text: "Version", format: "numeric" },
							{ text: "Themes", format: "numeric" },
							{ text: "Objectives", format: "numeric" },
							{ text: "State" },
						]}
						rows={plans.map((plan) => [
							{
								text: (
									<a className="govuk-link" href={`/plans/${plan.id}`}>
										{plan.title}
									</a>
								),
							},
							{ text: plan.version, format: "numeric" as const },
							{ text: plan.themes, format: "numeric" as const },
							{ text: plan.objectives, format: "numeric" as const },
							{
								text: plan.inUse ? (
									<Tag colour="green">A round was opened on it</Tag>
								) : (
									<Tag colour="grey">May still change</Tag>
								),
							},
						])}
					/>
				</ScrollRegion>
			)}
		</>
	);
}
