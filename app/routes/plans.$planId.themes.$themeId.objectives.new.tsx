import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import { parseForm } from "~/forms/parse-form";
import { objectiveForm } from "~/forms/plan/plan";
import { keyOf } from "~/forms/record-key";
import { refusedForm } from "~/forms/refused-form";
import { refusalPage, valueOrPage } from "~/respond";
import { anotherOr, saying } from "~/said";
import { signedInContextFor } from "~/session";
import { TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { PLAN_IN_USE, PlanInUse } from "~/ui/plan/plan-in-use";
import { addObjective } from "~/use-cases/plan/add-objective";
import { readPlanToChange } from "~/use-cases/plan/read-plan-to-change";

export const meta = titled("Add an objective");
export const handle: PageHandle = { backHref: (_, params) => `/plans/${params.planId}` };

export async function loader(args: LoaderFunctionArgs) {
	const context = signedInContextFor(args);
	const { planId = "", themeId } = args.params;
	const plan = valueOrPage(readPlanToChange(context, { planId }));
	const theme = plan.themes.find(({ id }) => id === themeId);
	if (!theme) throw refusalPage({ ok: false, code: "not-found", message: "no such theme" });
	return data(
		{ inUse: plan.inUse, theme: `${theme.code} ${theme.title}`, code: theme.code, key: context.ids.next() },
		{ status: plan.inUse ? 409 : 200 },
	);
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const { planId = "", themeId = "" } = args.params;
	const body = await args.request.formData();
	const form = parseForm(objectiveForm, body);
	if (!form.ok) return data(form, { status: 400 });
	const key = keyOf(body);
	const added = addObjective(context, { themeId, ...(key === null ? {} : { key }), ...form.value });
	if (added.ok) throw saying(args, anotherOr(args, body, `/plans/${planId}`), "You added the objective");
	const messages = {
		"plan-in-use": PLAN_IN_USE,
		"code-taken": "Another objective of this plan has that code",
	};
	const refused = refusedForm(objectiveForm, body, added, { messages });
	if (refused) return data(refused, { status: 400 });
	throw refusalPage(added, { body });
}

export default function NewObjective() {
	const { planId = "" } = useParams();
	const { inUse, theme, code, key } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	if (inUse && !refused) return <PlanInUse planId={planId} />;
	return (
		<FormPage
			schema={objectiveForm}
			title="Add an objective"
			caption={theme}
			values={refused?.values ?? {}}
			errors={refused?.errors}
			submitLabel="Add the objective"
			another
		>
			<input type="hidden" name="key" value={key} />
			<TextField name="code" label="Code" hint={`For example, ${code}.1`} />
			<TextField name="title" label="Objective" />
		</FormPage>
	);
}
