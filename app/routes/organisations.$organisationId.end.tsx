import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { dateValues } from "~/forms/dates";
import { parseForm, revisionSent, typedValues } from "~/forms/parse-form";
import { END_ORGANISATION_PROBLEMS, endOrganisationForm } from "~/forms/people/organisation";
import { formAgain, refusalPage, refusedForm, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { DateField, SelectField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { WarningText } from "~/ui/govuk/warning-text";
import { titled } from "~/ui/layout/titled";
import { endOrganisation } from "~/use-cases/people/end-organisation";
import { readOrganisation } from "~/use-cases/people/read-organisation";

export const meta = titled("End an organisation");
export const handle: PageHandle = { backHref: (_, params) => `/organisations/${params.organisationId}` };

export function loader(args: LoaderFunctionArgs) {
	const found = valueOrPage(readOrganisation(signedInContextFor(args), args.params.organisationId ?? ""));
	if (!found.mayManage)
		throw refusalPage({ ok: false, code: "forbidden", message: "may not manage organisations" });
	const { kind, name, revision, endsOn, successorId, possibleSuccessors, people } = found;
	return {
		kind,
		name,
		revision,
		possibleSuccessors,
		roles: people.length,
		values: { ...dateValues("endsOn", endsOn), successorId: successorId ?? "" },
	};
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const id = args.params.organisationId ?? "";
	const sent = await args.request.formData();
	const form = parseForm(endOrganisationForm, sent);
	if (!form.ok) return formAgain(form.errors, form.values);
	const { endsOn, successorId } = form.value;
	const ended = endOrganisation(context, {
		id,
		revision: revisionSent(sent),
		endsOn,
		successorId: successorId || null,
	});
	if (ended.ok) throw saying(args, `/organisations/${id}`, "You set when the organisation ends");
	return refusedForm(ended, {
		values: typedValues(endOrganisationForm, sent),
		problems: END_ORGANISATION_PROBLEMS,
		labels: { endsOn: "Last day" },
	});
}

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
			{kind === "partnership" ? (
				<SelectField
					name="successorId"
					label="Which partnership takes its place? (optional)"
					hint="Its people will be able to read this partnership’s bids, and will answer for its awards. References do not change."
					placeholder="None"
					items={possibleSuccessors.map(({ id, name: other }) => ({ value: id, text: other }))}
				/>
			) : null}
		</FormPage>
	);
}
