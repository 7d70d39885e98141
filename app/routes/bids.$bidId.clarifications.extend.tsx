import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { bidAllows } from "~/bid-allows";
import { formatInstant } from "~/domain/london-time";
import { provided } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { laterAnswersForm } from "~/forms/bid/clarification";
import { dateTimeValues } from "~/forms/dates";
import { clarificationsUp } from "~/ui/bid/clarification/clarifications-up";
import { DateTimeField, TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import { titled } from "~/ui/layout/titled";
import { extendAnswering } from "~/use-cases/bid/clarification/extend-answering";
import { readClarifications } from "~/use-cases/bid/clarification/read-clarifications";

export const meta = titled("Give more time to answer");
export const handle = clarificationsUp("More time");

const guard = guardOf((context, { bidId = "" }) =>
	provided(readClarifications(context, { bidId }), ({ office }) => office),
);

export async function loader(args: LoaderFunctionArgs) {
	const { page } = await guarded(args, guard);
	const open = page.clarifications.find(({ state }) => state === "open");
	if (!page.may.manage || !open) throw redirect(`/bids/${page.bid.id}/clarifications`);
	return { ...page, dueAt: open.dueAt };
}

export const action = formAction({
	guard,
	possible: bidAllows("manage-clarification"),
	schema: laterAnswersForm,
	messages: {
		"due-not-later": "The new date must be later than the current one, and in the future",
		"reason-missing": "Enter the reason",
	},
	save: ({ context, page, value }) => extendAnswering(context, { bidId: page.bid.id, ...value }),
	told: ({ dueAt }, { page }) => [
		`/bids/${page.bid.id}/clarifications`,
		`Answers are now due on ${formatInstant(dueAt)}`,
		"We are telling the people of the bid.",
	],
});

export default function MoreTime() {
	const { bid, dueAt } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={laterAnswersForm}
			title="Give more time to answer"
			caption={`${bid.reference}: ${bid.title}`}
			values={refused?.values ?? dateTimeValues("dueAt", dueAt)}
			errors={refused?.errors}
			submitLabel="Save the new date"
			intro={<p className="govuk-body">Answers are due on {formatInstant(dueAt)}.</p>}
		>
			<DateTimeField name="dueAt" label="When are answers due now?" />
			<TextAreaField name="reason" label="Reason" hint="The bid’s people read it." rows={3} />
		</FormPage>
	);
}
