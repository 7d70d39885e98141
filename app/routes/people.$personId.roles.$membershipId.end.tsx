import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ROLE_NAMES } from "~/domain/people/words";
import { parseForm, typedValues } from "~/forms/parse-form";
import { END_ROLE_PROBLEMS, endRoleForm } from "~/forms/people/person";
import { formAgain, refusalPage, refusedForm, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { DateField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { HandoverList } from "~/ui/people/handover-list";
import { endRole } from "~/use-cases/people/end-role";
import { readPerson } from "~/use-cases/people/read-person";

export const meta = titled("End a role");
export const handle: PageHandle = { backHref: (_, params) => `/people/${params.personId}` };

export function loader(args: LoaderFunctionArgs) {
	const person = valueOrPage(readPerson(signedInContextFor(args), args.params.personId ?? ""));
	const held = person.roles.find(({ id }) => id === args.params.membershipId);
	if (!held) throw refusalPage({ ok: false, code: "not-found", message: "no such role" });
	if (!person.mayManage)
		throw refusalPage({ ok: false, code: "forbidden", message: "may not manage people" });
	const { name, handover } = person;
	return { name, handover, role: held.role, organisationName: held.organisationName };
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const sent = await args.request.formData();
	const form = parseForm(endRoleForm, sent);
	if (!form.ok) return formAgain(form.errors, form.values);
	const ended = endRole(context, { membershipId: args.params.membershipId ?? "", on: form.value.on });
	if (ended.ok) throw saying(args, `/people/${ended.value.personId}`, "You set when the role ends");
	return refusedForm(ended, { values: typedValues(endRoleForm, sent), problems: END_ROLE_PROBLEMS });
}

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
