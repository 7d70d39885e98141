import type { Method } from "~/domain/allocation/case-file";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { METHODS } from "~/domain/round/scheme-rules";
import type { Context } from "../context";
import { buildScenario } from "./build-scenario";
import { readScenarioChoices } from "./read-scenario-choices";

export type EveryRule = {
	readonly made: number;
	/** Rules of which no scenario was made, and the code of why. */
	readonly leftOut: readonly { readonly method: Method; readonly code: string }[];
};

/**
 * Builds the published rule and every other rule alone over the round as it stands, each under the name of its rule; the
 * published rule first. One that the round does not offer, or that refuses the case, is left out with its code. Refuses
 * whoever may not build, and a round that is not being assessed or allocated.
 */
export async function buildEveryRule(
	context: Context,
	input: {
		readonly roundId: string;
		readonly nameOf: (method: Method, unspent: "rank" | "redistribute") => string;
	},
): Promise<Outcome<EveryRule, PermissionRefusal | "round-not-allocating">> {
	const choices = readScenarioChoices(context, input.roundId);
	if (!choices.ok) return choices;
	const { method: published, unspent, needsVersionId } = choices.value;
	const methods = [published, ...METHODS.filter((method) => method !== published)];
	const leftOut: EveryRule["leftOut"][number][] = [];
	for (const method of methods) {
		if (method === "needs-envelopes" && needsVersionId === null) {
			leftOut.push({ method, code: "needs-missing" });
			continue;
		}
		const rule = { method, unspent, needsVersionId };
		const title = input.nameOf(method, unspent);
		const built = await buildScenario(context, { roundId: input.roundId, title, ...rule });
		if (!built.ok) leftOut.push({ method, code: built.code });
	}
	return accepted({ made: methods.length - leftOut.length, leftOut });
}
