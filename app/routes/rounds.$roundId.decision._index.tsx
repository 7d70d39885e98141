import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { valueOrPage } from "~/respond";
import { contextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { readRoundDecision } from "~/use-cases/decision/read-round-decision";

export const meta = titled("Decision");
export const handle: PageHandle = { isLarge: true, backHref: (_, params) => `/rounds/${params.roundId}` };

/** Leads to the round's notice or draft; says so where nothing is drafted yet. */
export function loader(args: LoaderFunctionArgs) {
	const found = valueOrPage(readRoundDecision(contextFor(args), args.params.roundId ?? ""));
	const { decision, round, mayDraft } = found;
	if (decision?.number) throw redirect(`/decisions/${decision.number}`);
	if (decision) throw redirect(`/decisions/drafts/${decision.id}`);
	return { round, mayDraft };
}

export default function RoundDecision() {
	const { round, mayDraft } = useLoaderData<typeof loader>();
	return (
		<>
			<span className="govuk-caption-l">{round.title}</span>
			<h1 className="govuk-heading-l">No decision is drafted yet</h1>
			<p className="govuk-body">
				{mayDraft ? (
					<>
						A decision is drafted from a scenario. Choose one from the{" "}
						<a className="govuk-link" href={`/rounds/${round.id}/allocation`}>
							scenarios
						</a>
						.
					</>
				) : (
					"The fund manager drafts it from a scenario once the round is being allocated."
				)}
			</p>
		</>
	);
}
