import * as z from "zod/mini";
import { londonDate } from "../dates";
import { optionalText, requiredText } from "../fields";

const words = (label: string) => optionalText(4000, { tooLong: `${label} must be 4,000 characters or less` });

/** A meeting of the board, as minuted. */
export const meetingForm = z.object({
	heldOn: londonDate({ what: "Date of the meeting", missing: "Enter the date of the meeting" }),
	present: requiredText(4000, {
		missing: "Enter who was present",
		tooLong: "Present must be 4,000 characters or less",
	}),
	apologies: words("Apologies"),
	interests: words("Interests"),
	departures: words("Who left for which item"),
	adviceAsMinuted: requiredText(10_000, {
		missing: "Enter the advice as minuted",
		tooLong: "Advice must be 10,000 characters or less",
	}),
});
