import * as z from "zod/mini";
import { UNITS } from "~/domain/needs/formula";
import { divide, fromDecimal, type Ratio, ratio, subtract, ZERO } from "~/domain/ratio";
import { choice, optionalMoney, optionalWholeNumber } from "../fields";

/** A percentage that may be left blank: `-5`, `−5%`, `+20`, `7.5`; gives a share: -0.05. */
function optionalPercentage(what: string) {
	return z.pipe(
		z.string(),
		z.transform((text: string, context): Ratio | null => {
			const typed = text.trim();
			if (typed === "") return null;
			const match = /^([-−+]?)\s*(\d{1,4})(?:\.(\d{1,4}))?\s*%?$/.exec(typed);
			if (!match) {
				context.issues.push({
					code: "custom",
					message: `${what} must be a percentage, like -5 or 20`,
					input: text,
				});
				return z.NEVER;
			}
			const [, sign = "", whole = "0", part = "0"] = match;
			const share = divide(fromDecimal(`${whole}.${part}`) ?? ZERO, ratio(100n));
			return sign === "-" || sign === "−" ? subtract(ZERO, share) : share;
		}),
	);
}

/** How a version divides: the step of amounts, rounding, transition and bounds. Blank fields take nothing away. */
export const formulaForm = z
	.object({
		unit: choice(UNITS, { missing: "Select the step in which amounts are made" }),
		step: optionalWholeNumber(0, 100, { what: "Step" }),
		steps: optionalWholeNumber(1, 100, { what: "Number of steps" }),
		bounds: choice(["none", "clamp", "scale-gains"], { missing: "Select how gains and losses are limited" }),
		floor: optionalPercentage("The least"),
		ceiling: optionalPercentage("The most"),
		minimum: optionalMoney({ what: "Minimum" }),
		rounding: choice(["largest-remainder", "webster"], { missing: "Select how amounts are rounded" }),
	})
	.check(({ value, issues }) => {
		if ((value.step === null) === (value.steps === null)) return;
		const message = "Enter both the step and the number of steps";
		issues.push({ code: "custom", message, input: value, path: [value.step === null ? "step" : "steps"] });
	});

/** What the form gives when nothing in it is wrong. */
export type FormulaTyped = z.output<typeof formulaForm>;
