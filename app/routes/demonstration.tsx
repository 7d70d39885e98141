import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { publicFormAction } from "~/form-action";
import { type FormSchema, nothingForm } from "~/forms/parse-form";
import { MOVE_CLOCK_PROBLEMS, moveClockForm } from "~/forms/people/clock";
import { valueOrPage } from "~/respond";
import { contextFor } from "~/session";
import { DateTimeField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import { titled } from "~/ui/layout/titled";
import { ClockSteps } from "~/ui/people/clock-steps";
import { type ClockMove, moveClock } from "~/use-cases/demonstration/move-clock";
import { readClock } from "~/use-cases/demonstration/read-clock";
import { closeDueRounds } from "~/use-cases/round/close-due-rounds";

export const meta = titled(
	"Move the clock on",
	"Move the demonstration’s clock on to see what happens at a later time.",
);

export function loader(args: LoaderFunctionArgs) {
	return valueOrPage(readClock(contextFor(args)));
}

const STEPS: Readonly<Record<string, ClockMove>> = {
	hour: { by: "hour" },
	day: { by: "day" },
	week: { by: "week" },
	closing: { to: "closing" },
};

function stepIn(body: FormData): ClockMove | undefined {
	return STEPS[String(body.get("step") ?? "")];
}

export const action = publicFormAction({
	guard: readClock,
	schema: (_, { body }): FormSchema => (stepIn(body) ? nothingForm : moveClockForm),
	messages: MOVE_CLOCK_PROBLEMS,
	save: ({ context, body, value }) => {
		const moved = moveClock(context, stepIn(body) ?? { to: "instant", instant: String(value.instant) });
		if (moved.ok) closeDueRounds({ ...context, actor: { kind: "system" } });
		return moved;
	},
	told: () => ["/demonstration", "You moved the clock on"],
});

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
