import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { type CriterionProblem, problemWithCriterion } from "~/domain/round/criterion";
import { type CriterionText, criterionById, insertCriterion } from "~db/round/scheme";
import { type Context, permitted, write } from "../context";
import { plannedRound } from "./read-planned-round";

/**
 * Adds a criterion at the end of a planned round's scheme; gives its identifier. The same criterion with the same
 * `key` twice makes one; another one sent with it is a criterion of its own.
 * Descriptors may be blank until the round opens. Refuses `round-opened`, `weight-invalid` (a whole number, 1 to 100) and
 * `descriptors-invalid` (not six).
 */
export function addCriterion(
	context: Context,
	input: CriterionText & { readonly roundId: string; readonly key?: string },
): Outcome<{ readonly id: string }, PermissionRefusal | "round-opened" | CriterionProblem> {
	return write(context, (tx, record) => {
		const allowed = permitted(context, tx, "manage-round");
		if (!allowed.ok) return allowed;
		const { roundId, key, ...text } = input;
		const round = plannedRound(tx, roundId);
		if (!round.ok) return round;
		const former = key ? criterionById(tx, key) : undefined;
		if (former?.roundId === roundId && isSameText(former, text)) return accepted({ id: former.id });
		const problem = problemWithCriterion(text);
		if (problem) return problem;
		const id = former || !key ? context.ids.next() : key;
		insertCriterion(tx, id, roundId, text);
		record("add-criterion", { kind: "criterion", id, roundId }, { round: roundId, after: text });
		return accepted({ id });
	});
}

function isSameText(a: CriterionText, b: CriterionText): boolean {
	return (
		a.title === b.title &&
		a.guidance === b.guidance &&
		a.weight === b.weight &&
		a.perTheme === b.perTheme &&
		(a.sections ?? []).join() === (b.sections ?? []).join() &&
		a.descriptors.join("\n") === b.descriptors.join("\n")
	);
}
