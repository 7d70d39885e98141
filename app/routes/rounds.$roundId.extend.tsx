import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatInstant } from "~/domain/london-time";
import { dateTimeValues, dateValues } from "~/forms/dates";
import { parseForm, revisionSent } from "~/forms/parse-form";
import { refusedForm } from "~/forms/refused-form";
import { extensionForm } from "~/forms/round/round";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { DateTimeField, TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { LaterDays } from "~/ui/round/round-fields";
import { EXTENSION_FIELDS, ROUND_REFUSALS } from "~/ui/round/round-refusals";
import { extendClosing } from "~/use-cases/round/extend-closing";
import { readRoundSetUp } from "~/use-cases/round/read-round-set-up";

export const meta = titled("Extend the closing time");
export const handle: PageHandle = { backHref: (_, params) => `/rounds/${params.roundId}` };

export async function loader(args: LoaderFunctionArgs) {
	const roundId = args.params.roundId ?? "";
	const round = valueOrPage(readRoundSetUp(signedInContextFor(args), { roundId }));
	if (round.state !== "open")
		throw refusalPage({ ok: false, code: "move-not-possible", message: "the round is not open" });
	return {
		caption: round.title,
		closesAt: round.closesAt,
		revision: round.revision,
		values: {
			...dateTimeValues("closesAt", round.closesAt),
			...dateValues("boardMeetsOn", round.boardMeetsOn),
			...dateValues("decisionExpectedOn", round.decisionExpectedOn),
			...dateValues("spendBy", round.spendBy),
		},
	};
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const roundId = args.params.roundId ?? "";
	const body = await args.request.formData();
	const form = parseForm(extensionForm, body);
	if (!form.ok) return data({ ...form, conflict: undefined }, { status: 400 });
	const extended = extendClosing(context, { roundId, revision: revisionSent(body), ...form.value });
	if (extended.ok)
		throw saying(
			args,
			`/rounds/${roundId}`,
			"You moved the closing time",
			"Everybody sees the new time on the round’s page.",
		);
	const refused = refusedForm(extensionForm, body, extended, {
		messages: ROUND_REFUSALS,
		fields: EXTENSION_FIELDS,
	});
	if (refused) return data(refused, { status: refused.conflict ? 409 : 400 });
	throw refusalPage(extended, { body });
}

export default function ExtendClosing() {
	const loaded = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={extensionForm}
			title="Extend the closing time"
			caption={loaded.caption}
			intro={
				<p className="govuk-body">
					The round closes {formatInstant(loaded.closesAt)}. You can only move the closing to a later time,
					for every partnership alike. We record who moved it and why.
				</p>
			}
			values={refused?.values ?? loaded.values}
			errors={refused?.errors}
			conflict={refused?.conflict}
			revision={loaded.revision}
			submitLabel="Extend"
		>
			<DateTimeField name="closesAt" label="New closing time" />
			<LaterDays />
			<TextAreaField name="reason" label="Reason" />
		</FormPage>
	);
}
