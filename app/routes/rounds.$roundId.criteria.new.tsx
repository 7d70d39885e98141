import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formAction, guarded, guardOf } from "~/form-action";
import { criterionInput } from "~/forms/round/criterion-input";
import { criterionForm } from "~/forms/round/scheme";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { CriterionFields } from "~/ui/round/criterion-fields";
import { CRITERION_REFUSALS } from "~/ui/round/criterion-refusals";
import { addCriterion } from "~/use-cases/round/add-criterion";
import { readPlannedSetUp } from "~/use-cases/round/read-round-set-up";

export const meta = titled("Add a criterion");
export const handle: PageHandle = { backHref: (_, params) => `/rounds/${params.roundId}/criteria` };

const guard = guardOf((context, { roundId = "" }) => readPlannedSetUp(context, { roundId }));

export async function loader(args: LoaderFunctionArgs) {
	const { context, page } = await guarded(args, guard);
	return { title: page.title, weightLeft: page.weights.missing, key: context.ids.next() };
}

export const action = formAction({
	guard,
	schema: criterionForm,
	messages: CRITERION_REFUSALS,
	said: CRITERION_REFUSALS["round-opened"],
	save: ({ context, page, keyed, value }) =>
		addCriterion(context, { roundId: page.id, ...keyed, ...criterionInput(value) }),
	told: (_, { page }) => [`/rounds/${page.id}/criteria`, "You added the criterion"],
});

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
