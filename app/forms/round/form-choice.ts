import * as z from "zod/mini";

/** The form of a round, by its version; "" is the short form. */
export const formChoiceForm = z.object({ form: z.string() });
