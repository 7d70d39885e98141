import type { ScenariosPage } from "~/domain/allocation/run/scenario";
import { Button } from "../govuk/button";
import { Checkboxes } from "../govuk/checkboxes";
import { ruleUnlessTitle } from "./rule-names";

type Props = {
	readonly all: ScenariosPage["all"];
	/** Those that stand side by side now. */
	readonly compared: readonly string[];
};

/** Chooses which scenarios stand side by side: the choice is the page's address. */
export function CompareChoice({ all, compared }: Props) {
	return (
		<form method="get">
			<Checkboxes
				name="compare"
				className="govuk-checkboxes--small"
				fieldset={{ legend: { text: "Compare", className: "govuk-fieldset__legend--m" } }}
				hint="The others are compared with the first one you tick. An out-of-date scenario was made before a score, an indicator, a bid or the money changed. It cannot go to the board."
				defaultValues={compared}
				items={all.map((scenario) => ({
					value: scenario.id,
					text: `${scenario.title}${scenario.published ? " (the published rule)" : ""}${scenario.stale ? " (out of date)" : ""}`,
					hint: ruleUnlessTitle(scenario) || undefined,
				}))}
			/>
			<Button variant="secondary">Compare</Button>
		</form>
	);
}
