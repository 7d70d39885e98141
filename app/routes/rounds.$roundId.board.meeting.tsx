import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { provided } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { meetingForm } from "~/forms/decision/meeting";
import { DateField, TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { readPack } from "~/use-cases/decision/read-pack";
import { recordMeeting } from "~/use-cases/decision/record-meeting";

export const meta = titled("Record a meeting of the board");
export const handle: PageHandle = {
	isLarge: true,
	backHref: (_, params) => `/rounds/${params.roundId}/board`,
};
/** A refused form is drawn with a new key, so that saving again adds what it says. */
export const shouldRevalidate = () => true;

const guard = guardOf(async (context, { roundId = "" }) =>
	provided(await readPack(context, { roundId }), ({ mayRecordMeeting }) => mayRecordMeeting),
);

export async function loader(args: LoaderFunctionArgs) {
	const { context, page } = await guarded(args, guard);
	return { round: page.round, key: context.ids.next() };
}

export const action = formAction({
	guard,
	schema: meetingForm,
	messages: {
		"day-to-come": "Date of the meeting must be today or in the past",
		"pack-missing": "The board has no pack of this round yet",
	},
	status: 409,
	save: ({ context, params: { roundId = "" }, keyed: { key = context.ids.next() }, value }) =>
		recordMeeting(context, { roundId, key, ...value }),
	told: (_, { params }) => [`/rounds/${params.roundId}/board`, "You recorded the meeting"],
});

export default function Meeting() {
	const { round, key } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={meetingForm}
			title="Record a meeting of the board"
			caption={round.title}
			values={refused?.values ?? {}}
			errors={refused?.errors}
			submitLabel="Record the meeting"
			intro={
				<p className="govuk-body">
					Your name will be shown on the record. You cannot change it after saving.
				</p>
			}
		>
			<input type="hidden" name="key" value={key} />
			<DateField name="heldOn" label="Date of the meeting" />
			<TextAreaField name="present" label="Present" />
			<TextAreaField name="apologies" label="Apologies (optional)" />
			<TextAreaField name="interests" label="Interests declared (optional)" />
			<TextAreaField name="departures" label="Who left the room, and for which item (optional)" />
			<TextAreaField name="adviceAsMinuted" label="Advice as minuted" />
		</FormPage>
	);
}
