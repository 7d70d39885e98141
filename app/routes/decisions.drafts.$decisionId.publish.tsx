import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { printedNumber } from "~/domain/decision/number";
import { orDone, provided } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { AwardsTable } from "~/ui/decision/awards-table";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Button } from "~/ui/govuk/button";
import { titled } from "~/ui/layout/titled";
import { publishDecision } from "~/use-cases/decision/publish-decision";
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
	const { decisionId, number, state, title, notice, round } = (await guarded(args, guard)).page;
	if (number === null) throw redirect(`/decisions/drafts/${decisionId}`);
	if (state === "published") throw redirect(`/decisions/${number}`);
	return { round, number, title, lines: notice.lines, total: notice.total };
}

export const action = formAction({
	guard,
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
	const { number, title, lines, total } = useLoaderData<typeof loader>();
	return (
		<>
			<span className="govuk-caption-l">Decision {printedNumber(number)}</span>
			<h1 className="govuk-heading-l">Publish the decision</h1>
			<p className="govuk-body">{title}</p>
			<AwardsTable lines={lines} total={total} caption="Who gets what" />
			<p className="govuk-body">
				Publishing makes the notice public at <strong>/decisions/{number}</strong>. Each partnership then sees
				its outcome with the reason. It cannot be undone.
			</p>
			<Form method="post">
				<div className="govuk-button-group">
					<Button preventDoubleClick>Publish the decision</Button>
					<a className="govuk-link" href={`/decisions/${number}`}>
						Not yet
					</a>
				</div>
			</Form>
		</>
	);
}
