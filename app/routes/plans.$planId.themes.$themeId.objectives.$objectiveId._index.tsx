import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import { parseForm, revisionSent } from "~/forms/parse-form";
import { objectiveForm } from "~/forms/plan/plan";
import { refusedForm } from "~/forms/refused-form";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { PLAN_IN_USE, PlanInUse } from "~/ui/plan/plan-in-use";
import { changeObjective } from "~/use-cases/plan/change-objective";
import { readPlanToChange } from "~/use-cases/plan/read-plan-to-change";

export const meta = titled("Change the objective");
export const handle: PageHandle = { backHref: (_, params) => `/plans/${params.planId}` };

export async function loader(args: LoaderFunctionArgs) {
	const { planId = "", themeId, objectiveId } = args.params;
	const plan = valueOrPage(readPlanToChange(signedInContextFor(args), { planId }));
	const theme = plan.themes.find(({ id }) => id === themeId);
	const objective = theme?.objectives.find(({ id }) => id === objectiveId);
	if (!theme || !objective) throw refusalPage({ ok: false, code: "not-found", message: "no such objective" });
	return data(
		{
			inUse: plan.inUse,
			theme: `${theme.code} ${theme.title}`,
			revision: plan.revision,
			values: { code: objective.code, title: objective.title },
		},
		{ status: plan.inUse ? 409 : 200 },
	);
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const { planId = "", objectiveId = "" } = args.params;
	const body = await args.request.formData();
	const form = parseForm(objectiveForm, body);
	if (!form.ok) return data({ ...form, conflict: undefined }, { status: 400 });
	const revision = revisionSent(body);
	const changed = changeObjective(context, { objectiveId, revision, ...form.value });
	if (changed.ok) throw saying(args, `/plans/${planId}`, "You saved the objective");
	const refused = refusedForm(objectiveForm, body, changed, {
		messages: { "plan-in-use": PLAN_IN_USE, "code-taken": "Another objective of this plan has that code" },
		fields: [
			{ name: "code", label: "Code" },
			{ name: "title", label: "Objective" },
		],
	});
	if (refused) return data(refused, { status: refused.conflict ? 409 : 400 });
	throw refusalPage(changed, { body });
}

export default function EditObjective() {
	const { planId = "" } = useParams();
	const loaded = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	if (loaded.inUse && !refused) return <PlanInUse planId={planId} />;
	return (
		<FormPage
			schema={objectiveForm}
			title="Change the objective"
			caption={loaded.theme}
			values={refused?.values ?? loaded.values}
			errors={refused?.errors}
			conflict={refused?.conflict}
			revision={loaded.revision}
			submitLabel="Save"
		>
			<TextField name="code" label="Code" />
			<TextField name="title" label="Objective" />
		</FormPage>
	);
}
