import type { Method } from "~/domain/allocation/case/case-file";
import type { CaseRefusal } from "~/domain/allocation/case/case-refusal";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { METHODS } from "~/domain/round/scheme-rules";
import { insertScenario, scenariosOf } from "~db/allocation/scenarios";
import { dataVersionOf } from "~db/kept";
import { actorId, type Context, read, write } from "../context";
import { type ChosenRule, type ScenarioCaseRefusal, scenarioCase } from "./read-scenario-case";
import { readScenarioChoices } from "./read-scenario-choices";
import { runOnce } from "./solving/read-run";

export type NewScenario = ChosenRule & {
	readonly title: string;
	/** What the person was shown before saving; left out where nothing was. */
	readonly shown?: { readonly inputsSha256: string; readonly runSha256: string } | undefined;
};

export type BuildRefusal = ScenarioCaseRefusal | CaseRefusal | "busy" | "inputs-changed" | "result-changed";

/**
 * Builds a case from the round as it stands, runs it outside any transaction and saves both once under a name. Refuses
 * what `scenarioCase` and the rules refuse, `inputs-changed` where anything changed since the person saw the result,
 * `result-changed` where an optimum stopped by its time limit came out otherwise.
 */
export async function buildScenario(
	context: Context,
	input: NewScenario,
): Promise<Outcome<{ readonly id: string }, BuildRefusal>> {
	const { version, before } = read(context, (tx) => ({
		version: dataVersionOf(tx),
		before: scenarioCase(context, tx, input),
	}));
	if (!before.ok) return before;
	const { text, present } = before.value;
	const changed = () => refused("inputs-changed", "the round changed after this scenario was shown");
	if (input.shown && input.shown.inputsSha256 !== present.digest) return changed();
	const allocated = await runOnce(text);
	if (!allocated.ok) return allocated;
	const { caseText, caseDigest, runText, runDigest } = allocated.value;
	if (input.shown && input.shown.runSha256 !== runDigest)
		return refused("result-changed", "the optimum was stopped and came out otherwise than was shown");
	return write(context, (tx, record, now): Outcome<{ readonly id: string }, BuildRefusal> => {
		const again = version === dataVersionOf(tx) ? before : scenarioCase(context, tx, input);
		if (!again.ok) return again;
		if (again.value.present.digest !== present.digest || again.value.text !== text) return changed();
		const former = scenariosOf(tx, again.value.round.id).find(
			(row) =>
				row.title === input.title &&
				row.caseSha256 === caseDigest &&
				row.inputsSha256 === present.digest &&
				row.needsVersionId === input.needsVersionId,
		);
		if (former) return accepted({ id: former.id });
		const id = context.ids.next();
		insertScenario(tx, {
			id,
			roundId: again.value.round.id,
			title: input.title,
			method: input.method,
			caseText,
			runText,
			caseSha256: caseDigest,
			runSha256: runDigest,
			schemeVersionId: present.scheme.id,
			needsVersionId: input.needsVersionId,
			inputsSha256: present.digest,
			createdAt: now,
			createdBy: actorId(context),
		});
		record(
			"build-scenario",
			{ kind: "scenario", id },
			{
				roundId: input.roundId,
				title: input.title,
				method: input.method,
				unspent: input.unspent,
				needsVersionId: input.needsVersionId,
				caseSha256: caseDigest,
				runSha256: runDigest,
				inputsSha256: present.digest,
			},
		);
		return accepted({ id });
	});
}

export type EveryRule = {
	readonly made: number;
	/** Rules of which no scenario was made, and the code of why. */
	readonly leftOut: readonly { readonly method: Method; readonly code: BuildRefusal }[];
};

/**
 * Builds the published rule and every other rule alone over the round as it stands, each under its own name; the
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
