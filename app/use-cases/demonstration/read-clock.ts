import { accepted, type Outcome } from "~/domain/outcome";
import type { Tx } from "~db/client";
import { installationMode } from "~db/installation";
import { rounds } from "~db/round/round";
import { type Context, notFound, read } from "../context";

export type ClockReading = {
	readonly now: string;
	/** Open rounds, the one that closes first at the head. */
	readonly openRounds: readonly { readonly title: string; readonly closesAt: string }[];
};

/** The open rounds, the one that closes first at the head. */
export function openRoundsByClosing(tx: Tx, now: string): ClockReading["openRounds"] {
	return rounds(tx)
		.filter(({ state, closesAt }) => state === "open" && closesAt > now)
		.map(({ title, closesAt }) => ({ title, closesAt }))
		.sort((a, b) => (a.closesAt < b.closesAt ? -1 : 1));
}

/** The demonstration's time and the closings it could be moved on to. Refused in a live installation. */
export function readClock(context: Context): Outcome<ClockReading, "not-found"> {
	return read(context, (tx, now) => {
		if (installationMode(tx) !== "demo") return notFound();
		return accepted({ now, openRounds: openRoundsByClosing(tx, now) });
	});
}
