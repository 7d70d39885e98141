import * as z from "zod/mini";
import { optionalMoney, optionalText } from "../fields";

/** What each partnership had the year before: `amounts.<partnership>`; blank is not known, never £0.00. */
export const priorsForm = z.object({
	amounts: z.record(z.string(), optionalMoney({ what: "Amount" })),
	source: optionalText(300, { tooLong: "Source must be 300 characters or less" }),
});
