import * as z from "zod/mini";
import { choice, optionalText } from "../fields";

/** A board member's advice; everything but support needs words, which the server asks for. */
export const adviceForm = z.object({
	kind: choice(["support", "support-with-conditions", "do-not-support", "comment"], {
		missing: "Select your advice",
	}),
	text: optionalText(4000, { tooLong: "Reason must be 4,000 characters or less" }),
});
