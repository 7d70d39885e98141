import { instantToLondon } from "~/domain/london-time";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { standsAlready } from "~/domain/record-values";
import type { PermissionRefusal } from "~/domain/roles";
import { insertMeeting, meetingById, packsOf } from "~db/decision/board";
import { roundById } from "~db/round/round";
import { actorId, type Context, notFound, permitted, write } from "../context";

export type NewMeeting = {
	readonly roundId: string;
	/** Made with the form, so that a form sent twice records one meeting. */
	readonly key: string;
	/** A London day. */
	readonly heldOn: string;
	readonly present: string;
	readonly apologies: string;
	readonly interests: string;
	/** Who left for which item. */
	readonly departures: string;
	readonly adviceAsMinuted: string;
};

/**
 * Records a meeting of the board on the newest pack, marked with who recorded it. A form sent twice records it once;
 * other minutes under the same key are refused (`already-added`). Refuses a round without a pack and a day to come.
 */
export function recordMeeting(
	context: Context,
	input: NewMeeting,
): Outcome<{ readonly id: string }, PermissionRefusal | "already-added" | "pack-missing" | "day-to-come"> {
	return write(context, (tx, record, now) => {
		const allowed = permitted(context, tx, "record-meeting");
		if (!allowed.ok) return allowed;
		const round = roundById(tx, input.roundId);
		if (!round) return notFound();
		const { key, ...meeting } = input;
		const recorded = meetingById(tx, key);
		if (recorded && standsAlready(recorded, meeting)) return accepted({ id: recorded.id });
		if (recorded) return refused("already-added", "this page has recorded a meeting already");
		const [newest] = packsOf(tx, round.id);
		if (!newest) return refused("pack-missing", "the board has no pack of this round yet");
		if (input.heldOn > instantToLondon(now).date)
			return refused("day-to-come", "the meeting is still to come", { path: "heldOn" });
		const { roundId: _, ...minutes } = meeting;
		const row = { ...minutes, recordedBy: actorId(context), recordedAt: now };
		insertMeeting(tx, { id: key, roundId: round.id, packId: newest.id, ...row });
		record(
			"record-meeting",
			{ kind: "round", id: round.id },
			{ meeting: key, packVersion: newest.version, ...minutes },
		);
		return accepted({ id: key });
	});
}
