import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { toDecimalPounds } from "~/domain/money";
import { accepted, provided } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { dateTimeValues, dateValues } from "~/forms/dates";
import { roundForm } from "~/forms/round/round";
import { valueOrPage } from "~/respond";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { RoundFields } from "~/ui/round/round-fields";
import { ROUND_FIELDS, ROUND_REFUSALS } from "~/ui/round/round-refusals";
import { changeRound } from "~/use-cases/round/change-round";
import { type RoundSetUpPage, readRoundSetUp } from "~/use-cases/round/read-round-set-up";

export const meta = titled("About the round and its dates");
export const handle: PageHandle = { backHref: (_, params) => `/rounds/${params.roundId}` };

const guard = guardOf((context, { roundId = "" }) => readRoundSetUp(context, { roundId }));

/** A round that may still be changed as a whole. */
const planned = (page: RoundSetUpPage) =>
	provided(accepted(page), ({ state }) => state === "planned", "move-not-possible");

export async function loader(args: LoaderFunctionArgs) {
	const { page } = await guarded(args, guard);
	const round = valueOrPage(planned(page));
	return {
		caption: round.title,
		plans: round.plans,
		revision: round.revision,
		values: {
			title: round.title,
			code: round.code,
			purpose: round.purpose,
			planId: round.planId,
			amount: toDecimalPounds(round.amount),
			...dateTimeValues("opensAt", round.opensAt),
			...dateTimeValues("closesAt", round.closesAt),
			...dateValues("boardMeetsOn", round.boardMeetsOn),
			...dateValues("decisionExpectedOn", round.decisionExpectedOn),
			...dateValues("spendBy", round.spendBy),
			opensByItself: round.opensByItself ? "yes" : "",
			contactName: round.contactName,
			contactEmail: round.contactEmail,
			contactTelephone: round.contactTelephone,
		},
	};
}

export const action = formAction({
	guard,
	possible: ({ page }) => planned(page),
	schema: roundForm,
	messages: ROUND_REFUSALS,
	fields: ROUND_FIELDS,
	save: ({ context, page, revision, value }) =>
		changeRound(context, { roundId: page.id, revision, ...value }),
	told: (_, { page }) => [`/rounds/${page.id}`, "You saved the round"],
});

export default function EditRound() {
	const loaded = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={roundForm}
			title="About the round and its dates"
			caption={loaded.caption}
			values={refused?.values ?? loaded.values}
			errors={refused?.errors}
			conflict={refused?.conflict}
			revision={loaded.revision}
			submitLabel="Save"
		>
			<RoundFields plans={loaded.plans} />
		</FormPage>
	);
}
