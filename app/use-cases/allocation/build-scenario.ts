import { accepted, type Outcome, refused } from "~/domain/outcome";
import { insertScenario, scenariosOf } from "~db/allocation";
import { actorId, type Context, read, write } from "../context";
import { runOnce } from "./read-run";
import { type ChosenRule, type ScenarioCaseRefusal, scenarioCase } from "./read-scenario-case";

export type NewScenario = ChosenRule & {
	readonly title: string;
	/** What the person was shown before saving; left out where nothing was. */
	readonly shown?: { readonly inputsSha256: string; readonly runSha256: string } | undefined;
};

export type BuildRefusal = ScenarioCaseRefusal | "inputs-changed" | "result-changed" | string;

/**
 * Builds a case from the round as it stands, runs it outside any transaction and saves both under a name; the same case
 * under the same name is saved once. Refuses what
 * `scenarioCase` and the rules refuse; `inputs-changed` where a score, a bid, an indicator or the money changed after
 * the person was shown the result or while it was computed, and `result-changed` where an optimum stopped by its time limit came
 * out otherwise than was shown.
 */
export async function buildScenario(
	context: Context,
	input: NewScenario,
): Promise<Outcome<{ readonly id: string }, BuildRefusal>> {
	const before = read(context, (tx) => scenarioCase(context, tx, input));
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
		const again = scenarioCase(context, tx, input);
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
