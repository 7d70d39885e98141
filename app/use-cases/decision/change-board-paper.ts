import type { BoardPaper } from "~/domain/decision/pack";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { decisionAllows } from "~/domain/possible-now";
import { standsAlready } from "~/domain/record-values";
import type { PermissionRefusal } from "~/domain/roles";
import { putPaper } from "~db/decision/board";
import { addPreparer, decisionOfRound, versionsOf } from "~db/decision/decision";
import { personById } from "~db/people/people";
import { actorId, type Context, permitted, write } from "../context";
import { paperOf } from "./read-board-paper";

export type PaperChange = BoardPaper & { readonly roundId: string; readonly revision: number };

export type PaperRefusal = PermissionRefusal | "decision-missing" | "decision-signed" | "changed-meanwhile";

/**
 * Saves what the board's paper says beside the figures; its author cannot sign. Refuses a round without a draft, a
 * signed decision, and `changed-meanwhile` with the words.
 */
export function changeBoardPaper(context: Context, input: PaperChange): Outcome<null, PaperRefusal> {
	return write(context, (tx, record, now): Outcome<null, PaperRefusal> => {
		const allowed = permitted(context, tx, "prepare-pack");
		if (!allowed.ok) return allowed;
		const { roundId, revision, ...paper } = input;
		const decision = decisionOfRound(tx, roundId);
		const [version] = decision ? versionsOf(tx, decision.id) : [];
		if (!decision || !version) return refused("decision-missing", "no decision is drafted");
		if (!decisionAllows("draft-decision", decision.state))
			return refused("decision-signed", "a signed decision does not change");
		const before = paperOf(tx, version.id);
		if (standsAlready(before.words, paper)) return accepted(null);
		if (before.revision !== revision)
			return refused("changed-meanwhile", "somebody else saved the paper first", {
				details: {
					theirs: before.words,
					revision: before.revision,
					at: before.savedAt,
					by: personById(tx, before.savedBy)?.name ?? "Somebody else",
				},
			});
		putPaper(tx, {
			decisionVersionId: version.id,
			...paper,
			...{ revision: revision + 1, savedAt: now, savedBy: actorId(context) },
		});
		addPreparer(tx, version.id, actorId(context));
		record("change-board-paper", { kind: "round", id: roundId }, { before: before.words, after: paper });
		return accepted(null);
	});
}
