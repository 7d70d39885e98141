import type { Method } from "~/domain/allocation/case/case-file";
import { storedCase } from "~/domain/stored-formats";
import { conditionsInWords } from "~/explain/rule-in-words";
import type { ScenarioRow } from "~db/allocation/scenarios";
import type { Tx } from "~db/client";
import { presentInputs } from "../allocation/read-round-inputs";
import { areaNames } from "../allocation/read-scenario-column";
import { isPublishedRule } from "../allocation/read-scenario-standing";

/** By which rule a scenario was built, under which conditions, and whether that is the rule the scheme published. */
export type RuleOfScenario = {
	readonly method: Method;
	readonly unspent: "rank" | "redistribute";
	readonly publishedRule: boolean;
	/** What the rule asks beside its method, a phrase for each; absent where it asks nothing more. */
	readonly conditions?: readonly string[];
};

/** The rule of a saved scenario in words and marks, as packs and notices name it. */
export function scenarioRule(tx: Tx, scenario: ScenarioRow): RuleOfScenario {
	const { rule = { method: "rank-and-skip" as const } } = storedCase(scenario.caseText);
	const present = presentInputs(tx, scenario.roundId, scenario.needsVersionId);
	const conditions = conditionsInWords(rule, areaNames(present));
	return {
		method: rule.method,
		unspent: rule.unspent ?? "rank",
		publishedRule: present !== undefined && isPublishedRule(scenario, present),
		...(conditions.length > 0 ? { conditions } : {}),
	};
}
