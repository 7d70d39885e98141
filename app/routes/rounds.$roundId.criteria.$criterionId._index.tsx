import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { within } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { criterionInput } from "~/forms/round/criterion-input";
import { criterionForm } from "~/forms/round/scheme";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { CriterionFields } from "~/ui/round/criterion-fields";
import { CRITERION_FIELDS, CRITERION_REFUSALS } from "~/ui/round/criterion-refusals";
import { changeCriterion } from "~/use-cases/round/change-criterion";
import { readPlannedSetUp } from "~/use-cases/round/read-round-set-up";

export const meta = titled("Change the criterion");
export const handle: PageHandle = { backHref: (_, params) => `/rounds/${params.roundId}/criteria` };

const guard = guardOf((context, { roundId = "", criterionId }) =>
	within(readPlannedSetUp(context, { roundId }), (round) => {
		const criterion = round.criteria.find(({ id }) => id === criterionId);
		return criterion && { ...round, criterion };
	}),
);

export async function loader(args: LoaderFunctionArgs) {
	const { page } = await guarded(args, guard);
	const { title, guidance, weight, perTheme, sections, descriptors, revision } = page.criterion;
	const points = descriptors.map((text, place) => [`descriptors.${place}`, text]);
	return {
		caption: page.title,
		weightLeft: page.weights.missing + weight,
		revision,
		values: {
			title,
			guidance,
			weight: String(weight),
			perTheme: perTheme ? ["yes"] : [],
			sections,
			...(Object.fromEntries(points) as Record<string, string>),
		},
	};
}

export const action = formAction({
	guard,
	schema: criterionForm,
	messages: CRITERION_REFUSALS,
	fields: CRITERION_FIELDS,
	said: CRITERION_REFUSALS["round-opened"],
	save: ({ context, page, revision, value }) =>
		changeCriterion(context, { criterionId: page.criterion.id, revision, ...criterionInput(value) }),
	told: (_, { page }) => [`/rounds/${page.id}/criteria`, "You saved the criterion"],
});

export default function EditCriterion() {
	const loaded = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={criterionForm}
			title="Change the criterion"
			caption={loaded.caption}
			values={refused?.values ?? loaded.values}
			errors={refused?.errors}
			conflict={refused?.conflict}
			revision={loaded.revision}
			submitLabel="Save"
		>
			<CriterionFields weightLeft={loaded.weightLeft} />
		</FormPage>
	);
}
