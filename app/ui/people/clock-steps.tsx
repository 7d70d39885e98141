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
				It is <When instant={clock.now} /> in Tranche. The clock moves forward only: rounds close when their
				closing time has come. Signing in keeps to this machine’s own clock.
			</p>
			<form method="post">
				<div className="govuk-button-group">
					<Button variant="secondary" name="step" value="hour">
						An hour on
					</Button>
					<Button variant="secondary" name="step" value="day">
						A day on
					</Button>
					<Button variant="secondary" name="step" value="week">
						A week on
					</Button>
				</div>
				{next ? (
					<>
						<p className="govuk-body">
							{next.title} closes on <When instant={next.closesAt} />.
						</p>
						<Button variant="secondary" name="step" value="closing">
							On to the closing of {next.title}
						</Button>
					</>
				) : null}
			</form>
		</>
	);
}
