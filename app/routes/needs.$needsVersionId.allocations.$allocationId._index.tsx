import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { printedNumber } from "~/domain/decision/number";
import { formAction, guarded, guardOf } from "~/form-action";
import { problemOf } from "~/forms/refused-form";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Button } from "~/ui/govuk/button";
import { ErrorSummary } from "~/ui/govuk/error-summary";
import { SummaryList } from "~/ui/govuk/summary-list";
import { WarningText } from "~/ui/govuk/warning-text";
import { titled } from "~/ui/layout/titled";
import { NeedsNoticeBody } from "~/ui/needs/needs-notice-body";
import { When } from "~/ui/when";
import { draftNeedsDecision } from "~/use-cases/decision/draft-needs-decision";
import { type AllocationPage, readAllocation } from "~/use-cases/needs/read-allocation";

export const meta = titled<AllocationPage>(({ notice }) => notice.title);
export const handle: PageHandle<AllocationPage> = {
	breadcrumbs: (data, params) => [
		{ text: "Needs formula", href: "/needs" },
		{ text: "Version", href: `/needs/${params.needsVersionId}` },
		{ text: data?.notice.title ?? "Allocation" },
	],
};

const guard = guardOf((context, { needsVersionId: versionId = "", allocationId = "" }) =>
	readAllocation(context, { versionId, allocationId }),
);

export async function loader(args: LoaderFunctionArgs) {
	return (await guarded(args, guard)).page;
}

export const action = formAction({
	guard,
	messages: {
		"scenario-stale": "The figures or the money have changed since this allocation was made. Make it again",
		"illustrative-version":
			"The figures of this version are made up, so a decision cannot be drafted from them",
	},
	status: 409,
	save: ({ context, page: { id } }) => draftNeedsDecision(context, { allocationId: id }),
	told: ({ decisionId }) => [
		`/decisions/drafts/${decisionId}`,
		"You drafted the decision",
		"Next, complete its text. The decision maker signs it after that.",
	],
});

export default function Allocation() {
	const { id, versionId, fund, createdAt, stale, illustrative, notice, decision, mayDraft } =
		useLoaderData<typeof loader>();
	const problem = problemOf(useActionData<typeof action>());
	const file = (name: string, text: string) => (
		<a
			className="govuk-link"
			href={`/needs/${versionId}/allocations/${id}/${name}.json`}
			download={`${name}.json`}
		>
			{text}
		</a>
	);
	return (
		<>
			{problem ? <ErrorSummary errors={[{ text: problem }]} /> : null}
			<span className="govuk-caption-l">
				{fund.name} {fund.financialYear}, allocation without bids
			</span>
			<h1 className="govuk-heading-l">{notice.title}</h1>
			{stale ? (
				<WarningText>
					A figure, an amount of the year before or the fund’s money changed after this allocation was made.
					Make it again
				</WarningText>
			) : null}
			{illustrative ? (
				<WarningText>
					The figures of this version are made up to show what the formula does: a decision cannot be drafted
					from them. Start a version from it with real figures, and do not mark that one as an illustration.
				</WarningText>
			) : null}
			{decision ? (
				<p className="govuk-body">
					A decision was drafted from it:{" "}
					<a
						className="govuk-link"
						href={
							decision.number === null ? `/decisions/drafts/${decision.id}` : `/decisions/${decision.number}`
						}
					>
						{decision.number === null ? "the draft" : `decision ${printedNumber(decision.number)}`}
					</a>
					.
				</p>
			) : mayDraft && !stale && !illustrative ? (
				<Form method="post">
					<Button preventDoubleClick>Draft the decision</Button>
				</Form>
			) : null}
			<h2 className="govuk-heading-m">Who gets what</h2>
			<NeedsNoticeBody notice={notice} financialYear={fund.financialYear} />
			<h2 className="govuk-heading-m">Check it</h2>
			<p className="govuk-body">
				Made <When instant={createdAt} />. The case holds every input. Running it again gives the same amounts
				to the penny.
			</p>
			<SummaryList
				rows={[
					{
						key: "Digest of the case",
						value: (
							<>
								<code className="tranche-digest">{notice.caseSha256}</code>
								<br />
								{file("case", "Download the case (JSON)")}
							</>
						),
					},
					{
						key: "Digest of the run",
						value: (
							<>
								<code className="tranche-digest">{notice.runSha256}</code>
								<br />
								{file("run", "Download the run (JSON)")}
							</>
						),
					},
				]}
			/>
		</>
	);
}
