import { type BoardPaper, NO_PAPER } from "~/domain/decision/pack";
import { accepted, type Outcome } from "~/domain/outcome";
import { decisionAllows } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import type { Tx } from "~db/client";
import { paperRow } from "~db/decision/board";
import { decisionOfRound, versionsOf } from "~db/decision/decision";
import { roundById } from "~db/round/round";
import { type Context, notFound, permitted, read } from "../context";

/** What the board's paper of a version of a draft says; blank where nobody wrote any. */
export function paperOf(tx: Tx, versionId: string) {
	const row = paperRow(tx, versionId);
	if (!row) return { words: NO_PAPER, revision: 0, savedAt: "", savedBy: "" };
	const { decisionVersionId: _, revision, savedAt, savedBy, ...words } = row;
	return { words, revision, savedAt, savedBy };
}

export type PaperPage = {
	readonly round: { readonly id: string; readonly title: string };
	readonly words: BoardPaper;
	readonly revision: number;
	/** Whether it can still be changed: a decision is drafted and not signed. */
	readonly mayChange: boolean;
};

/** The board's paper of a round's draft, for whoever prepares the pack. */
export function readBoardPaper(
	context: Context,
	input: { readonly roundId: string },
): Outcome<PaperPage, PermissionRefusal> {
	return read(context, (tx): Outcome<PaperPage, PermissionRefusal> => {
		const round = roundById(tx, input.roundId);
		const decision = round && decisionOfRound(tx, round.id);
		const [version] = decision ? versionsOf(tx, decision.id) : [];
		if (!round || !decision || !version) return notFound();
		const allowed = permitted(context, tx, "prepare-pack");
		if (!allowed.ok) return allowed;
		const { words, revision } = paperOf(tx, version.id);
		return accepted({
			round: { id: round.id, title: round.title },
			words,
			revision,
			mayChange: decisionAllows("draft-decision", decision.state),
		});
	});
}
