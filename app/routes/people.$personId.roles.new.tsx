import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ROLE_NAMES } from "~/domain/people/words";
import type { Role } from "~/domain/roles";
import { parseForm, typedValues } from "~/forms/parse-form";
import { GIVE_ROLE_PROBLEMS, giveRoleForm } from "~/forms/people/person";
import { formAgain, refusalPage, refusedForm, valueOrPage } from "~/respond";
import { anotherOr, saying } from "~/said";
import { signedInContextFor } from "~/session";
import { DateField, SelectField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { giveRole } from "~/use-cases/people/give-role";
import { readPerson } from "~/use-cases/people/read-person";

export const meta = titled("Give a role");
export const handle: PageHandle = { backHref: (_, params) => `/people/${params.personId}` };

export function loader(args: LoaderFunctionArgs) {
	const person = valueOrPage(readPerson(signedInContextFor(args), args.params.personId ?? ""));
	if (!person.mayManage || person.endedAt !== null)
		throw refusalPage({ ok: false, code: "forbidden", message: "may not manage people" });
	return {
		name: person.name,
		choices: person.rolesToGive.flatMap(({ organisationId, organisationName, roles }) =>
			roles.map((role) => ({
				value: `${role}@${organisationId}`,
				text: `${ROLE_NAMES[role]}, ${organisationName}`,
			})),
		),
	};
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const personId = args.params.personId ?? "";
	const sent = await args.request.formData();
	const form = parseForm(giveRoleForm, sent);
	if (!form.ok) return formAgain(form.errors, form.values);
	const { held, from, to } = form.value;
	const [role = "", organisationId = ""] = held.split("@");
	const given = giveRole(context, { personId, organisationId, role: role as Role, from, to });
	if (given.ok)
		throw saying(
			args,
			anotherOr(args, sent, `/people/${personId}`),
			"You gave the role",
			"They will see it the next time they open a page.",
		);
	return refusedForm(given, { values: typedValues(giveRoleForm, sent), problems: GIVE_ROLE_PROBLEMS });
}

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
