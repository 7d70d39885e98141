import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formAction, guarded, guardOf } from "~/form-action";
import { votingForm } from "~/forms/decision/deciding";
import { RadiosField, SelectField, TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { readVoting, setVotingRule } from "~/use-cases/people/set-voting-rule";

export const meta = titled("How this office decides");
export const handle: PageHandle = { backHref: (_, params) => `/organisations/${params.organisationId}` };

const guard = guardOf((context, { organisationId = "" }) => readVoting(context, organisationId));

export async function loader(args: LoaderFunctionArgs) {
	const { name, members, rule } = (await guarded(args, guard)).page;
	const values = rule
		? { how: "board", quorum: String(rule.quorum), chairId: rule.chairId }
		: { how: "person", quorum: "", chairId: "" };
	return { name, members, values };
}

export const action = formAction({
	guard,
	schema: votingForm,
	messages: {
		"quorum-above-members": { quorum: "Quorum must not be more than the number of members" },
		"chair-not-member": { chairId: "Select the chair from the members" },
	},
	save: ({ context, page: { organisationId }, value: { how, quorum, chairId } }) =>
		setVotingRule(context, {
			organisationId,
			rule: how === "board" ? { quorum: quorum ?? 1, chairId } : null,
		}),
	told: (_, { page }) => [`/organisations/${page.organisationId}`, "You saved how this office decides"],
});

export default function Voting() {
	const { name, members, values } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={votingForm}
			title="How this office decides"
			caption={name}
			values={refused?.values ?? values}
			errors={refused?.errors}
			submitLabel="Save"
		>
			<RadiosField
				name="how"
				label="Who decides?"
				items={[
					{ value: "person", text: "One person", hint: "A commissioner, a mayor or their deputy signs" },
					{ value: "board", text: "A board", hint: "Its members vote, then its chair signs" },
				]}
			/>
			<TextField
				name="quorum"
				label="Quorum (boards only)"
				hint="How many members must vote"
				className="govuk-input--width-2"
				inputMode="numeric"
			/>
			<SelectField
				name="chairId"
				label="Chair (boards only)"
				placeholder="Choose a member"
				items={members.map((member) => ({ value: member.id, text: member.name }))}
			/>
		</FormPage>
	);
}
