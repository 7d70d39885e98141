import { accepted, type Outcome } from "~/domain/outcome";
import { draftsOfRound } from "~db/bid/bid";
import { roundsToCount, updateRound } from "~db/round/round";
import { type Context, read, write } from "../context";
import { isWholeDraft } from "../whole-drafts";

/**
 * Counts, by the process, the complete drafts that a round left behind: their number is for the office, which reads
 * none of them. Apart from closing, which must not wait for it; from closing on no draft changes.
 */
export function countCompleteDrafts(context: Context): void {
	if (roundsToCount(context.db).length === 0) return;
	const counted = read(context, (tx) =>
		roundsToCount(tx).map(({ id }) => ({
			id,
			completeDrafts: draftsOfRound(tx, id).filter((draft) => isWholeDraft(tx, draft.id)).length,
		})),
	);
	write(context, (tx, record): Outcome<true> => {
		for (const { id, completeDrafts } of counted) {
			updateRound(tx, id, { completeDrafts });
			record("count-complete-drafts", { kind: "round", id }, { completeDrafts });
		}
		return accepted(true);
	});
}
