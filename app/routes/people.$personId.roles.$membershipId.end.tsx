import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { provided, within } from "~/domain/outcome";
import { ROLE_NAMES } from "~/domain/people/role-names";
import { formAction, guarded, guardOf } from "~/form-action";
import { END_ROLE_PROBLEMS, endRoleForm } from "~/forms/people/person";
import { DateField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { HandoverList } from "~/ui/people/handover-list";
import { endRole } from "~/use-cases/people/end-role";
import { readPerson } from "~/use-cases/people/read-person";

export const meta = titled("End a role");
export const handle: PageHandle = { backHref: (_, params) => `/people/${params.personId}` };

const guard = guardOf((context, { personId = "", membershipId }) =>
	provided(
		within(readPerson(context, personId), (person) => {
			const held = person.roles.find(({ id }) => id === membershipId);
			return held && { ...person, held };
		}),
		({ mayManage }) => mayManage,
	),
);

export async function loader(args: LoaderFunctionArgs) {
	const { name, handover, held } = (await guarded(args, guard)).page;
	return { name, handover, role: held.role, organisationName: held.organisationName };
}

export const action = formAction({
	guard,
	schema: endRoleForm,
	messages: END_ROLE_PROBLEMS,
	save: ({ context, page, value }) => endRole(context, { membershipId: page.held.id, on: value.on }),
	told: ({ personId }) => [`/people/${personId}`, "You set when the role ends"],
});

export default function EndRole() {
	const { name, role, organisationName, handover } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={endRoleForm}
			title={`End the role of ${ROLE_NAMES[role].toLowerCase()}`}
			caption={`${name}, ${organisationName}`}
			values={refused?.values}
			errors={refused?.errors}
			submitLabel="End this role"
			submitVariant="warning"
			intro={
				<>
					<p className="govuk-body">
						If the role ends now, {name} is signed out everywhere at once. Their name stays on what they did.
						They need to hand over:
					</p>
					<HandoverList handover={handover} />
				</>
			}
		>
			<DateField
				name="on"
				label="Last day (optional)"
				hint="Leave blank to end the role now. The last day itself still counts"
			/>
		</FormPage>
	);
}
