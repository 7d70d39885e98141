import { accepted, type Outcome, refused } from "~/domain/outcome";
import { decisionAllows } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { bidSubject } from "~db/bid/bid";
import { decisionById, linesOf, versionsOf } from "~db/decision/decision";
import { lettersOf, putLetter } from "~db/decision/letters";
import { personById } from "~db/people/people";
import { actorId, type Context, notFound, permitted, write } from "../context";

export type LetterChange = {
	readonly decisionId: string;
	readonly bidId: string;
	readonly revision: number;
	readonly feedback: string;
};

export type LetterRefusal = PermissionRefusal | "decision-not-signed" | "changed-meanwhile";

/**
 * Saves the feedback of a bid's letter, to be sent when the decision is published. Refuses a decision that is not
 * signed or is published already, whoever has an interest in the bid, and `changed-meanwhile` with the words.
 */
export function saveLetter(context: Context, input: LetterChange): Outcome<null, LetterRefusal> {
	return write(context, (tx, record, now): Outcome<null, LetterRefusal> => {
		const { decisionId, bidId, revision } = input;
		const allowed = permitted(context, tx, "write-letters", bidSubject(tx, bidId, now));
		if (!allowed.ok) return allowed;
		const decision = decisionById(tx, decisionId);
		const [version] = decision ? versionsOf(tx, decision.id) : [];
		if (!decision || !version || !linesOf(tx, version.id).some((line) => line.bidId === bidId))
			return notFound();
		if (!decisionAllows("write-letters", decision.state))
			return refused("decision-not-signed", "letters are written between signature and publication");
		const before = lettersOf(tx, decisionId).find((each) => each.bidId === bidId);
		const feedback = input.feedback.trim();
		if (before?.feedback === feedback) return accepted(null);
		if ((before?.revision ?? 0) !== revision)
			return refused("changed-meanwhile", "somebody else saved this letter first", {
				details: {
					theirs: { feedback: before?.feedback ?? "" },
					revision: before?.revision ?? 0,
					at: before?.savedAt ?? now,
					by: personById(tx, before?.savedBy ?? "")?.name ?? "Somebody else",
				},
			});
		putLetter(tx, {
			id: before?.id ?? context.ids.next(),
			decisionId,
			bidId,
			feedback,
			revision: revision + 1,
			...{ savedAt: now, savedBy: actorId(context) },
		});
		record("save-letter", { kind: "decision", id: decisionId, bidId }, { bidId, feedback });
		return accepted(null);
	});
}
