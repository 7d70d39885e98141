import { type DayHead, dayHeads } from "~db/audit/day-heads";
import { type Context, read } from "../context";

export type { DayHead };

/** About three years, as far as anybody looks back. */
const MOST_DAYS = 1100;

/** The audit's head at the end of each day that is over, the latest first: for everybody, to be kept elsewhere. */
export function readDayHeads(context: Context, most = MOST_DAYS): readonly DayHead[] {
	return read(context, (tx, now) => dayHeads(tx, now, most));
}
