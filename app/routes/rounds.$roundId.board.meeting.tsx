import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { meetingForm } from "~/forms/decision/meeting";
import { parseForm } from "~/forms/parse-form";
import { keyOf } from "~/forms/record-key";
import { refusedForm } from "~/forms/refused-form";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { DateField, TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { readPack } from "~/use-cases/decision/read-pack";
import { recordMeeting } from "~/use-cases/decision/record-meeting";

export const meta = titled("Record a meeting of the board");
export const handle: PageHandle = { backHref: (_, params) => `/rounds/${params.roundId}/board` };
/** A refused form is drawn with a new key, so that saving again adds what it says. */
export const shouldRevalidate = () => true;

export async function loader(args: LoaderFunctionArgs) {
	const context = signedInContextFor(args);
	const { round, mayRecordMeeting } = valueOrPage(
		await readPack(context, { roundId: args.params.roundId ?? "" }),
	);
	if (!mayRecordMeeting)
		throw refusalPage({ ok: false, code: "forbidden", message: "may not record a meeting" });
	return { round, key: context.ids.next() };
}

const MESSAGES = {
	"day-to-come": "Date of the meeting must be today or in the past",
	"pack-missing": "The board has no pack of this round yet",
};

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const roundId = args.params.roundId ?? "";
	const body = await args.request.formData();
	const form = parseForm(meetingForm, body);
	if (!form.ok) return data(form, { status: 400 });
	const key = keyOf(body);
	const recorded = recordMeeting(context, {
		roundId,
		key: key ?? context.ids.next(),
		...form.value,
	});
	if (recorded.ok) throw saying(args, `/rounds/${roundId}/board`, "You recorded the meeting");
	const refused = refusedForm(meetingForm, body, recorded, { messages: MESSAGES });
	if (refused) return data(refused, { status: 409 });
	throw refusalPage(recorded, { body });
}

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
