import * as z from "zod/mini";
import { anyChoice, optionalText } from "../fields";

/** A new bid: where, for whom, and what it is called. */
export const startForm = z.object({
	round: anyChoice({ missing: "Choose a round" }),
	partnership: anyChoice({ missing: "Choose a partnership" }),
	title: optionalText(120, { tooLong: "Title must be 120 characters or fewer" }),
});
