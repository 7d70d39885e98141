import * as z from "zod/mini";
import { choice, optionalText } from "../fields";

/** Whether a partnership takes part in a joint bid. */
export const invitationForm = z.object({
	takesPart: choice(["yes", "no"], { missing: "Say whether your partnership takes part" }),
	reason: optionalText(500, { tooLong: "Reason must be 500 characters or less" }),
});
