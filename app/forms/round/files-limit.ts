import * as z from "zod/mini";
import { wholeNumber } from "../fields";

/** How much the files of a round's bids may have together, in gigabytes. */
export const filesLimitForm = z.object({
	limit: wholeNumber(1, 1000, {
		what: "Space for files",
		missing: "Enter how many GB the files may take up",
	}),
});
