import * as z from "zod/mini";
import { requiredTick } from "../fields";

/** The signatory's certificate. */
export const certificateForm = z.object({
	certify: requiredTick({ missing: "Tick the box to certify the figures" }),
});
