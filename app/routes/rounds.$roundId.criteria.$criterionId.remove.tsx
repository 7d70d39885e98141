import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { within } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { nothingForm } from "~/forms/round/round";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { readPlannedSetUp } from "~/use-cases/round/read-round-set-up";
import { removeCriterion } from "~/use-cases/round/remove-criterion";

export const meta = titled("Remove the criterion");
export const handle: PageHandle = { backHref: (_, params) => `/rounds/${params.roundId}/criteria` };

const guard = guardOf((context, { roundId = "", criterionId }) =>
	within(readPlannedSetUp(context, { roundId }), (round) => {
		const criterion = round.criteria.find(({ id }) => id === criterionId);
		return criterion && { ...round, criterion };
	}),
);

export async function loader(args: LoaderFunctionArgs) {
	const { title: caption, criterion } = (await guarded(args, guard)).page;
	return { caption, title: criterion.title, weight: criterion.weight };
}

export const action = formAction({
	guard,
	schema: nothingForm,
	save: ({ context, page }) => removeCriterion(context, { criterionId: page.criterion.id }),
	told: (_, { page }) => [
		`/rounds/${page.id}/criteria`,
		"You removed the criterion",
		"Check that the weights of the others still add up to 100.",
	],
});

export default function RemoveCriterion() {
	const { caption, title, weight } = useLoaderData<typeof loader>();
	return (
		<FormPage
			schema={nothingForm}
			title="Remove the criterion?"
			caption={caption}
			submitLabel="Remove the criterion"
			submitVariant="warning"
		>
			<p className="govuk-body">
				{title}, weight {weight}. The other weights stay as they are.
			</p>
		</FormPage>
	);
}
