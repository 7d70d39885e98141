import * as z from "zod/mini";
import { type FigureFault, readFigure } from "~/domain/table/figure";
import { londonDate } from "../dates";
import { choice, requiredText } from "../fields";

const FIGURE_FAULTS: Readonly<Partial<Record<FigureFault, string>>> = {
	negative: "Must be zero or more",
	exponent: "Enter the whole number without E, like 1,073,045 instead of 1.07E+06",
	suppressed: "Enter a number, or leave it blank if the figure is not known",
};

/** A figure that may still be missing: a plain number in full precision, commas allowed between thousands. */
export const figure = z.pipe(
	z.string(),
	z.transform((text: string, context): string | null => {
		const read = readFigure(text);
		if (!("fault" in read)) return read.value;
		if (read.fault === "blank") return null;
		const message = FIGURE_FAULTS[read.fault] ?? "Enter a number, like 1,073,045 or 60.1";
		context.issues.push({ code: "custom", message, input: text });
		return z.NEVER;
	}),
);

/** One indicator: `values.<partnership>` for each figure, and for a rate its base in `per.<partnership>`. */
export const indicatorForm = z
	.object({
		title: requiredText(120, {
			missing: "Enter what the indicator measures",
			tooLong: "Name must be 120 characters or less",
		}),
		source: requiredText(300, {
			missing: "Enter where the figures come from",
			tooLong: "Source must be 300 characters or less",
		}),
		sourceDate: londonDate({ what: "Date of the figures", missing: "Enter the date of the figures" }),
		weight: z.pipe(
			z.string(),
			z.transform((text: string, context): string => {
				const trimmed = text.trim();
				if (/^(0(\.\d{1,6})?|1(\.0{1,6})?)$/.test(trimmed)) return trimmed;
				context.issues.push({
					code: "custom",
					message: trimmed === "" ? "Enter the weight" : "Weight must be a number from 0 to 1, like 0.25",
					input: text,
				});
				return z.NEVER;
			}),
		),
		kind: choice(["count", "rate"], { missing: "Select whether these are counts or rates" }),
		values: z.record(z.string(), figure),
		per: z.record(z.string(), figure),
	})
	.check(({ value, issues }) => {
		if (value.kind !== "rate") return;
		for (const [id, typed] of Object.entries(value.values))
			if (typed !== null && !value.per[id])
				issues.push({
					code: "custom",
					message: "Enter the base of this rate",
					input: value,
					path: ["per", id],
				});
	});
