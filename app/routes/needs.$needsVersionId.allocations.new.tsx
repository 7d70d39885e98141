import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatPounds } from "~/domain/money";
import { formAction, guarded, guardOf } from "~/form-action";
import { allocationForm } from "~/forms/needs/allocation";
import { TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { WarningText } from "~/ui/govuk/warning-text";
import { titled } from "~/ui/layout/titled";
import { FormulaResult } from "~/ui/needs/formula-result";
import { sharingRefusalInWords } from "~/ui/needs/sharing-refusal";
import { makeAllocation } from "~/use-cases/needs/make-allocation";
import { readAllocationPreview } from "~/use-cases/needs/read-allocation-preview";
import { sharingDetails } from "~/use-cases/needs/read-shared-money";

export const meta = titled("Make an allocation without bids");
export const handle: PageHandle = { backHref: (_, params) => `/needs/${params.needsVersionId}` };
/** A refused form is drawn with a new key, so that saving again adds what it says. */
export const shouldRevalidate = () => true;

const guard = guardOf((context, { needsVersionId = "" }) => readAllocationPreview(context, needsVersionId));

export async function loader(args: LoaderFunctionArgs) {
	return (await guarded(args, guard)).page;
}

const DECISION_UNPUBLISHED =
	"A signed decision has used money from this fund and is not published yet. Publish it first, because an allocation shows everybody what the fund’s money was used for";

export const action = formAction({
	guard,
	schema: allocationForm,
	status: 409,
	save: ({ context, params: { needsVersionId: versionId = "" }, keyed, value }) =>
		makeAllocation(context, { ...keyed, versionId, ...value }),
	messages: (refusal, { page: { partnerships, preview } }) => {
		const nameOf = (each: string) => partnerships.find(({ key }) => key === each)?.name ?? each;
		const { code } = refusal;
		if (code === "decision-unpublished") return DECISION_UNPUBLISHED;
		const shared = { code, area: null, details: sharingDetails(refusal) };
		return { "": sharingRefusalInWords(shared, nameOf, preview.amount) };
	},
	told: ({ id }, { params }) => [
		`/needs/${params.needsVersionId}/allocations/${id}`,
		"You saved the allocation",
		"Nothing is awarded until a decision is drafted from it and signed.",
	],
});

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
						The {formatPounds(preview.amount)} left in the fund is shared by this version as it is now. Once
						you save the allocation, the version can no longer change. You can then draft a decision from the
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
