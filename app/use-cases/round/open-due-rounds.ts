import { roundById, roundsToOpen } from "~db/round/round";
import { type Context, notFound, write } from "../context";
import { openNow } from "../round-opening";

/**
 * Opens every planned round that is to open by itself and whose planned opening has come. Done by the process, not by a
 * person; gives the rounds opened. A blocked one stays planned and is tried again: its page says what blocks.
 */
export function openDueRounds(context: Context): readonly string[] {
	return roundsToOpen(context.db, context.clock.now())
		.filter(({ id }) => {
			const opened = write(context, (tx, record, now) => {
				const round = roundById(tx, id);
				return round?.opensByItself && round.opensAt <= now
					? openNow(context, tx, record, round, now)
					: notFound();
			});
			return opened.ok;
		})
		.map(({ id }) => id);
}
