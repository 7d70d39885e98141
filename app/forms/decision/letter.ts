import * as z from "zod/mini";
import { optionalText } from "../fields";

/** Feedback to a bid's partnerships; blank where none is given. */
export const letterForm = z.object({
	feedback: optionalText(10_000, { tooLong: "Feedback must be 10,000 characters or less" }),
});
