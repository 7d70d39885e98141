import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import { formAction, guarded, guardOf } from "~/form-action";
import { labelled } from "~/forms/bid/conflict-fields";
import { planForm } from "~/forms/plan/plan";
import { TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { PLAN_IN_USE, PlanInUse } from "~/ui/plan/plan-in-use";
import { changePlan } from "~/use-cases/plan/change-plan";
import { readPlanToChange } from "~/use-cases/plan/read-plan-to-change";

export const meta = titled("Change the plan's title");
export const handle: PageHandle = { backHref: (_, params) => `/plans/${params.planId}` };

const guard = guardOf((context, { planId = "" }) => readPlanToChange(context, { planId }));

export async function loader(args: LoaderFunctionArgs) {
	const { title, revision, inUse } = (await guarded(args, guard)).page;
	return data({ inUse, revision, values: { title } }, { status: inUse ? 409 : 200 });
}

export const action = formAction({
	guard,
	schema: planForm,
	messages: { "plan-in-use": PLAN_IN_USE },
	fields: labelled({ title: "Title" }),
	status: 409,
	save: ({ context, page, revision, value }) => changePlan(context, { planId: page.id, revision, ...value }),
	told: (_, { page }) => [`/plans/${page.id}`, "You saved the plan"],
});

export default function EditPlan() {
	const { planId = "" } = useParams();
	const loaded = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	if (loaded.inUse && !refused) return <PlanInUse planId={planId} />;
	return (
		<FormPage
			schema={planForm}
			title="Change the plan's title"
			values={refused?.values ?? loaded.values}
			errors={refused?.errors}
			conflict={refused?.conflict}
			revision={loaded.revision}
			submitLabel="Save"
		>
			<TextField name="title" label="Title" />
		</FormPage>
	);
}
