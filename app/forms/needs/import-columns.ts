import * as z from "zod/mini";
import type { ColumnUse } from "~/domain/needs/import-figures";
import { optionalLondonDate } from "../dates";
import { optionalText } from "../fields";
import type { FormErrors } from "../parse-form";

const short = optionalText(120, { tooLong: "Must be 120 characters or less" });

/** What each column of an uploaded table is taken for: `uses.<place>`, and for new indicators their name and weight. */
export const importColumnsForm = z.object({
	uses: z.record(z.string(), short),
	titles: z.record(z.string(), short),
	weights: z.record(z.string(), short),
	source: optionalText(300, { tooLong: "Source must be 300 characters or less" }),
	sourceDate: optionalLondonDate({ what: "Date of the figures" }),
});

const WEIGHT = /^(0(\.\d{1,6})?|1(\.0{1,6})?)$/;

/** How a column's use is written in the form: `values:` or `per:` and an indicator, or a word. */
export function useAsText(column: ColumnUse): string {
	return column.use === "values" || column.use === "per" ? `${column.use}:${column.indicatorId}` : column.use;
}

/** The columns that a form chose, or what is wrong with it by field. Takes how many columns the table has. */
export function columnsFrom(
	form: z.output<typeof importColumnsForm>,
	count: number,
): { readonly columns: readonly ColumnUse[] } | { readonly errors: FormErrors } {
	const errors: Record<string, string> = {};
	const columns = Array.from({ length: count }, (_, index): ColumnUse => {
		const place = String(index);
		const [use, indicatorId = ""] = (form.uses[place] ?? "").split(":");
		if (use === "area") return { use };
		if (use === "values" || use === "per") return { use, indicatorId };
		if (use !== "new") return { use: "skip" };
		const [title = "", weight = ""] = [form.titles[place], form.weights[place]];
		if (title === "") errors[`titles.${place}`] = "Enter what this column measures";
		if (!WEIGHT.test(weight)) errors[`weights.${place}`] = "Weight must be a number from 0 to 1, like 0.25";
		if (form.source === "") errors.source = "Enter where the figures of new indicators come from";
		if (form.sourceDate === null) errors.sourceDate = "Enter the date of the figures of new indicators";
		return { use, title, weight, source: form.source, sourceDate: form.sourceDate ?? "" };
	});
	return Object.keys(errors).length > 0 ? { errors } : { columns };
}
