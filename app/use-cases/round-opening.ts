import { createHash } from "node:crypto";
import { canonicalText } from "~/domain/canonical";
import { setAsideForRound } from "~/domain/fund/decided-entries";
import { moveRound } from "~/domain/lifecycle";
import { accepted, type Outcome } from "~/domain/outcome";
import { type OpeningCode, problemsBeforeOpening } from "~/domain/round/opening";
import type { Tx } from "~db/client";
import { fundById, insertDecidedEntries } from "~db/fund/fund";
import {
	insertSchemeVersion,
	type RoundRow,
	setRoundState,
	updateRound,
	yearsOfRound,
} from "~db/round/round";
import { actingPerson, type Context, movers, type Record } from "./context";
import { loadSetUp } from "./round/read-set-up";

/** What opening gives: the scheme's identifier and digest. */
export type Opened = { readonly schemeVersionId: string; readonly sha256: string };

/** Opens a planned round at this instant, whoever does it: a person, or the process at the planned opening. */
export function openNow(
	context: Context,
	tx: Tx,
	record: Record,
	round: RoundRow,
	now: string,
): Outcome<Opened, "move-not-possible" | OpeningCode> {
	const moved = moveRound(round.state, "open", movers(context));
	if (!moved.ok) return moved;
	const { setUp, content } = loadSetUp(tx, { ...round, opensAt: now });
	const [problem] = problemsBeforeOpening(setUp, now);
	if (problem) return { ok: false, ...problem };
	const text = canonicalText(content);
	const sha256 = createHash("sha256").update(text, "utf8").digest("hex");
	const id = context.ids.next();
	insertSchemeVersion(tx, { id, roundId: round.id, version: 1, content: text, sha256, frozenAt: now });
	const own = fundById(tx, round.fundId)?.financialYear ?? "";
	insertDecidedEntries(tx, round.fundId, setAsideForRound(round, yearsOfRound(tx, round.id), own), {
		nextId: context.ids.next,
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
			...(context.actor.kind === "system" ? { byItself: true } : {}),
		},
	);
	return accepted({ schemeVersionId: id, sha256 });
}
