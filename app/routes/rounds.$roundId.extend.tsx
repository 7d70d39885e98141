import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatInstant } from "~/domain/london-time";
import { provided } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { dateTimeValues, dateValues } from "~/forms/dates";
import { extensionForm } from "~/forms/round/round";
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

const guard = guardOf((context, { roundId = "" }) =>
	provided(readRoundSetUp(context, { roundId }), ({ state }) => state === "open", "not-open"),
);

export async function loader(args: LoaderFunctionArgs) {
	const { page: round } = await guarded(args, guard);
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

export const action = formAction({
	guard,
	schema: extensionForm,
	messages: ROUND_REFUSALS,
	fields: EXTENSION_FIELDS,
	save: ({ context, page, revision, value }) =>
		extendClosing(context, { roundId: page.id, revision, ...value }),
	told: (_, { page }) => [
		`/rounds/${page.id}`,
		"You moved the closing time",
		"Everybody sees the new time on the round’s page. We are telling the people of every partnership that may bid.",
	],
});

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
					for every partnership alike. We record who moved it. Partnerships and the public see your reason.
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
