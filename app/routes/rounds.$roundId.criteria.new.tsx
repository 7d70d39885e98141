import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm } from "~/forms/parse-form";
import { keyOf } from "~/forms/record-key";
import { refusedForm } from "~/forms/refused-form";
import { criterionInput } from "~/forms/round/criterion-input";
import { criterionForm } from "~/forms/round/scheme";
import { refusalPage, valueOrPage } from "~/respond";
import { anotherOr, saying } from "~/said";
import { signedInContextFor } from "~/session";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { CriterionFields } from "~/ui/round/criterion-fields";
import { CRITERION_REFUSALS } from "~/ui/round/criterion-refusals";
import { addCriterion } from "~/use-cases/round/add-criterion";
import { readPlannedSetUp } from "~/use-cases/round/read-round-set-up";

export const meta = titled("Add a criterion");
export const handle: PageHandle = { backHref: (_, params) => `/rounds/${params.roundId}/criteria` };

export async function loader(args: LoaderFunctionArgs) {
	const context = signedInContextFor(args);
	const round = valueOrPage(readPlannedSetUp(context, { roundId: args.params.roundId ?? "" }));
	return { title: round.title, weightLeft: round.weights.missing, key: context.ids.next() };
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const roundId = args.params.roundId ?? "";
	const body = await args.request.formData();
	const form = parseForm(criterionForm, body);
	if (!form.ok) return data(form, { status: 400 });
	const key = keyOf(body);
	const added = addCriterion(context, {
		roundId,
		...(key === null ? {} : { key }),
		...criterionInput(form.value),
	});
	if (added.ok)
		throw saying(args, anotherOr(args, body, `/rounds/${roundId}/criteria`), "You added the criterion");
	const refused = refusedForm(criterionForm, body, added, { messages: CRITERION_REFUSALS });
	if (refused) return data(refused, { status: 400 });
	throw refusalPage(added, { body });
}

export default function NewCriterion() {
	const { title, weightLeft, key } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={criterionForm}
			title="Add a criterion"
			caption={title}
			values={refused?.values ?? {}}
			errors={refused?.errors}
			submitLabel="Add the criterion"
			another
		>
			<input type="hidden" name="key" value={key} />
			<CriterionFields weightLeft={weightLeft} />
		</FormPage>
	);
}
