import * as z from "zod/mini";
import { optionalMoney } from "../fields";

/** How much a round pays in each financial year; all blank: its years are not limited. */
export const roundYearsForm = z.object({
	amounts: z.record(z.string(), optionalMoney({ what: "Amount" })),
});
