import { createHash } from "node:crypto";
import { refusalOf } from "~/domain/decision/line-check";
import { packText } from "~/domain/decision/pack";
import { moveRound, type RoundState } from "~/domain/lifecycle";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { insertPack, packsOf } from "~db/decision/board";
import { decisionOfRound } from "~db/decision/decision";
import { roundById, setRoundState } from "~db/round/round";
import { writePlannedAnswered } from "../allocation/solving/read-answer";
import { actorId, type Context, movers, notFound, permitted } from "../context";
import { draftStateOf } from "./read-draft-state";
import { packOf } from "./read-pack-content";

export type PreparedPack = { readonly packId: string; readonly version: number };

export type PackRefusal =
	| PermissionRefusal
	| "move-not-possible"
	| "decision-missing"
	| "scenario-stale"
	| ReturnType<typeof refusalOf>
	| "exceeds-available";

/** The pack to be kept, and the state it brings the round to; or the one that is there already. */
type PlannedPack =
	| { readonly there: PreparedPack }
	| {
			readonly pack: Omit<Parameters<typeof insertPack>[1], "id" | "preparedAt" | "preparedBy">;
			readonly state: RoundState;
	  };

/**
 * Puts a round's draft decision to the board as a version of its pack, a new one only where the draft proposes
 * something new. Refuses a missing draft, a stale scenario, lines not ready (details: the bids), a sum above the money.
 */
export function preparePack(
	context: Context,
	input: { readonly roundId: string },
): Promise<Outcome<PreparedPack, PackRefusal>> {
	return writePlannedAnswered(
		context,
		(tx): Outcome<PlannedPack, PackRefusal> => {
			const allowed = permitted(context, tx, "prepare-pack");
			if (!allowed.ok) return allowed;
			const round = roundById(tx, input.roundId);
			if (!round) return notFound();
			const moved = moveRound(round.state, "put-to-board", movers(context));
			if (!moved.ok) return moved;
			const decision = decisionOfRound(tx, round.id);
			const draft = decision && draftStateOf(tx, decision);
			if (!draft) return refused("decision-missing", "no decision is drafted for the board to advise on");
			const [newest] = packsOf(tx, round.id);
			if (newest && draft.packCurrent && round.state === "with-board")
				return accepted({ there: { packId: newest.id, version: newest.version } });
			if (draft.stale || !draft.scenario)
				return refused("scenario-stale", "a stale scenario does not go to the board");
			const board = { ...draft, ...draft.whole };
			const [problem] = board.lineProblems;
			if (problem)
				return refused(refusalOf(problem), "a line is not ready for the board", {
					details: {
						lines: board.lineProblems
							.filter(({ code }) => code === problem.code)
							.map(({ reference }) => reference),
					},
				});
			if (board.total > board.available)
				return refused("exceeds-available", "the amounts come to more than is set aside", {
					details: { total: board.total, available: board.available },
				});
			const version = (newest?.version ?? 0) + 1;
			const content = packText(packOf(tx, board, round, version));
			const sha256 = createHash("sha256").update(content, "utf8").digest("hex");
			const pack = { roundId: round.id, version, decisionVersionId: draft.version.id, content, sha256 };
			return accepted({ pack, state: moved.value });
		},
		(tx, record, now, planned): Outcome<PreparedPack, PackRefusal> => {
			if ("there" in planned) return accepted(planned.there);
			const { pack, state } = planned;
			const { roundId, version, sha256 } = pack;
			const packId = context.ids.next();
			insertPack(tx, { id: packId, ...pack, preparedAt: now, preparedBy: actorId(context) });
			setRoundState(tx, roundId, state);
			record("prepare-pack", { kind: "round", id: roundId }, { packId, version, sha256 });
			return accepted({ packId, version });
		},
	);
}
