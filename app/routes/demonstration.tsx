import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm, typedValues } from "~/forms/parse-form";
import { MOVE_CLOCK_PROBLEMS, moveClockForm } from "~/forms/people/clock";
import { formAgain, refusedForm, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { contextFor } from "~/session";
import { DateTimeField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import { titled } from "~/ui/layout/titled";
import { ClockSteps } from "~/ui/people/clock-steps";
import { type ClockMove, moveClock } from "~/use-cases/demonstration/move-clock";
import { readClock } from "~/use-cases/demonstration/read-clock";
import { closeDueRounds } from "~/use-cases/round/close-due-rounds";

export const meta = titled("Move the clock on");

export function loader(args: LoaderFunctionArgs) {
	return valueOrPage(readClock(contextFor(args)));
}

const STEPS: Readonly<Record<string, ClockMove>> = {
	hour: { by: "hour" },
	day: { by: "day" },
	week: { by: "week" },
	closing: { to: "closing" },
};

export async function action(args: ActionFunctionArgs) {
	const context = contextFor(args);
	valueOrPage(readClock(context));
	const sent = await args.request.formData();
	const step = STEPS[String(sent.get("step") ?? "")];
	const form = step ? null : parseForm(moveClockForm, sent);
	if (form && !form.ok) return formAgain(form.errors, form.values);
	const move = step ?? ({ to: "instant", instant: form?.value.instant ?? "" } as const);
	const moved = moveClock(context, move);
	if (moved.ok) {
		closeDueRounds({ ...context, actor: { kind: "system" } });
		throw saying(args, "/demonstration", "You moved the clock on");
	}
	return refusedForm(moved, { values: typedValues(moveClockForm, sent), problems: MOVE_CLOCK_PROBLEMS });
}

export default function Demonstration() {
	const clock = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<div className="govuk-grid-row">
			<div className="govuk-grid-column-two-thirds">
				<FormPage
					schema={moveClockForm}
					title="Move the clock on"
					values={refused?.values}
					errors={refused?.errors}
					submitLabel="Move on to this time"
					formKey={clock.now}
					intro={<ClockSteps clock={clock} />}
				>
					<DateTimeField
						name="instant"
						label={{ text: "Another time", className: "govuk-fieldset__legend--m" }}
						hint="London time, for example, 11 10 2027 and 17:00"
					/>
				</FormPage>
			</div>
		</div>
	);
}
