import * as z from "zod/mini";
import { londonDateTime } from "../dates";

/** The demonstration's page: the clock moved on to a day and time that somebody types. */
export const moveClockForm = z.object({
	instant: londonDateTime({ what: "The new time", missing: "Enter a day and a time" }),
});

export const MOVE_CLOCK_PROBLEMS = {
	"not-forward": "The new time must be later than the present one: the clock moves forward only",
	"too-far": "The new time must be within five years of the present one",
	"no-open-round": "No round is open now",
} as const;
