import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatDate } from "~/domain/london-time";
import { formAction, guarded, guardOf } from "~/form-action";
import { actionDoneForm } from "~/forms/decision/deciding";
import { DateField, TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { completeAction } from "~/use-cases/decision/complete-action";
import { readAction } from "~/use-cases/decision/read-actions";

export const meta = titled("Say that a recommendation is done");
export const handle: PageHandle = { backHref: "/decisions/actions" };

const guard = guardOf((context, { actionId = "" }) => readAction(context, actionId));

export async function loader(args: LoaderFunctionArgs) {
	const { what, owner, dueOn } = (await guarded(args, guard)).page;
	return { what, owner, dueOn };
}

export const action = formAction({
	guard,
	schema: actionDoneForm,
	messages: {
		"already-done": "Somebody has said before that it is done",
		"day-to-come": { doneOn: "Date must be today or in the past" },
	},
	save: ({ context, page: { id }, value }) => completeAction(context, { actionId: id, ...value }),
	told: () => ["/decisions/actions", "You said that it is done"],
});

export default function Done() {
	const { what, owner, dueOn } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={actionDoneForm}
			title="Say that a recommendation is done"
			values={refused?.values ?? {}}
			errors={refused?.errors}
			submitLabel="Save"
			intro={
				<>
					<p className="govuk-body tranche-verbatim">{what}</p>
					<p className="govuk-body">
						{owner}, due {formatDate(dueOn)}.
					</p>
				</>
			}
		>
			<DateField name="doneOn" label="When was it done?" />
			<TextAreaField name="note" label="What was done, and where is that recorded?" maxLength={1000} />
		</FormPage>
	);
}
