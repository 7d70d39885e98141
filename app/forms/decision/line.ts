import * as z from "zod/mini";
import { money, optionalText } from "../fields";

/** One line of a draft: what is decided, why where it is not the rule's, and on what conditions. */
export const decisionLineForm = z.object({
	decided: money({ what: "Amount", missing: "Enter an amount, or 0 for none" }),
	reason: optionalText(2000, { tooLong: "Reason must be 2,000 characters or less" }),
	conditions: optionalText(4000, { tooLong: "Conditions must be 4,000 characters or less" }),
});
