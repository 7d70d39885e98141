import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatPounds } from "~/domain/money";
import { accepted, provided } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { linesOutForm } from "~/forms/decision/deciding";
import { CheckboxesField, TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { readDraftToChange } from "~/use-cases/decision/read-draft";
import { takeLinesOut } from "~/use-cases/decision/take-lines-out";

export const meta = titled("Decide a bid apart");
export const handle: PageHandle = {
	isLarge: true,
	backHref: (_, params) => `/decisions/drafts/${params.decisionId}`,
};

const guard = guardOf(async (context, { decisionId = "" }) =>
	provided(
		await readDraftToChange(context, decisionId),
		({ number, deciding }) => number !== null || deciding.mayTakeOut,
		"not-found",
	),
);

export async function loader(args: LoaderFunctionArgs) {
	const { decisionId, round, number, title, revision, lines, deciding } = (await guarded(args, guard)).page;
	if (number !== null) throw redirect(`/decisions/${number}`);
	const interestsIn = (line: string) => deciding.interests.filter((each) => each.line === line);
	return {
		decisionId,
		round,
		title,
		revision,
		lines: lines.map(({ id, name, title: bid, decided }) => ({
			value: id,
			text: `${name}: ${bid ?? "you have an interest in this bid"}, ${formatPounds(decided)}`,
			people: interestsIn(name).map(({ person }) => person),
		})),
		touched: lines.filter(({ name }) => interestsIn(name).length > 0).map(({ id }) => id),
	};
}

export const action = formAction({
	guard,
	possible: ({ page }) => provided(accepted(page), ({ number }) => number === null, "decision-signed"),
	schema: linesOutForm,
	said: "The decision has been signed, so no bid can be taken out of it",
	messages: {
		"decision-signed": "The decision has been signed, so no bid can be taken out of it",
		"changed-meanwhile": "Somebody else changed the draft after you opened this page. Choose again",
		"lines-missing": { lineIds: "Select at least one bid" },
		"all-lines-chosen": { lineIds: "One bid must stay in this decision" },
		"reason-missing": { why: "Enter why they are decided apart" },
	},
	status: 409,
	save: ({ context, page: { decisionId }, revision, value }) =>
		takeLinesOut(context, { decisionId, revision, ...value }),
	told: ({ decisionId }) => [
		`/decisions/drafts/${decisionId}`,
		"You made a decision of its own",
		"The board’s pack still stands. Both decisions can now be signed, in any order.",
	],
});

export default function Apart() {
	const { title, revision, lines, touched } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={linesOutForm}
			title="Decide a bid apart"
			caption={title}
			values={refused?.values ?? { lineIds: touched }}
			errors={refused?.errors}
			revision={revision}
			submitLabel="Make a decision of its own"
			intro={
				<p className="govuk-body">
					If the decision maker has an interest in a bid, somebody else decides that bid. It gets a decision
					and a number of its own, from the same run. The other bids stay in this decision.
				</p>
			}
		>
			<CheckboxesField
				name="lineIds"
				label="Which bids?"
				items={lines.map(({ value, text, people }) => ({
					value,
					text,
					...(people.length > 0 ? { hint: { text: `Interest of ${people.join(" and ")}` } } : {}),
				}))}
			/>
			<TextAreaField
				name="why"
				label="Why are they decided apart?"
				hint="The public notice says this"
				maxLength={1000}
			/>
		</FormPage>
	);
}
