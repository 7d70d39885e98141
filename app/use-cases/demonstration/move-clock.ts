import { laterBy } from "~/clock";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { clockMovedOn, installationMode, setClockMovedOn } from "~db/installation";
import { type Context, notFound, permitted, write } from "../context";
import { openRoundsByClosing } from "./read-clock";

const HOUR = 3_600_000;
const STEPS = { hour: HOUR, day: 24 * HOUR, week: 7 * 24 * HOUR } as const;
const FURTHEST_MS = 5 * 366 * 24 * HOUR;

/** By how much, or to which instant: the next closing of an open round, or one that was typed. */
export type ClockMove =
	| { readonly by: keyof typeof STEPS }
	| { readonly to: "closing" }
	| { readonly to: "instant"; readonly instant: string };

function targetOf(move: ClockMove, now: string, nextClosing: string | undefined): string | undefined {
	if ("by" in move) return laterBy(now, STEPS[move.by]);
	return move.to === "instant" ? move.instant : nextClosing;
}

/**
 * Moves the demonstration's clock on and gives its new time. Refused in a live installation (`not-found`), without an
 * open round (`no-open-round`), backwards (`not-forward`), beyond five years from now (`too-far`).
 */
export function moveClock(
	context: Context,
	move: ClockMove,
): Outcome<{ readonly now: string }, PermissionRefusal | "no-open-round" | "not-forward" | "too-far"> {
	return write(context, (tx, record, now) => {
		const allowed = permitted(context, tx, "move-demonstration-clock");
		if (!allowed.ok) return allowed;
		if (installationMode(tx) !== "demo") return notFound();
		const target = targetOf(move, now, openRoundsByClosing(tx, now)[0]?.closesAt);
		if (target === undefined) return refused("no-open-round", "no round is open");
		const forward = Date.parse(target) - Date.parse(now);
		if (forward <= 0) return refused("not-forward", "the clock moves forward only", { path: "instant" });
		if (forward > FURTHEST_MS) return refused("too-far", "more than five years on", { path: "instant" });
		setClockMovedOn(tx, clockMovedOn(tx) + forward);
		record("move-clock", { kind: "installation", id: "clock" }, { before: now, after: target });
		return accepted({ now: target });
	});
}
