import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { linesOf } from "~/domain/decision/line-check";
import { formatPounds, pence } from "~/domain/money";
import { detailsOf, provided, type Refusal } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { problemOf } from "~/forms/refused-form";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Button } from "~/ui/govuk/button";
import { ErrorSummary } from "~/ui/govuk/error-summary";
import { titled } from "~/ui/layout/titled";
import { preparePack } from "~/use-cases/decision/prepare-pack";
import { readPack } from "~/use-cases/decision/read-pack";

export const meta = titled("Prepare the board pack");
export const handle: PageHandle = {
	isLarge: true,
	backHref: (_, params) => `/rounds/${params.roundId}/board`,
};

const guard = guardOf(async (context, { roundId = "" }) =>
	provided(await readPack(context, { roundId }), ({ office }) => office !== null),
);

export async function loader(args: LoaderFunctionArgs) {
	const { round, pack, office } = (await guarded(args, guard)).page;
	return { round, next: (pack?.newest ?? 0) + 1, decisionId: office?.decisionId ?? null };
}

const ofLines = (words: string) => (refusal: Refusal) => {
	const lines = linesOf(refusal);
	return lines ? `${words} ${lines.join(", ")}` : words;
};

export const action = formAction({
	guard,
	messages: {
		"decision-missing": "No decision is drafted yet. Draft one from a scenario first",
		"scenario-stale":
			"A score, an indicator or a bid changed after the scenario was built. A stale scenario cannot go to the board",
		"reason-missing": ofLines("The reason is missing for"),
		"reason-weak": ofLines("The reason is not written in full for"),
		"line-negative": ofLines("The amount is below zero for"),
		"shares-missing": ofLines("It is not known what each payee gets of"),
		"shares-do-not-add-up": ofLines("The payees’ shares do not add up for"),
		"exceeds-available": (refusal) => {
			const { total, available } = detailsOf(refusal, "exceeds-available");
			return `The amounts come to ${formatPounds(pence(total - available))} more than is set aside`;
		},
	},
	status: 409,
	save: ({ context, params: { roundId = "" } }) => preparePack(context, { roundId }),
	told: (_, { params }) => [
		`/rounds/${params.roundId}/board`,
		"The board pack is ready",
		"Board members can read it now and give their advice.",
	],
});

export default function PreparePack() {
	const { round, next, decisionId } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<>
			{refused ? (
				<ErrorSummary
					errors={[
						{
							text: problemOf(refused),
							...(decisionId ? { href: `/decisions/drafts/${decisionId}` } : {}),
						},
					]}
				/>
			) : null}
			<span className="govuk-caption-l">{round.title}</span>
			<h1 className="govuk-heading-l">
				{next === 1 ? "Put the draft decision to the board" : `Make version ${next} of the board pack`}
			</h1>
			<p className="govuk-body">
				The pack is a copy of the proposal as it is now, with the bids, their scores and the scenarios that
				are up to date. Board members read it and give their advice.
			</p>
			{next === 1 ? null : (
				<p className="govuk-body">Advice that was given on an earlier version is kept and marked so.</p>
			)}
			<Form method="post">
				<div className="govuk-button-group">
					<Button preventDoubleClick>{next === 1 ? "Put it to the board" : "Make the new version"}</Button>
					<a className="govuk-link" href={`/rounds/${round.id}/board`}>
						Not yet
					</a>
				</div>
			</Form>
		</>
	);
}
