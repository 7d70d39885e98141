import type { Method } from "~/domain/allocation/case/case-file";
import { Button } from "../govuk/button";
import { ErrorSummary } from "../govuk/error-summary";
import { Radios } from "../govuk/radios";
import { METHODS_OFFERED, RULE_NAMES, RULE_SENTENCES } from "./rule-names";

type Props = { readonly published: Method; readonly error?: string | undefined };

/** The first of the two pages that build a scenario: which rule. The answer goes into the address. */
export function RuleChoice({ published, error }: Props) {
	return (
		<form method="get">
			{error ? <ErrorSummary errors={[{ text: error, href: "#method" }]} /> : null}
			<Radios
				name="method"
				idPrefix="method"
				error={error}
				defaultValue={published}
				fieldset={{
					legend: {
						text: "Which rule should this scenario use?",
						isPageHeading: true,
						className: "govuk-fieldset__legend--l",
					},
				}}
				items={METHODS_OFFERED.map((method) => ({
					value: method,
					text: method === published ? `${RULE_NAMES[method]} (the published rule)` : RULE_NAMES[method],
					hint: { text: RULE_SENTENCES[method] },
				}))}
			/>
			<Button>Continue</Button>
		</form>
	);
}
