import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatInstant, formatTimeLeft } from "~/domain/london-time";
import { formatPounds } from "~/domain/money";
import type { OpeningProblem } from "~/domain/round/opening";
import { formAction, guarded, guardOf } from "~/form-action";
import { nothingForm } from "~/forms/parse-form";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { SummaryList } from "~/ui/govuk/summary-list";
import { WarningText } from "~/ui/govuk/warning-text";
import { titled } from "~/ui/layout/titled";
import { CriteriaTable } from "~/ui/round/criteria-table";
import { OpeningProblems, openingProblem } from "~/ui/round/opening-problems";
import { openRound } from "~/use-cases/round/open-round";
import { readPlannedSetUp } from "~/use-cases/round/read-round-set-up";

export const meta = titled("Open the round");
export const handle: PageHandle = { backHref: (_, params) => `/rounds/${params.roundId}` };

const guard = guardOf((context, { roundId = "" }) => readPlannedSetUp(context, { roundId }));

export async function loader(args: LoaderFunctionArgs) {
	const { page: round } = await guarded(args, guard);
	const { id, title, amount, opensAt, closesAt, now, fund, problems, criteria } = round;
	return {
		id,
		title,
		amount,
		opensAt,
		closesAt,
		now,
		fund,
		problems,
		partnerships: round.partnerships.filter(({ chosen }) => chosen).map(({ name }) => name),
		criteria: criteria.map((each) => ({
			id: each.id,
			title: each.title,
			weight: each.weight,
			perTheme: each.perTheme,
		})),
	};
}

export const action = formAction({
	guard,
	messages: (problem: OpeningProblem) => openingProblem(problem).text,
	status: 409,
	save: ({ context, page: { id } }) => openRound(context, { roundId: id }),
	told: (_, { page }) => [
		`/rounds/${page.id}`,
		"The round is open",
		"Partnerships can bid now. The scheme can no longer be changed.",
	],
});

export default function OpenRound() {
	const round = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	if (round.problems.length > 0)
		return (
			<>
				<span className="govuk-caption-l">{round.title}</span>
				<h1 className="govuk-heading-l">The round cannot be opened yet</h1>
				<OpeningProblems roundId={round.id} problems={round.problems} />
			</>
		);
	return (
		<FormPage
			schema={nothingForm}
			title="Open the round"
			caption={round.title}
			errors={refused?.errors}
			submitLabel="Open the round now"
		>
			<SummaryList
				rows={[
					{
						key: "Opens",
						value: `Now. It was planned for ${formatInstant(round.opensAt)}`,
					},
					{
						key: "Closes",
						value: `${formatInstant(round.closesAt)}, in ${formatTimeLeft(round.now, round.closesAt)}`,
					},
					{
						key: "Set aside",
						value: `${formatPounds(round.amount)} of the ${formatPounds(round.fund.remaining)} remaining in ${round.fund.name}`,
					},
					{ key: "Who may bid", value: round.partnerships.join("; ") },
				]}
			/>
			<CriteriaTable criteria={round.criteria} />
			<WarningText>
				Once the round is open, you cannot change its criteria, weights and rules, or who may bid. They are
				published with their digest. You can still move the closing, but only to a later time.
			</WarningText>
		</FormPage>
	);
}
