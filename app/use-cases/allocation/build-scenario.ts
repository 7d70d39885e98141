import { buildCase, type RuleChoice } from "~/domain/allocation/build-case";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { insertScenario, scenariosOf } from "~db/allocation";
import { needsVersionsOf } from "~db/needs";
import { roundById } from "~db/round";
import { actorId, type Context, notFound, permitted, write } from "../context";
import { allocateCase } from "./allocate-case";
import { presentInputs } from "./read-round-inputs";

export type NewScenario = RuleChoice & {
	readonly roundId: string;
	readonly title: string;
	/** Null: without a needs formula, which needs-envelopes refuses. */
	readonly needsVersionId: string | null;
};

/** The states of a round in which scenarios are built. */
const BUILDING = ["assessing", "allocating"];

/**
 * Builds a case from the round as it stands, runs it and saves both under a name; the same case under the same name is
 * saved once. Refuses a round that is not being
 * assessed or allocated (`round-not-allocating`), a needs version of another fund, and what the rules refuse.
 */
export function buildScenario(
	context: Context,
	input: NewScenario,
): Outcome<{ readonly id: string }, PermissionRefusal | "round-not-allocating" | string> {
	return write(context, (tx, record, now): Outcome<{ readonly id: string }, string> => {
		const allowed = permitted(context, tx, "build-scenario");
		if (!allowed.ok) return allowed;
		const round = roundById(tx, input.roundId);
		if (!round) return notFound();
		if (!BUILDING.includes(round.state))
			return refused("round-not-allocating", "scenarios are built while a round is assessed or allocated");
		if (
			input.needsVersionId !== null &&
			!needsVersionsOf(tx, round.fundId).some(({ id }) => id === input.needsVersionId)
		)
			return refused("needs-version-unknown", "the fund has no such version of the formula", {
				path: "needsVersionId",
			});
		const present = presentInputs(tx, round.id, input.needsVersionId);
		if (!present) return notFound();
		const allocated = allocateCase(JSON.stringify(buildCase(present.inputs, input)));
		if (!allocated.ok) return allocated;
		const { caseText, caseDigest, runText, runDigest } = allocated.value;
		const former = scenariosOf(tx, round.id).find(
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
			roundId: round.id,
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
			{ ...input, caseSha256: caseDigest, runSha256: runDigest, inputsSha256: present.digest },
		);
		return accepted({ id });
	});
}
