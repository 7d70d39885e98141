import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatInstant, formatTimeLeft } from "~/domain/london-time";
import { formatPounds } from "~/domain/money";
import { nothingForm } from "~/forms/round/round";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { SummaryList } from "~/ui/govuk/summary-list";
import { WarningText } from "~/ui/govuk/warning-text";
import { titled } from "~/ui/layout/titled";
import { CriteriaTable } from "~/ui/round/criteria-table";
import { OpeningProblems, problemSentence } from "~/ui/round/opening-problems";
import { openRound } from "~/use-cases/round/open-round";
import { readPlannedSetUp } from "~/use-cases/round/read-round-set-up";

export const meta = titled("Open the round");
export const handle: PageHandle = { backHref: (_, params) => `/rounds/${params.roundId}` };

export async function loader(args: LoaderFunctionArgs) {
	const roundId = args.params.roundId ?? "";
	const round = valueOrPage(readPlannedSetUp(signedInContextFor(args), { roundId }));
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

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const roundId = args.params.roundId ?? "";
	const opened = openRound(context, { roundId });
	if (opened.ok)
		throw saying(
			args,
			`/rounds/${roundId}`,
			"The round is open",
			"Partnerships can bid now. The scheme can no longer be changed.",
		);
	if (opened.code === "not-found" || opened.code === "forbidden" || opened.code === "interested")
		throw refusalPage(opened);
	if (opened.code === "move-not-possible") throw refusalPage(opened);
	const { code, message, details } = opened;
	return data({ errors: { "": problemSentence({ code, message, details }) } }, { status: 409 });
}

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
