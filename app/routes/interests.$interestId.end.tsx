import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm, typedValues } from "~/forms/parse-form";
import { endInterestForm, INTEREST_PROBLEMS } from "~/forms/people/interest";
import { formAgain, refusalPage, refusedForm, valueOrPage } from "~/respond";
import { saying } from "~/said";
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
	const form = parseForm(endInterestForm, sent);
	if (!form.ok) return formAgain(form.errors, form.values);
	const { reason } = form.value;
	const ended = isOwn
		? endOwnInterest(context, { id, reason })
		: endRecordedInterest(context, { id, reason });
	if (ended.ok) throw saying(args, "/interests", "You ended the interest");
	return refusedForm(ended, { values: typedValues(endInterestForm, sent), problems: INTEREST_PROBLEMS });
}

export default function EndInterest() {
	const { isOwn, name, organisationName, nature } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={endInterestForm}
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
						The entry stays in the register with the day it ended. The audit keeps who ended it and why. The
						interest still counts until the decision of every round that has already opened is published.
						After that, {isOwn ? "you" : "they"} can open this partnership’s bids and scores.
					</p>
				</>
			}
		>
			<TextAreaField name="reason" label="Why has it ended?" maxLength={1000} hint="Kept in the audit" />
		</FormPage>
	);
}
