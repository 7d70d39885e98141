import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { ClarificationCard } from "~/ui/bid/clarification/clarification-card";
import { clarificationsUp } from "~/ui/bid/clarification/clarifications-up";
import { ButtonLink } from "~/ui/govuk/button";
import { titled } from "~/ui/layout/titled";
import {
	type ClarificationsView,
	readClarifications,
} from "~/use-cases/bid/clarification/read-clarifications";

export const meta = titled<ClarificationsView>(({ bid }) => `Questions about bid ${bid.reference}`);
export const handle = clarificationsUp();

export async function loader(args: LoaderFunctionArgs) {
	return valueOrPage(readClarifications(signedInContextFor(args), { bidId: args.params.bidId ?? "" }));
}

export default function Clarifications() {
	const view = useLoaderData<typeof loader>() as ClarificationsView;
	const { bid, clarifications, may } = view;
	const path = `/bids/${bid.id}/clarifications`;
	const isOpen = clarifications.some(({ state }) => state === "open");
	return (
		<>
			<span className="govuk-caption-l">
				{bid.reference}: {bid.title}
			</span>
			<h1 className="govuk-heading-l">Questions about this bid</h1>
			{clarifications.length === 0 ? (
				<p className="govuk-body">The office has not asked anything about this bid.</p>
			) : null}
			{may.ask ? (
				<ButtonLink href={`${path}/new`} variant={isOpen ? "secondary" : undefined}>
					{isOpen ? "Ask a further question" : "Ask a question"}
				</ButtonLink>
			) : null}
			{clarifications.map((asked) => (
				<ClarificationCard key={asked.id} asked={asked} view={view} />
			))}
			{view.own ? null : (
				<p className="govuk-body">
					<a className="govuk-link" href={`/bids/${bid.id}/submitted`}>
						Read the whole bid
					</a>
				</p>
			)}
		</>
	);
}
