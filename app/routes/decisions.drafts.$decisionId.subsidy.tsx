import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isSubsidy } from "~/domain/decision/subsidy";
import { ROWS_OF_WORK } from "~/domain/listing/list-query";
import { formatPounds } from "~/domain/money";
import { accepted, provided } from "~/domain/outcome";
import { BASIS_WORDS } from "~/explain/notice-in-words";
import { formAction, guarded, guardOf } from "~/form-action";
import { limbsOf, subsidyForm } from "~/forms/decision/grant";
import { SUBSIDY_LABELS, SubsidyFields, subsidyValues } from "~/ui/decision/subsidy-fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Table } from "~/ui/govuk/table";
import { titled } from "~/ui/layout/titled";
import { readDraft } from "~/use-cases/decision/read-draft";
import { recordSubsidy } from "~/use-cases/decision/record-subsidy";

export const meta = titled("Subsidy control");
export const handle: PageHandle = {
	isLarge: true,
	backHref: (_, params) => `/decisions/drafts/${params.decisionId}`,
};

const guard = guardOf(async (context, { decisionId = "" }) =>
	provided(await readDraft(context, decisionId), ({ number, mayChange }) => number !== null || mayChange),
);

export async function loader(args: LoaderFunctionArgs) {
	const { decisionId, round, number, revision, title, lines } = (await guarded(args, guard)).page;
	if (number !== null) throw redirect(`/decisions/${number}`);
	const funded = lines.filter(({ decided }) => decided > 0n);
	return {
		decisionId,
		round,
		revision,
		title,
		lines: funded.slice(0, ROWS_OF_WORK),
		count: funded.length,
		unsaid: funded.filter(({ subsidy }) => subsidy === null).length,
	};
}

const SIGNED = "The decision has been signed, so it can no longer change";

export const action = formAction({
	guard,
	possible: ({ page }) => provided(accepted(page), ({ number }) => number === null, "decision-signed"),
	schema: subsidyForm,
	fields: SUBSIDY_LABELS,
	messages: { "basis-missing": { basis: "Select how the subsidy is given" } },
	said: SIGNED,
	status: 409,
	save: ({ context, page: { decisionId }, revision, value }) =>
		recordSubsidy(context, { decisionId, revision, lineId: null, ...limbsOf(value) }),
	told: (said, { page: { decisionId } }) => {
		const page = `/decisions/drafts/${decisionId}/subsidy`;
		// Where every grant says it already nothing was recorded.
		if (said === 0) return redirect(page);
		return [page, said === 1 ? "You recorded this for 1 grant" : `You recorded this for ${said} grants`];
	},
});

function standing({ subsidy }: { readonly subsidy: Parameters<typeof subsidyValues>[0] }) {
	if (subsidy === null) return <span className="tranche-problem">not said</span>;
	if (!isSubsidy(subsidy)) return "Not a subsidy";
	return `A subsidy, ${subsidy.basis === "minimal" || subsidy.basis === "principles" ? BASIS_WORDS[subsidy.basis] : ""}`;
}

export default function SubsidyControl() {
	const loaded = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const table = (
		<>
			<p className="govuk-body">
				Every grant says whether it is a subsidy under the Subsidy Control Act 2022. The answers stand in the
				notice, either way.
			</p>
			<Table
				stacked
				caption="The grants of this decision"
				captionClassName="govuk-table__caption--m"
				firstCellIsHeader
				head={[
					{ text: "Grant" },
					{ text: "Amount", format: "numeric" },
					{ text: "Subsidy control" },
					{ text: "Action" },
				]}
				rows={loaded.lines.map((line) => [
					{ text: line.name },
					{ text: formatPounds(line.decided), format: "numeric" },
					{ text: standing(line) },
					{
						text: (
							<a
								className="govuk-link"
								href={`/decisions/drafts/${loaded.decisionId}/lines/${line.id}/grant`}
							>
								Change<span className="govuk-visually-hidden"> {line.name}</span>
							</a>
						),
					},
				])}
			/>
			{loaded.count > loaded.lines.length ? (
				<p className="govuk-body">
					{loaded.count - loaded.lines.length} more grants are not shown. Open each from its line in the
					draft.
				</p>
			) : null}
		</>
	);
	if (loaded.unsaid === 0 && !refused)
		return (
			<>
				<span className="govuk-caption-l">{loaded.title}</span>
				<h1 className="govuk-heading-l">Subsidy control</h1>
				{table}
			</>
		);
	return (
		<FormPage
			schema={subsidyForm}
			title="Subsidy control"
			caption={loaded.title}
			values={refused?.values ?? subsidyValues(null)}
			errors={refused?.errors}
			conflict={refused?.conflict}
			revision={loaded.revision}
			submitLabel={
				loaded.unsaid === 1
					? "Record this for 1 grant"
					: `Record this for all ${loaded.unsaid} grants not said yet`
			}
			intro={
				<>
					{table}
					<h2 className="govuk-heading-m">
						{loaded.unsaid === 1 ? "Answer for the grant not said yet" : "Answer for all grants not said yet"}
					</h2>
				</>
			}
		>
			<SubsidyFields />
		</FormPage>
	);
}
