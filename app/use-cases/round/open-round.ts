import { createHash } from "node:crypto";
import { canonicalText } from "~/domain/canonical";
import { moveRound } from "~/domain/lifecycle";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { type OpeningCode, problemsBeforeOpening } from "~/domain/round/opening";
import { insertFundEntry } from "~db/fund";
import { insertSchemeVersion, roundById, setRoundState, updateRound } from "~db/round";
import { actingPerson, type Context, notFound, permitted, write } from "../context";
import { loadSetUp } from "./read-set-up";

/**
 * Opens a planned round: freezes its scheme as canonical JSON under a SHA-256, sets its amount aside in the fund's ledger,
 * and lets partnerships bid. The instant of this act is the round's opening. Gives the scheme's identifier and digest.
 * Refuses `move-not-possible`, and whatever stands in the way, the first problem as the code (see `OpeningCode`).
 */
export function openRound(
	context: Context,
	input: { readonly roundId: string },
): Outcome<
	{ readonly schemeVersionId: string; readonly sha256: string },
	PermissionRefusal | "move-not-possible" | OpeningCode
> {
	return write(context, (tx, record, now) => {
		const allowed = permitted(context, tx, "manage-round");
		if (!allowed.ok) return allowed;
		const round = roundById(tx, input.roundId);
		if (!round) return notFound();
		const moved = moveRound(round.state, "open");
		if (!moved.ok) return moved;
		const { setUp, content } = loadSetUp(tx, { ...round, opensAt: now });
		const [problem] = problemsBeforeOpening(setUp, now);
		if (problem) return refused(problem.code, problem.message, { details: problem.details });
		const text = canonicalText(content);
		const sha256 = createHash("sha256").update(text, "utf8").digest("hex");
		const id = context.ids.next();
		insertSchemeVersion(tx, { id, roundId: round.id, version: 1, content: text, sha256, frozenAt: now });
		insertFundEntry(tx, {
			id: context.ids.next(),
			fundId: round.fundId,
			kind: "round-set-aside",
			title: `Set aside for ${round.title}`,
			amount: round.amount,
			roundId: round.id,
			at: now,
			enteredBy: actingPerson(context),
		});
		updateRound(tx, round.id, { opensAt: now, revision: round.revision + 1 });
		setRoundState(tx, round.id, moved.value);
		record(
			"open-round",
			{ kind: "round", id: round.id },
			{
				scheme: id,
				sha256,
				setAside: String(round.amount),
				plannedOpening: round.opensAt,
				closesAt: round.closesAt,
			},
		);
		return accepted({ schemeVersionId: id, sha256 });
	});
}
