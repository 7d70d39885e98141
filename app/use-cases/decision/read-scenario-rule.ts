import type { Method } from "~/domain/allocation/case-file";
import type { ScenarioRow } from "~db/allocation";
import type { Tx } from "~db/client";
import { presentInputs } from "../allocation/read-round-inputs";
import { isPublishedRule } from "../allocation/read-scenario-standing";

/** By which rule a scenario was built, and whether that is the rule the scheme published. */
export function scenarioRule(
	tx: Tx,
	scenario: ScenarioRow,
): { readonly method: Method; readonly unspent: "rank" | "redistribute"; readonly publishedRule: boolean } {
	const { rule } = JSON.parse(scenario.caseText) as {
		rule: { method: Method; unspent?: "rank" | "redistribute" };
	};
	const present = presentInputs(tx, scenario.roundId, scenario.needsVersionId);
	return {
		method: rule.method,
		unspent: rule.unspent ?? "rank",
		publishedRule: present !== undefined && isPublishedRule(scenario, present),
	};
}
