import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { provided } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { scoresDueForm } from "~/forms/assessment/reasons";
import { dateValues } from "~/forms/dates";
import { DateField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { type Assignments, readAssignments } from "~/use-cases/assessment/read-assignments";
import { setScoresDue } from "~/use-cases/assessment/set-scores-due";

export const meta = titled("When scores are due");
export const handle: PageHandle<Pick<Assignments, "round">> = {
	backHref: ({ round }) => `/rounds/${round.id}/assessors`,
};

const guard = guardOf((context, { roundId = "" }) =>
	provided(readAssignments(context, { roundId }), ({ mayAssign }) => mayAssign),
);

export async function loader(args: LoaderFunctionArgs) {
	const { round, dueOn } = (await guarded(args, guard)).page;
	return { round, dueOn };
}

export const action = formAction({
	guard,
	schema: scoresDueForm,
	messages: { "day-over": "The last day must be today or later" },
	save: ({ context, page, value }) => setScoresDue(context, { roundId: page.round.id, ...value }),
	told: (_, { page, value }) => [
		`/rounds/${page.round.id}/assessors`,
		value.dueOn === null ? "Scores have no due date now" : "You set when scores are due",
		value.dueOn === null
			? undefined
			: "Assessors with scores left get a message two working days before, and once they are late.",
	],
});

export default function ScoresDue() {
	const { round, dueOn } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={scoresDueForm}
			title="When are scores due?"
			caption={round.title}
			values={refused?.values ?? dateValues("dueOn", dueOn)}
			errors={refused?.errors}
			submitLabel="Save"
			intro={
				<p className="govuk-body">
					Scores can still be submitted after this day. The assessors who are late are marked. Leave it empty
					for no date.
				</p>
			}
		>
			<DateField name="dueOn" label="Last day to submit scores" />
		</FormPage>
	);
}
