import { Form } from "@remix-run/react";
import type { Method } from "~/domain/allocation/case/case-file";
import { Button } from "../govuk/button";
import { RULE_NAMES } from "./rule-names";

const WHY: Readonly<Record<string, string>> = {
	"needs-missing": "this round has no needs formula",
	"years-not-offered": "it cannot keep to limits for each year",
	busy: "another scenario was being worked out. Try again",
	"inputs-changed": "a score, a bid or the money has changed. Try again",
};

/** The button that makes a scenario of every rule at once. */
export function EveryRuleButton() {
	return (
		<Form method="post">
			<Button>Make a scenario for every rule</Button>
		</Form>
	);
}

/** What making a scenario of every rule did, and why a rule was left out, as the next page says it. */
export function everyRuleSaid(
	made: number,
	leftOut: readonly { readonly method: Method; readonly code: string }[],
): readonly [done: string, next: string] {
	const left = leftOut.map(
		({ method, code }) =>
			`${RULE_NAMES[method]} was left out: ${WHY[code] ?? "it cannot divide this round’s money"}.`,
	);
	const done = made === 1 ? "1 scenario made" : `${made} scenarios made, each named after its rule`;
	const next = "Next, choose the published rule’s scenario and draft a decision from it.";
	return [done, [...left, next].join(" ")];
}
