import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { nothingForm } from "~/forms/round/round";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { readPlannedSetUp } from "~/use-cases/round/read-round-set-up";
import { removeCriterion } from "~/use-cases/round/remove-criterion";

export const meta = titled("Remove the criterion");
export const handle: PageHandle = { backHref: (_, params) => `/rounds/${params.roundId}/criteria` };

export async function loader(args: LoaderFunctionArgs) {
	const { roundId = "", criterionId } = args.params;
	const round = valueOrPage(readPlannedSetUp(signedInContextFor(args), { roundId }));
	const criterion = round.criteria.find(({ id }) => id === criterionId);
	if (!criterion) throw refusalPage({ ok: false, code: "not-found", message: "no such criterion" });
	return { caption: round.title, title: criterion.title, weight: criterion.weight };
}

export async function action(args: ActionFunctionArgs) {
	const { roundId = "", criterionId = "" } = args.params;
	valueOrPage(removeCriterion(signedInContextFor(args), { criterionId }));
	throw saying(
		args,
		`/rounds/${roundId}/criteria`,
		"You removed the criterion",
		"Check that the weights of the others still add up to 100.",
	);
}

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
