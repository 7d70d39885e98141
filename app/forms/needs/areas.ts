import * as z from "zod/mini";
import { choices } from "../fields";

/** The partnerships that a version shares money among. */
export const areasForm = z.object({
	partnershipIds: choices(null, { missing: "Select at least one partnership" }),
});
