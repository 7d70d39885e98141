import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatPounds } from "~/domain/money";
import { accepted, provided, within } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { grantForm, limbsOf } from "~/forms/decision/grant";
import { SUBSIDY_LABELS, SubsidyFields, subsidyValues } from "~/ui/decision/subsidy-fields";
import { TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { readDraft } from "~/use-cases/decision/read-draft";
import { recordSubsidy } from "~/use-cases/decision/record-subsidy";

export const meta = titled("What the law asks of this grant");
export const handle: PageHandle = {
	isLarge: true,
	backHref: (_, params) => `/decisions/drafts/${params.decisionId}/subsidy`,
};

const guard = guardOf(async (context, { decisionId = "", lineId = "" }) =>
	within(
		provided(await readDraft(context, decisionId), ({ number, mayChange }) => number !== null || mayChange),
		(draft) => {
			const line = draft.lines.find(({ id }) => id === lineId);
			return draft.number !== null || line ? { ...draft, line } : undefined;
		},
	),
);

export async function loader(args: LoaderFunctionArgs) {
	const { decisionId, round, number, revision, line } = (await guarded(args, guard)).page;
	if (!line || number !== null) throw redirect(`/decisions/${number}`);
	return {
		decisionId,
		round,
		revision,
		name: line.name,
		decided: line.decided,
		values: { crimeReduction: line.crimeReduction, ...subsidyValues(line.subsidy) },
	};
}

export const action = formAction({
	guard,
	possible: ({ page }) => provided(accepted(page), ({ number }) => number === null, "decision-signed"),
	schema: grantForm,
	fields: [{ name: "crimeReduction", label: "How it reduces crime and disorder" }, ...SUBSIDY_LABELS],
	messages: { "basis-missing": { basis: "Select how the subsidy is given" } },
	said: "The decision has been signed, so it can no longer change",
	status: 409,
	save: ({ context, page: { decisionId }, params, revision, value }) =>
		recordSubsidy(context, {
			decisionId,
			revision,
			lineId: params.lineId ?? "",
			...limbsOf(value),
			crimeReduction: value.crimeReduction,
		}),
	told: (_, { page: { decisionId, line } }) => [
		`/decisions/drafts/${decisionId}/subsidy`,
		`You saved what the law asks of ${line?.name ?? "this grant"}`,
	],
});

export default function GrantInLaw() {
	const loaded = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={grantForm}
			title="What the law asks of this grant"
			caption={`${loaded.name}: ${formatPounds(loaded.decided)}`}
			values={refused?.values ?? loaded.values}
			errors={refused?.errors}
			conflict={refused?.conflict}
			revision={loaded.revision}
			submitLabel="Save"
		>
			<TextAreaField
				name="crimeReduction"
				label="How it reduces crime and disorder (optional)"
				hint="Beside what the notice says of all grants together"
			/>
			<SubsidyFields />
		</FormPage>
	);
}
