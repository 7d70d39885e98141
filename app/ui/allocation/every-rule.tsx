import { Form } from "@remix-run/react";
import type { Method } from "~/domain/allocation/case-file";
import { Button } from "../govuk/button";
import { NotificationBanner } from "../govuk/notification-banner";
import { METHODS_OFFERED, RULE_NAMES } from "./rule-names";

const WHY: Readonly<Record<string, string>> = {
	"needs-missing": "this round has no needs formula",
	"years-not-offered": "it cannot keep to limits for each year",
	busy: "another scenario was being worked out. Try again",
	"inputs-changed": "a score, a bid or the money changed meanwhile. Try again",
};

/** The button that makes a scenario of every rule at once. */
export function EveryRuleButton() {
	return (
		<Form method="post">
			<Button>Make a scenario for every rule</Button>
		</Form>
	);
}

/** What making a scenario of every rule did, in the query of an address. */
export function everyRuleQuery(
	made: number,
	leftOut: readonly { readonly method: Method; readonly code: string }[],
): string {
	const query = new URLSearchParams({ made: String(made) });
	for (const { method, code } of leftOut) query.append("left", `${method} ${code}`);
	return `?${query}`;
}

/** What making a scenario of every rule did, in words; nothing where the address does not say. */
export function EveryRuleMade({
	made,
	left,
}: {
	readonly made: string | null;
	readonly left: readonly string[];
}) {
	if (made === null || !/^\d$/.test(made)) return null;
	return (
		<NotificationBanner type="success">
			<p className="govuk-notification-banner__heading">
				{made === "1" ? "1 scenario made" : `${made} scenarios made, each named after its rule`}
			</p>
			{left.map((each) => {
				const [name, code = ""] = each.split(" ");
				const method = METHODS_OFFERED.find((one) => one === name);
				return method === undefined ? null : (
					<p className="govuk-body" key={method}>
						{RULE_NAMES[method]} was left out: {WHY[code] ?? "it cannot divide this round’s money"}.
					</p>
				);
			})}
		</NotificationBanner>
	);
}
