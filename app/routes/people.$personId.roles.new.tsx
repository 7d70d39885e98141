import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { provided } from "~/domain/outcome";
import { ROLE_NAMES } from "~/domain/people/role-names";
import type { Role } from "~/domain/roles";
import { formAction, guarded, guardOf } from "~/form-action";
import { GIVE_ROLE_PROBLEMS, giveRoleForm } from "~/forms/people/person";
import { DateField, SelectField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { giveRole } from "~/use-cases/people/give-role";
import { readPerson } from "~/use-cases/people/read-person";

export const meta = titled("Give a role");
export const handle: PageHandle = { backHref: (_, params) => `/people/${params.personId}` };

const guard = guardOf((context, { personId = "" }) =>
	provided(readPerson(context, personId), ({ mayManage, endedAt }) => mayManage && endedAt === null),
);

export async function loader(args: LoaderFunctionArgs) {
	const { page } = await guarded(args, guard);
	return {
		name: page.name,
		choices: page.rolesToGive.flatMap(({ organisationId, organisationName, roles }) =>
			roles.map((role) => ({
				value: `${role}@${organisationId}`,
				text: `${ROLE_NAMES[role]}, ${organisationName}`,
			})),
		),
	};
}

export const action = formAction({
	guard,
	schema: giveRoleForm,
	messages: GIVE_ROLE_PROBLEMS,
	save: ({ context, page, value: { held, from, to } }) => {
		const [role = "", organisationId = ""] = held.split("@");
		return giveRole(context, { personId: page.id, organisationId, role: role as Role, from, to });
	},
	told: (_, { page }) => [
		`/people/${page.id}`,
		"You gave the role",
		"They will see it the next time they open a page.",
	],
});

export default function GiveRole() {
	const { name, choices } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={giveRoleForm}
			title="Give a role"
			caption={name}
			values={refused?.values}
			errors={refused?.errors}
			submitLabel="Give this role"
			another
		>
			<SelectField
				name="held"
				lacking="organisation"
				label="Role"
				placeholder="Choose a role"
				items={choices}
			/>
			<DateField name="from" label="First day (optional)" hint="Leave blank for now" />
			<DateField name="to" label="Last day (optional)" hint="Leave blank if it has no end" />
		</FormPage>
	);
}
