import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { allocationForm } from "~/forms/needs/allocation";
import { parseForm, typedValues } from "~/forms/parse-form";
import { keyOf } from "~/forms/record-key";
import { ALREADY_ADDED } from "~/forms/refused-form";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { WarningText } from "~/ui/govuk/warning-text";
import { titled } from "~/ui/layout/titled";
import { FormulaResult } from "~/ui/needs/formula-result";
import { sharingRefusalInWords } from "~/ui/needs/sharing-refusal";
import { inPounds } from "~/ui/needs/year-table";
import { makeAllocation } from "~/use-cases/needs/make-allocation";
import { readAllocationPreview } from "~/use-cases/needs/read-allocation-preview";

export const meta = titled("Make an allocation without bids");
export const handle: PageHandle = { backHref: (_, params) => `/needs/${params.needsVersionId}` };
/** A refused form is drawn with a new key, so that saving again adds what it says. */
export const shouldRevalidate = () => true;

export async function loader(args: LoaderFunctionArgs) {
	return valueOrPage(await readAllocationPreview(signedInContextFor(args), args.params.needsVersionId ?? ""));
}

const MESSAGES: Readonly<Record<string, string>> = {
	"already-added": ALREADY_ADDED,
	"decision-unpublished":
		"A signed decision has used money from this fund and is not published yet. Publish it first, because an allocation shows everybody what the fund’s money was used for",
};

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const body = await args.request.formData();
	const form = parseForm(allocationForm, body);
	if (!form.ok) return data(form, { status: 400 });
	const versionId = args.params.needsVersionId ?? "";
	const key = keyOf(body);
	const made = await makeAllocation(context, {
		...(key ? { key } : {}),
		versionId,
		...form.value,
	});
	if (made.ok)
		throw saying(
			args,
			`/needs/${versionId}/allocations/${made.value.id}`,
			"You saved the allocation",
			"Nothing is awarded until a decision is drafted from it and signed.",
		);
	if (made.code === "not-found" || made.code === "forbidden") throw refusalPage(made, { body });
	const values = typedValues(allocationForm, body);
	const said = MESSAGES[made.code];
	if (said !== undefined) return data({ errors: { "": said }, values }, { status: 409 });
	const page = valueOrPage(await readAllocationPreview(context, versionId));
	const refusal = { code: made.code, area: null, details: (made.details ?? {}) as Record<string, string> };
	const nameOf = (each: string) => page.partnerships.find((one) => one.key === each)?.name ?? each;
	const sentence = sharingRefusalInWords(refusal, nameOf, page.preview.amount);
	return data({ errors: { "": sentence }, values }, { status: 409 });
}

export default function NewAllocation() {
	const { key, title, partnerships, preview } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const names = new Map(partnerships.map((each) => [each.key, each.name]));
	if (!refused && preview.refusal?.code === "nothing-to-share")
		return (
			<>
				<span className="govuk-caption-l">{title}</span>
				<h1 className="govuk-heading-l">Make an allocation without bids</h1>
				<WarningText>
					The fund has nothing left to share. All of it is already set aside, taken off, committed or awarded.
				</WarningText>
			</>
		);
	return (
		<>
			<FormPage
				schema={allocationForm}
				title="Make an allocation without bids"
				caption={title}
				values={refused?.values ?? { title }}
				errors={refused?.errors}
				submitLabel="Save this allocation"
				intro={
					<p className="govuk-body">
						The {inPounds(preview.amount)} left in the fund is shared by this version as it is now. Once you
						save the allocation, the version can no longer change. You can then draft a decision from the
						allocation.
					</p>
				}
			>
				<input type="hidden" name="key" value={key} />
				<TextField name="title" label="Name of the allocation" />
			</FormPage>
			<FormulaResult
				heading="What each partnership would get"
				preview={preview}
				nameOf={(each) => names.get(each) ?? each}
			/>
		</>
	);
}
