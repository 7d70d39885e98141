import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { endPractice as endIt, practiceOf } from "~db/assessment/practice";
import { type Context, notFound, permitted, write } from "../context";

/** Ends a practice: who has not scored it need not, and everybody compares. Refuses an ended one (`practice-ended`). */
export function endPractice(
	context: Context,
	{ roundId }: { readonly roundId: string },
): Outcome<null, PermissionRefusal | "practice-ended"> {
	return write(context, (tx, record, now) => {
		const may = permitted(context, tx, "assign-assessors");
		if (!may.ok) return may;
		const practice = practiceOf(tx, roundId);
		if (!practice) return notFound();
		if (practice.endedAt !== null) return refused("practice-ended", "the practice has ended");
		endIt(tx, roundId, now);
		record("end-practice", { kind: "round", id: roundId }, {});
		return accepted(null);
	});
}
