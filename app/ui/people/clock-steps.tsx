import { Button } from "../govuk/button";
import { When } from "../when";

type Clock = {
	readonly now: string;
	readonly openRounds: readonly { readonly title: string; readonly closesAt: string }[];
};

/** The demonstration's time, and buttons that move it on by a step. */
export function ClockSteps({ clock }: { readonly clock: Clock }) {
	const next = clock.openRounds[0];
	return (
		<>
			<p className="govuk-body">
				It is <When instant={clock.now} /> in this demonstration. You can only move the clock forward. Rounds
				close when their closing time comes. Signing in uses the real time.
			</p>
			<form method="post">
				<div className="govuk-button-group">
					<Button variant="secondary" name="step" value="hour">
						Move on an hour
					</Button>
					<Button variant="secondary" name="step" value="day">
						Move on a day
					</Button>
					<Button variant="secondary" name="step" value="week">
						Move on a week
					</Button>
				</div>
				{next ? (
					<>
						<p className="govuk-body">
							{next.title} closes on <When instant={next.closesAt} />.
						</p>
						<Button variant="secondary" name="step" value="closing">
							Move on to when {next.title} closes
						</Button>
					</>
				) : null}
			</form>
		</>
	);
}
