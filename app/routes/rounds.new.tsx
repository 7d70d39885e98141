import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatPounds } from "~/domain/money";
import { formAction, guarded, guardOf } from "~/form-action";
import { newRoundForm } from "~/forms/round/round";
import { SelectField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { RoundFields } from "~/ui/round/round-fields";
import { ROUND_REFUSALS } from "~/ui/round/round-refusals";
import { createRound } from "~/use-cases/round/create-round";
import { type NewRoundChoices, readNewRound } from "~/use-cases/round/read-new-round";

export const meta = titled("Plan a round");
export const handle: PageHandle = { backHref: "/rounds" };

const guard = guardOf(readNewRound);

export async function loader(args: LoaderFunctionArgs) {
	const { page: choices } = await guarded(args, guard);
	const asked = new URL(args.request.url).searchParams.get("fund");
	const fund = choices.funds.find(({ id }) => id === asked) ?? choices.funds[0];
	return {
		choices,
		values: {
			fundId: fund?.id ?? "",
			copyFrom: choices.rounds[0]?.id ?? "",
			planId: choices.plans[0]?.id ?? "",
		},
	};
}

export const action = formAction({
	guard,
	schema: newRoundForm,
	messages: ROUND_REFUSALS,
	save: ({ context, value: { copyFrom, ...facts } }) =>
		createRound(context, { ...facts, copyFrom: copyFrom === "" ? null : copyFrom }),
	told: ({ id }) => [
		`/rounds/${id}`,
		"You added the round",
		"Next, set up its criteria and scheme, then open it.",
	],
});

export default function NewRound() {
	const { choices, values } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={newRoundForm}
			title="Plan a round"
			intro={
				<p className="govuk-body">
					Only the office can see a planned round. When you open it, its rules are fixed and partnerships can
					bid. Bids use the short form, or that of the round you copy, until you choose another.
				</p>
			}
			values={refused?.values ?? values}
			errors={refused?.errors}
			submitLabel="Plan the round"
		>
			<SelectField
				name="fundId"
				lacking="fund"
				label="Fund"
				placeholder="Choose a fund"
				items={choices.funds.map((fund) => ({ value: fund.id, text: fundInWords(fund) }))}
			/>
			<SelectField
				name="copyFrom"
				label="Copy the criteria, the rules and who may bid from"
				items={[
					{ value: "", text: "No round: start from the beginning" },
					...choices.rounds.map(({ id, title }) => ({ value: id, text: title })),
				]}
			/>
			<RoundFields plans={choices.plans} />
		</FormPage>
	);
}

function fundInWords({
	name,
	financialYear,
	remaining,
	ofAllYears,
}: NewRoundChoices["funds"][number]): string {
	return ofAllYears === null
		? `${name}, ${financialYear} (${formatPounds(remaining)} remaining)`
		: `${name} (${formatPounds(remaining)} remaining for ${financialYear}, ${formatPounds(ofAllYears)} over all its years)`;
}
