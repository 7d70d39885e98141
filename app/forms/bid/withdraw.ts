import * as z from "zod/mini";
import { requiredText } from "../fields";

/** Why a bid is withdrawn. */
export const withdrawForm = z.object({
	reason: requiredText(1000, {
		missing: "Enter the reason",
		tooLong: "Reason must be 1,000 characters or fewer",
	}),
});
