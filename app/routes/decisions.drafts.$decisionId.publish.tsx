import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { printedNumber } from "~/domain/decision/number";
import { detailsOf, orDone, provided } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { nothingForm } from "~/forms/parse-form";
import { valueOrPage } from "~/respond";
import { AwardsTable } from "~/ui/decision/awards-table";
import { FAULT_WORDS, GrantRemarks } from "~/ui/decision/grant-words";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { publishDecision } from "~/use-cases/decision/publish-decision";
import { readGrantsToPublish } from "~/use-cases/decision/read-decided-grants";
import { readDraft } from "~/use-cases/decision/read-draft";

export const meta = titled("Publish the decision");
export const handle: PageHandle = { isLarge: true, backHref: "/decisions" };

const guard = guardOf(async (context, { decisionId = "" }) =>
	provided(
		await readDraft(context, decisionId),
		({ number, state, mayPublish }) => number === null || state === "published" || mayPublish,
	),
);

export async function loader(args: LoaderFunctionArgs) {
	const { context, page } = await guarded(args, guard);
	const { decisionId, number, state, title, notice, round, deciding } = page;
	if (number === null) throw redirect(`/decisions/drafts/${decisionId}`);
	if (state === "published") throw redirect(`/decisions/${number}`);
	const { faults, remarks } = valueOrPage(readGrantsToPublish(context, decisionId));
	return {
		round,
		number,
		title,
		lines: notice.lines,
		total: notice.total,
		faults,
		remarks,
		hasOthers: deciding.apart.length > 0,
	};
}

export const action = formAction({
	guard,
	messages: {
		"run-not-signed": {
			"": "Another decision of this round is not signed yet. All of them are published together.",
		},
		"grant-data-invalid": (refusal) => {
			const { fault, title } = detailsOf(refusal, "grant-data-invalid");
			return { "": `${title}: ${FAULT_WORDS[fault]}` };
		},
	},
	status: 409,
	save: ({ context, page: { decisionId } }) =>
		orDone(publishDecision(context, { decisionId }), "decision-not-signed"),
	told: (published, { page: { decisionId } }) =>
		published
			? [
					`/decisions/${published.number}`,
					"The decision is public",
					"Each partnership now sees the outcome of its bids, with the reason.",
				]
			: [
					`/decisions/drafts/${decisionId}`,
					"Nothing was published",
					"The decision is not signed yet. It can be published once it is.",
				],
});

export default function Publish() {
	const { number, title, lines, total, faults, remarks, hasOthers } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const [first] = faults;
	const found = first ? { "": `${first.grant.title}: ${FAULT_WORDS[first.code]}` } : undefined;
	return (
		<FormPage
			schema={nothingForm}
			title="Publish the decision"
			caption={`Decision ${printedNumber(number)}`}
			errors={refused?.errors ?? found}
			submitLabel="Publish the decision"
			actions={
				<a className="govuk-link" href={`/decisions/${number}`}>
					Not yet
				</a>
			}
		>
			<p className="govuk-body">{title}</p>
			<AwardsTable lines={lines} total={total} caption="Who gets what" />
			<GrantRemarks remarks={remarks} />
			<p className="govuk-body">
				Publishing makes the notice public at <strong>/decisions/{number}</strong>, and its grants open data.
				Each partnership then sees its outcome with the reason. It cannot be undone.
			</p>
			{hasOthers && <p className="govuk-body">The other decisions of this round become public with it.</p>}
		</FormPage>
	);
}
