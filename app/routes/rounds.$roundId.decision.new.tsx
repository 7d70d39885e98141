import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { formatPounds } from "~/domain/money";
import { provided, within } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { problemOf } from "~/forms/refused-form";
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
export const handle: PageHandle = {
	isLarge: true,
	backHref: (_, params) => `/rounds/${params.roundId}/allocation`,
};

function scenarioAsked(request: Request): string {
	return new URL(request.url).searchParams.get("scenario") ?? "";
}

/** What a decision is drafted from, for whoever drafts it while the round allows it. */
const guard = guardOf((context, { roundId = "" }, request) => {
	const known = readRoundDecision(context, roundId);
	if (!known.ok) return known;
	const scenario = readScenario(context, { roundId, scenarioId: scenarioAsked(request) });
	const both = within(scenario, (from) => ({ ...known.value, scenario: from }));
	return provided(
		provided(both, ({ drafts }) => drafts),
		({ mayDraft }) => mayDraft,
		"round-not-allocating",
	);
});

export async function loader(args: LoaderFunctionArgs) {
	const { decision, scenario: from } = (await guarded(args, guard)).page;
	const { round, title, method, unspent, published, stale, spent, unallocated, awards } = from;
	return {
		round,
		scenario: { title, method, unspent, published, stale, spent, unallocated },
		funded: awards.filter(({ option }) => option !== null).length,
		notFunded: awards.filter(({ option }) => option === null).length,
		earlier: decision !== null,
	};
}

const REFUSALS = {
	"scenario-stale": "A score, an indicator or a bid changed after this scenario was built. Build it again",
};

export const action = formAction({
	guard,
	messages: REFUSALS,
	said: "A decision is drafted while the round is allocated or with the board",
	status: 409,
	save: ({ context, params: { roundId = "" }, request }) =>
		draftDecision(context, { roundId, scenarioId: scenarioAsked(request) }),
	told: ({ decisionId }) => [
		`/decisions/drafts/${decisionId}`,
		"You drafted the decision",
		"Next, complete its text. Then prepare the board pack.",
	],
});

export default function NewRoundDecision() {
	const { round, scenario, funded, notFunded, earlier } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<>
			{refused ? <ErrorSummary errors={[{ text: problemOf(refused) }]} /> : null}
			<span className="govuk-caption-l">{round.title}</span>
			<h1 className="govuk-heading-l">Draft a decision from this scenario</h1>
			<SummaryList
				rows={[
					{ key: "Scenario", value: scenario.title },
					{
						key: "Rule",
						value: `${ruleName(scenario.method, scenario.unspent)}${scenario.published ? ", the published rule" : ""}`,
					},
					{ key: "Bids funded", value: `${funded}, with ${formatPounds(scenario.spent)}` },
					{ key: "Bids not funded", value: String(notFunded) },
					{ key: "Left", value: formatPounds(scenario.unallocated) },
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
