import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { formatDecimalPounds } from "~/domain/money";
import { accepted, provided } from "~/domain/outcome";
import { isStateRefusal } from "~/domain/possible-now";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { ruleName } from "~/ui/allocation/rule-names";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Button } from "~/ui/govuk/button";
import { ErrorSummary } from "~/ui/govuk/error-summary";
import { SummaryList } from "~/ui/govuk/summary-list";
import { WarningText } from "~/ui/govuk/warning-text";
import { titled } from "~/ui/layout/titled";
import { readScenario } from "~/use-cases/allocation/read-scenario";
import { draftDecision } from "~/use-cases/decision/draft-decision";
import { readRoundDecision } from "~/use-cases/decision/read-round-decision";

export const meta = titled("Draft a decision");
export const handle: PageHandle = { backHref: (_, params) => `/rounds/${params.roundId}/allocation` };

function scenarioAsked(request: Request): string {
	return new URL(request.url).searchParams.get("scenario") ?? "";
}

export function loader(args: LoaderFunctionArgs) {
	const context = signedInContextFor(args);
	const roundId = args.params.roundId ?? "";
	const known = valueOrPage(readRoundDecision(context, roundId));
	const scenario = valueOrPage(readScenario(context, { roundId, scenarioId: scenarioAsked(args.request) }));
	const { decision } = valueOrPage(provided(accepted(known), ({ mayDraft }) => mayDraft));
	const { round, title, method, unspent, published, stale, spent, unallocated, awards } = scenario;
	return {
		round,
		scenario: { title, method, unspent, published, stale, spent, unallocated },
		funded: awards.filter(({ option }) => option !== null).length,
		notFunded: awards.filter(({ option }) => option === null).length,
		earlier: decision !== null,
	};
}

const REFUSALS: Readonly<Record<string, string>> = {
	"round-not-allocating": "A decision is drafted while the round is allocated or with the board",
	"scenario-stale": "A score, an indicator or a bid changed after this scenario was built. Build it again",
	"decision-signed": "The round’s decision is signed already",
};

export async function action(args: ActionFunctionArgs) {
	const drafted = await draftDecision(signedInContextFor(args), {
		roundId: args.params.roundId ?? "",
		scenarioId: scenarioAsked(args.request),
	});
	if (drafted.ok)
		throw saying(
			args,
			`/decisions/drafts/${drafted.value.decisionId}`,
			"You drafted the decision",
			"Next, complete its text. Then prepare the board pack.",
		);
	const said = REFUSALS[drafted.code];
	if (said === undefined || isStateRefusal(drafted)) throw refusalPage(drafted, { said });
	return data({ errors: { "": said } }, { status: 409 });
}

export default function NewRoundDecision() {
	const { round, scenario, funded, notFunded, earlier } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<>
			{refused ? <ErrorSummary errors={[{ text: refused.errors[""] }]} /> : null}
			<span className="govuk-caption-l">{round.title}</span>
			<h1 className="govuk-heading-l">Draft a decision from this scenario</h1>
			<SummaryList
				rows={[
					{ key: "Scenario", value: scenario.title },
					{
						key: "Rule",
						value: `${ruleName(scenario.method, scenario.unspent)}${scenario.published ? ", the published rule" : ""}`,
					},
					{ key: "Bids funded", value: `${funded}, with ${formatDecimalPounds(scenario.spent)}` },
					{ key: "Bids not funded", value: String(notFunded) },
					{ key: "Left", value: formatDecimalPounds(scenario.unallocated) },
				]}
			/>
			{scenario.published ? null : (
				<WarningText>
					This is not the published rule. Every amount that differs from it is a departure: it needs a reason,
					and the board and the public see it.
				</WarningText>
			)}
			{earlier ? (
				<p className="govuk-body">
					There is already a draft. This makes a new version with the amounts of this scenario and keeps the
					text.
				</p>
			) : null}
			<Form method="post">
				<div className="govuk-button-group">
					<Button preventDoubleClick>Draft the decision</Button>
					<a className="govuk-link" href={`/rounds/${round.id}/allocation`}>
						Back to the scenarios
					</a>
				</div>
			</Form>
		</>
	);
}
