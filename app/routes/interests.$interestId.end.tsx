import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm, typedValues } from "~/forms/parse-form";
import { endInterestForm, endOwnInterestForm, INTEREST_PROBLEMS } from "~/forms/people/interest";
import { formAgain, refusalPage, refusedForm, valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { endOwnInterest } from "~/use-cases/people/end-own-interest";
import { endRecordedInterest } from "~/use-cases/people/end-recorded-interest";
import { readOwnInterests } from "~/use-cases/people/read-own-interests";
import { readRegisterOfInterests } from "~/use-cases/people/read-register-of-interests";

export const meta = titled("End an interest");
export const handle: PageHandle = { backHref: "/interests" };

export function loader(args: LoaderFunctionArgs) {
	const context = signedInContextFor(args);
	const { interests, mayReadRegister } = valueOrPage(readOwnInterests(context));
	const own = interests.find(({ id }) => id === args.params.interestId);
	if (own) return { isOwn: true, name: null, organisationName: own.organisationName, nature: own.nature };
	const register = mayReadRegister ? valueOrPage(readRegisterOfInterests(context)) : null;
	const entry = register?.entries.find(({ id }) => id === args.params.interestId);
	if (!entry) throw refusalPage({ ok: false, code: "not-found", message: "no such interest" });
	if (!register?.mayRecord)
		throw refusalPage({ ok: false, code: "forbidden", message: "may not record interests" });
	const { name, organisationName, nature } = entry;
	return { isOwn: false, name, organisationName, nature };
}

export async function action(args: ActionFunctionArgs) {
	const { isOwn } = loader(args);
	const context = signedInContextFor(args);
	const id = args.params.interestId ?? "";
	const sent = await args.request.formData();
	if (isOwn) {
		const ended = endOwnInterest(context, { id });
		if (ended.ok) throw redirect("/interests?done=interest-ended");
		return refusedForm(ended, { values: {}, problems: INTEREST_PROBLEMS });
	}
	const form = parseForm(endInterestForm, sent);
	if (!form.ok) return formAgain(form.errors, form.values);
	const ended = endRecordedInterest(context, { id, reason: form.value.reason });
	if (ended.ok) throw redirect("/interests?done=interest-ended");
	return refusedForm(ended, { values: typedValues(endInterestForm, sent), problems: INTEREST_PROBLEMS });
}

export default function EndInterest() {
	const { isOwn, name, organisationName, nature } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={isOwn ? endOwnInterestForm : endInterestForm}
			title={isOwn ? "End your interest" : `End the interest of ${name}`}
			caption={organisationName}
			values={refused?.values}
			errors={refused?.errors}
			submitLabel="End this interest"
			submitVariant="warning"
			intro={
				<>
					<p className="govuk-body tranche-verbatim">{nature}</p>
					<p className="govuk-body">
						The entry stays in the register with the day it ended. From then on it stands in the way of
						nothing.
					</p>
				</>
			}
		>
			{isOwn ? null : <TextAreaField name="reason" label="Why has it ended?" maxLength={1000} />}
		</FormPage>
	);
}
