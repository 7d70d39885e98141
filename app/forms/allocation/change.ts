import * as z from "zod/mini";
import { money } from "../fields";

/** Another amount for a bid of a scenario, to see what it would cost. */
export const changeForm = z.object({
	amount: money({ what: "Amount", missing: "Enter an amount, 0 for nothing" }),
});
