import * as z from "zod/mini";
import { decimalText, tick, wholeNumber } from "../fields";

/** How scores are moved at random, and whether weights are moved as well. */
export const robustnessForm = z.object({
	seed: wholeNumber(0, 999_999_999, { what: "Seed" }),
	draws: wholeNumber(1, 10_000, { what: "Draws" }),
	spread: decimalText(4, { what: "Spread" }),
	weights: tick(),
});
