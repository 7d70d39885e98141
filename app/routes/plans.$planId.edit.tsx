import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import { parseForm, revisionSent } from "~/forms/parse-form";
import { planForm } from "~/forms/plan/plan";
import { refusedForm } from "~/forms/refused-form";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { PLAN_IN_USE, PlanInUse } from "~/ui/plan/plan-in-use";
import { changePlan } from "~/use-cases/plan/change-plan";
import { readPlanToChange } from "~/use-cases/plan/read-plan-to-change";

export const meta = titled("Change the plan's title");
export const handle: PageHandle = { backHref: (_, params) => `/plans/${params.planId}` };

export async function loader(args: LoaderFunctionArgs) {
	const planId = args.params.planId ?? "";
	const { title, revision, inUse } = valueOrPage(readPlanToChange(signedInContextFor(args), { planId }));
	return data({ inUse, revision, values: { title } }, { status: inUse ? 409 : 200 });
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const planId = args.params.planId ?? "";
	const body = await args.request.formData();
	const form = parseForm(planForm, body);
	if (!form.ok) return data({ ...form, conflict: undefined }, { status: 400 });
	const changed = changePlan(context, { planId, revision: revisionSent(body), ...form.value });
	if (changed.ok) throw saying(args, `/plans/${planId}`, "You saved the plan");
	const fields = [{ name: "title", label: "Title" }];
	const refused = refusedForm(planForm, body, changed, { messages: { "plan-in-use": PLAN_IN_USE }, fields });
	if (refused) return data(refused, { status: 409 });
	throw refusalPage(changed, { body });
}

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
