import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { provided } from "~/domain/outcome";
import type { OrganisationKind } from "~/domain/roles";
import { formAction, guarded, guardOf } from "~/form-action";
import { labelled } from "~/forms/bid/conflict-fields";
import { dateValues } from "~/forms/dates";
import { END_ORGANISATION_PROBLEMS, endOrganisationForm } from "~/forms/people/organisation";
import { DateField, SelectField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { WarningText } from "~/ui/govuk/warning-text";
import { titled } from "~/ui/layout/titled";
import { endOrganisation } from "~/use-cases/people/end-organisation";
import { readOrganisation } from "~/use-cases/people/read-organisation";

export const meta = titled("End an organisation");
export const handle: PageHandle = { backHref: (_, params) => `/organisations/${params.organisationId}` };

const guard = guardOf((context, { organisationId = "" }) =>
	provided(readOrganisation(context, organisationId), ({ mayManage }) => mayManage),
);

export async function loader(args: LoaderFunctionArgs) {
	const { page } = await guarded(args, guard);
	const { kind, name, revision, endsOn, successorId, possibleSuccessors, people } = page;
	return {
		kind,
		name,
		revision,
		possibleSuccessors,
		roles: people.length,
		values: { ...dateValues("endsOn", endsOn), successorId: successorId ?? "" },
	};
}

export const action = formAction({
	guard,
	schema: endOrganisationForm,
	messages: END_ORGANISATION_PROBLEMS,
	fields: labelled({ endsOn: "Last day" }),
	save: ({ context, page: { id }, revision, value: { endsOn, successorId } }) =>
		endOrganisation(context, { id, revision, endsOn, successorId: successorId || null }),
	told: (_, { page }) => [`/organisations/${page.id}`, "You set when the organisation ends"],
});

type Asked = { readonly label: string; readonly hint: string };

/** What is asked of the kinds of organisation that another can take the place of. */
const TAKES_ITS_PLACE: Readonly<Partial<Record<OrganisationKind, Asked>>> = {
	partnership: {
		label: "Which partnership takes its place? (optional)",
		hint: "Its people will be able to read this partnership’s bids, and will answer for its awards. References do not change.",
	},
	"deciding-office": {
		label: "Which office takes its place? (optional)",
		hint: "It will decide on this office’s funds from the day after. Decisions that were signed keep their names and numbers.",
	},
	funder: {
		label: "Which funder takes its place? (optional)",
		hint: "Notices will name it from the day after. Decisions that were signed keep their names.",
	},
};

export default function EndOrganisation() {
	const { kind, name, revision, possibleSuccessors, roles, values } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={endOrganisationForm}
			title="End an organisation"
			caption={name}
			values={refused?.values ?? values}
			errors={refused?.errors}
			conflict={refused?.conflict}
			revision={revision}
			submitLabel="End this organisation"
			submitVariant="warning"
			intro={
				<WarningText>
					{roles === 0
						? "Nobody holds a role here now."
						: `${roles} ${roles === 1 ? "role ends" : "roles end"} with it. People’s names stay on what they did here.`}
				</WarningText>
			}
		>
			<DateField
				name="endsOn"
				label="Last day"
				hint="The organisation still counts on this day. For example, 31 3 2028"
			/>
			{TAKES_ITS_PLACE[kind] ? (
				<SelectField
					name="successorId"
					label={TAKES_ITS_PLACE[kind].label}
					hint={TAKES_ITS_PLACE[kind].hint}
					placeholder="None"
					items={possibleSuccessors.map(({ id, name: other }) => ({ value: id, text: other }))}
				/>
			) : null}
		</FormPage>
	);
}
