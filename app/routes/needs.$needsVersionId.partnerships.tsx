import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { detailsOf } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { areasForm } from "~/forms/needs/areas";
import { standingNow } from "~/forms/refused-form";
import { CheckboxesField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { nameWithDays } from "~/ui/needs/name-with-days";
import { prefixSharedInWords, VERSION_IN_USE } from "~/ui/needs/version-refusals";
import { readAreaChoices } from "~/use-cases/needs/read-area-choices";
import { setAreas } from "~/use-cases/needs/set-areas";

export const meta = titled("Which partnerships does it share money among?");
export const handle: PageHandle = { backHref: (_, params) => `/needs/${params.needsVersionId}` };

const guard = guardOf((context, { needsVersionId = "" }) => readAreaChoices(context, needsVersionId));

export async function loader(args: LoaderFunctionArgs) {
	return (await guarded(args, guard)).page;
}

export const action = formAction({
	guard,
	schema: areasForm,
	messages: {
		"needs-version-in-use": VERSION_IN_USE,
		"areas-missing": "Select at least one partnership",
		"prefix-shared": (refusal) => prefixSharedInWords(detailsOf(refusal, "prefix-shared")),
	},
	status: 409,
	fields: ({ partnerships }) => {
		const words = Object.fromEntries(partnerships.map(({ id, name }) => [id, name]));
		return [{ name: "partnershipIds", label: "Partnerships", words }];
	},
	save: ({ context, page, params: { needsVersionId: versionId = "" }, revision, value }) =>
		standingNow(setAreas(context, { versionId, revision, ...value }), () => ({
			partnershipIds: page.chosen,
		})),
	told: (_, { params }) => [`/needs/${params.needsVersionId}`, "You saved the partnerships"],
});

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
