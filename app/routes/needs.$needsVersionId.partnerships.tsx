import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { SharedPrefix } from "~/domain/needs/shared-prefix";
import { areasForm } from "~/forms/needs/areas";
import { parseForm, revisionSent } from "~/forms/parse-form";
import { refusedForm } from "~/forms/refused-form";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { CheckboxesField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { nameWithDays } from "~/ui/needs/name-with-days";
import { prefixSharedInWords, VERSION_REFUSALS } from "~/ui/needs/version-refusals";
import { readAreaChoices } from "~/use-cases/needs/read-area-choices";
import { setAreas } from "~/use-cases/needs/set-areas";

export const meta = titled("Which partnerships does it share money among?");
export const handle: PageHandle = { backHref: (_, params) => `/needs/${params.needsVersionId}` };

export function loader(args: LoaderFunctionArgs) {
	return valueOrPage(readAreaChoices(signedInContextFor(args), args.params.needsVersionId ?? ""));
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const body = await args.request.formData();
	const form = parseForm(areasForm, body);
	if (!form.ok) return data({ ...form, conflict: undefined }, { status: 400 });
	const versionId = args.params.needsVersionId ?? "";
	const set = setAreas(context, { versionId, revision: revisionSent(body), ...form.value });
	if (set.ok) throw saying(args, `/needs/${versionId}`, "You saved the partnerships");
	const refused = refusedForm(areasForm, body, set, {
		messages: {
			...VERSION_REFUSALS,
			"prefix-shared": ({ details }) => prefixSharedInWords(details as SharedPrefix),
		},
	});
	if (refused) return data(refused, { status: 409 });
	throw refusalPage(set, { body });
}

export default function Partnerships() {
	const { title, revision, chosen, partnerships } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const others = partnerships.some(({ own }) => own) ? partnerships.find(({ own }) => !own) : undefined;
	return (
		<FormPage
			schema={areasForm}
			title="Which partnerships does it share money among?"
			caption={title}
			values={refused?.values ?? { partnershipIds: chosen }}
			errors={refused?.errors}
			conflict={refused?.conflict}
			revision={revision}
			submitLabel="Save"
		>
			<CheckboxesField
				name="partnershipIds"
				lacking="partnership"
				label="Partnerships"
				hint="A merged partnership is not listed. What it had the year before counts towards the partnership it became part of"
				small
				items={partnerships.flatMap(({ id, name, startsOn, endsOn }) => [
					...(id === others?.id ? [{ divider: "Used so far only in other offices’ funds" }] : []),
					{ value: id, text: nameWithDays(name, startsOn, endsOn) },
				])}
			/>
		</FormPage>
	);
}
