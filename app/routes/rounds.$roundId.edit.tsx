import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { toDecimalPounds } from "~/domain/money";
import { dateTimeValues, dateValues } from "~/forms/dates";
import { parseForm, revisionSent } from "~/forms/parse-form";
import { refusedForm } from "~/forms/refused-form";
import { roundForm } from "~/forms/round/round";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { RoundFields } from "~/ui/round/round-fields";
import { ROUND_FIELDS, ROUND_REFUSALS } from "~/ui/round/round-refusals";
import { changeRound } from "~/use-cases/round/change-round";
import { readPlannedSetUp } from "~/use-cases/round/read-round-set-up";

export const meta = titled("About the round and its dates");
export const handle: PageHandle = { backHref: (_, params) => `/rounds/${params.roundId}` };

export async function loader(args: LoaderFunctionArgs) {
	const roundId = args.params.roundId ?? "";
	const round = valueOrPage(readPlannedSetUp(signedInContextFor(args), { roundId }));
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

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const roundId = args.params.roundId ?? "";
	const body = await args.request.formData();
	const form = parseForm(roundForm, body);
	if (!form.ok) return data({ ...form, conflict: undefined }, { status: 400 });
	const changed = changeRound(context, { roundId, revision: revisionSent(body), ...form.value });
	if (changed.ok) throw saying(args, `/rounds/${roundId}`, "You saved the round");
	const refused = refusedForm(roundForm, body, changed, { messages: ROUND_REFUSALS, fields: ROUND_FIELDS });
	if (refused) return data(refused, { status: refused.conflict ? 409 : 400 });
	throw refusalPage(changed, { body, fields: ROUND_FIELDS });
}

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
