import { Form } from "@remix-run/react";
import type { EveryRule } from "~/use-cases/allocation/build-scenario";
import { Button } from "../govuk/button";
import { RULE_NAMES } from "./rule-names";

const WHY: { readonly [Code in EveryRule["leftOut"][number]["code"]]?: string } = {
	"needs-missing": "this round has no needs formula",
	"years-not-offered": "it does not keep this round’s limits for each financial year",
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
	leftOut: EveryRule["leftOut"],
): readonly [done: string, next: string] {
	const left = leftOut.map(
		({ method, code }) =>
			`${RULE_NAMES[method]} was left out: ${WHY[code] ?? "it cannot divide this round’s money"}.`,
	);
	const done = made === 1 ? "1 scenario made" : `${made} scenarios made, each named after its rule`;
	const next = "Next, choose the published rule’s scenario and draft a decision from it.";
	return [done, [...left, next].join(" ")];
}
