import type { CaseFile } from "~/domain/allocation/case/case-file";
import type { RoundState } from "~/domain/lifecycle";
import type { Outcome } from "~/domain/outcome";
import { roundAllows } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { storedCase } from "~/domain/stored-formats";
import { isMethodAlone } from "~/explain/rule-in-words";
import type { ScenarioRow } from "~db/allocation/scenarios";
import type { Tx } from "~db/client";
import { type Context, permitted } from "../context";
import { type PresentInputs, presentInputs } from "./read-round-inputs";

/** Whether somebody may read a round's scenarios in the state it is in; `whoReadsBid` says it of one bid in them. */
export function mayReadScenarios(
	context: Context,
	tx: Tx,
	state: RoundState,
): Outcome<true, PermissionRefusal> {
	const office = permitted(context, tx, "read-scenarios");
	return office.ok || !roundAllows("read-scenarios-in-pack", state)
		? office
		: permitted(context, tx, "read-scenarios-in-pack");
}

/**
 * Whether a case with a needs version is the rule the scheme published: its method, no condition and, where the method
 * divides by need, its needs. The other methods give the same whichever needs stand beside them.
 */
export function isSchemesRule(
	rule: CaseFile["rule"],
	needsVersionId: string | null,
	{ content }: PresentInputs["scheme"],
): boolean {
	return (
		rule !== undefined &&
		rule.method === content.rule.method &&
		isMethodAlone(rule) &&
		(rule.method !== "needs-envelopes" ||
			((rule.unspent ?? "rank") === content.rule.unspent && needsVersionId === (content.needs?.id ?? null)))
	);
}

/** Whether a scenario was built by the rule that the scheme published. */
export function isPublishedRule(row: ScenarioRow, present: PresentInputs): boolean {
	const { rule } = storedCase(row.caseText);
	return isSchemesRule(rule, row.needsVersionId, present.scheme);
}

/** Whether a score, an indicator, a bid or the money of a scenario changed since. */
export function isStale(tx: Tx, row: ScenarioRow): boolean {
	return presentInputs(tx, row.roundId, row.needsVersionId)?.digest !== row.inputsSha256;
}
