import { reasonBeginning } from "~/domain/decision/line-check";
import { storedCase, storedRun } from "~/domain/stored-formats";
import { explainOutcome } from "~/explain/explain-outcome";
import type { ScenarioRow } from "~db/allocation/scenarios";
import type { Tx } from "~db/client";
import { presentInputs } from "../allocation/read-round-inputs";
import { scenarioRule } from "./read-scenario-rule";

/** The reason in words that a scenario's rule gives for each bid's amount, by reference. */
export function ruleReasons(tx: Tx, scenario: ScenarioRow): ReadonlyMap<string, string> {
	const present = presentInputs(tx, scenario.roundId, scenario.needsVersionId);
	const names = new Map(present?.partnerships.map(({ key, name, areaName }) => [key, areaName ?? name]));
	const beginning = reasonBeginning(scenarioRule(tx, scenario));
	const { awards } = storedRun(scenario.runText);
	const { rule } = storedCase(scenario.caseText);
	return new Map(
		awards.map((award) => {
			const reason = explainOutcome(award, (area) => names.get(area) ?? area, rule?.objective);
			return [award.ref, `${beginning}${reason.charAt(0).toLowerCase()}${reason.slice(1)}.`];
		}),
	);
}
