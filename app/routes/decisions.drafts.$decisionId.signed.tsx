import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { printedNumber } from "~/domain/decision/number";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ButtonLink } from "~/ui/govuk/button";
import { Panel } from "~/ui/govuk/panel";
import { titled } from "~/ui/layout/titled";
import { readDraft } from "~/use-cases/decision/read-draft";

export const meta = titled("Decision signed");
export const handle: PageHandle = { isLarge: true, backHref: "/decisions" };

export async function loader(args: LoaderFunctionArgs) {
	const decisionId = args.params.decisionId ?? "";
	const { number, mayPublish, round } = valueOrPage(await readDraft(signedInContextFor(args), decisionId));
	if (number === null) throw redirect(`/decisions/drafts/${decisionId}`);
	return { round, decisionId, number, mayPublish };
}

export default function Signed() {
	const { decisionId, number, mayPublish } = useLoaderData<typeof loader>();
	return (
		<>
			<Panel title="Decision signed">
				Its number is
				<br />
				<strong>{printedNumber(number)}</strong>
			</Panel>
			<h2 className="govuk-heading-m">What happens next</h2>
			<p className="govuk-body">
				Only you and the fund manager can see this until it is published. Partnerships do not see their
				outcomes, and the board’s page does not change.
			</p>
			<div className="govuk-button-group">
				{mayPublish ? (
					<ButtonLink href={`/decisions/drafts/${decisionId}/publish`}>Publish the decision</ButtonLink>
				) : null}
				<a className="govuk-link" href={`/decisions/drafts/${decisionId}/letters`}>
					Write feedback to the bidders
				</a>
				<a className="govuk-link" href={`/decisions/${number}`}>
					Read the signed notice
				</a>
			</div>
		</>
	);
}
