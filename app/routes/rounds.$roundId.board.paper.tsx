import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { provided } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { paperForm } from "~/forms/decision/paper";
import { PAPER_PARTS } from "~/ui/board/paper-parts";
import { TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { changeBoardPaper } from "~/use-cases/decision/change-board-paper";
import { readBoardPaper } from "~/use-cases/decision/read-board-paper";

export const meta = titled("The board’s paper");
export const handle: PageHandle = {
	isLarge: true,
	backHref: (_, params) => `/rounds/${params.roundId}/board`,
};

const guard = guardOf((context, { roundId = "" }) =>
	provided(readBoardPaper(context, { roundId }), ({ mayChange }) => mayChange, "decision-signed"),
);

export async function loader(args: LoaderFunctionArgs) {
	const { round, revision, words } = (await guarded(args, guard)).page;
	return { round, revision, values: words };
}

const SIGNED = "The decision has been signed, so the paper can no longer change";

export const action = formAction({
	guard,
	schema: paperForm,
	fields: PAPER_PARTS,
	messages: {
		"decision-missing": "No decision is drafted yet. Draft one from a scenario first",
		"decision-signed": SIGNED,
	},
	said: SIGNED,
	status: 409,
	save: ({ context, params: { roundId = "" }, revision, value }) =>
		changeBoardPaper(context, { roundId, revision, ...value }),
	told: (_, { params }) => [
		`/rounds/${params.roundId}/board`,
		"You saved the board’s paper",
		"The next version of the pack holds it.",
	],
});

export default function Paper() {
	const { round, revision, values } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={paperForm}
			title="The board’s paper"
			caption={round.title}
			values={refused?.values ?? values}
			errors={refused?.errors}
			conflict={refused?.conflict}
			revision={revision}
			submitLabel="Save"
			intro={
				<p className="govuk-body">
					The pack adds figures, bids, scenarios and interests by itself. Its financial, legal and equality
					implications are those of the notice. If you save this page, you have helped to prepare the decision
					and cannot sign it.
				</p>
			}
		>
			{PAPER_PARTS.map(({ name, label, hint }) => (
				<TextAreaField key={name} name={name} label={`${label} (optional)`} hint={hint} rows={4} />
			))}
		</FormPage>
	);
}
