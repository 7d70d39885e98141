import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { printedNumber } from "~/domain/decision/number";
import { accepted, provided } from "~/domain/outcome";
import { valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { AwardsTable } from "~/ui/decision/awards-table";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Button } from "~/ui/govuk/button";
import { titled } from "~/ui/layout/titled";
import { publishDecision } from "~/use-cases/decision/publish-decision";
import { readDraft } from "~/use-cases/decision/read-draft";

export const meta = titled("Publish the decision");
export const handle: PageHandle = { backHref: "/decisions" };

export async function loader(args: LoaderFunctionArgs) {
	const decisionId = args.params.decisionId ?? "";
	const draft = valueOrPage(await readDraft(signedInContextFor(args), decisionId));
	const { number, state, title, notice, round } = draft;
	if (number === null) throw redirect(`/decisions/drafts/${decisionId}`);
	if (state === "published") throw redirect(`/decisions/${number}`);
	valueOrPage(provided(accepted(draft), ({ mayPublish }) => mayPublish));
	return { round, number, title, lines: notice.lines, total: notice.total };
}

export function action(args: ActionFunctionArgs) {
	const { number } = valueOrPage(
		publishDecision(signedInContextFor(args), { decisionId: args.params.decisionId ?? "" }),
	);
	throw saying(
		args,
		`/decisions/${number}`,
		"The decision is public",
		"Each partnership now sees the outcome of its bids, with the reason.",
	);
}

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
