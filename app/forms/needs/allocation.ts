import * as z from "zod/mini";
import { requiredText } from "../fields";

/** Makes an allocation from a version of the formula. */
export const allocationForm = z.object({
	title: requiredText(120, {
		missing: "Enter a name for the allocation",
		tooLong: "Name must be 120 characters or less",
	}),
});
