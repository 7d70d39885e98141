import * as z from "zod/mini";
import type { ColumnUse } from "~/domain/needs/import-columns";
import { londonDate } from "../dates";
import { optionalText, requiredText } from "../fields";
import type { FormErrors } from "../parse-form";

const short = optionalText(400, { tooLong: "Must be 400 characters or less" });

/** What each column of an uploaded table is taken for: `uses.<place>`. */
export const importColumnsForm = z.object({ uses: z.record(z.string(), short) });

/** The new indicators of an uploaded table: name, weight and, of rates, the place of the column with their bases. */
export const newIndicatorsForm = z.object({
	titles: z.record(z.string(), short),
	weights: z.record(z.string(), short),
	bases: z.record(z.string(), short),
	source: requiredText(300, {
		missing: "Enter where the figures come from",
		tooLong: "Source must be 300 characters or less",
	}),
	sourceDate: londonDate({ what: "Date of the figures", missing: "Enter the date of the figures" }),
});

const LONGEST_TITLE = 120;
const WEIGHT = /^(0(\.\d{1,6})?|1(\.0{1,6})?)$/;

/** How a column's use is written in the form: `values:` or `per:` and an indicator, or a word. */
export function useAsText(column: ColumnUse): string {
	if (column.use === "area" && column.others === "left-out") return "area-others";
	if (column.use === "values" || column.use === "per") return `${column.use}:${column.indicatorId}`;
	return column.use === "new" && column.base !== undefined ? "new-rate" : column.use;
}

/** The columns that a form chose of those there were. A new indicator keeps what was said of it. */
export function columnsFrom(
	form: z.output<typeof importColumnsForm>,
	before: readonly ColumnUse[],
): readonly ColumnUse[] {
	return before.map((column, place): ColumnUse => {
		const chosen = form.uses[String(place)] ?? "skip";
		if (chosen === useAsText(column)) return column;
		const [use, indicatorId = ""] = chosen.split(":");
		if (use === "area") return { use };
		if (use === "area-others") return { use: "area", others: "left-out" };
		if (use === "values" || use === "per") return { use, indicatorId };
		if (use !== "new" && use !== "new-rate") return { use: "skip" };
		const fresh = { use: "new", title: "", weight: "", source: "", sourceDate: "" } as const;
		return use === "new" ? fresh : { ...fresh, base: -1 };
	});
}

/** The columns with their new indicators described, or what is wrong with it by field; no other column is looked at. */
export function describedFrom(
	form: z.output<typeof newIndicatorsForm>,
	columns: readonly ColumnUse[],
): { readonly columns: readonly ColumnUse[] } | { readonly errors: FormErrors } {
	const errors: Record<string, string> = {};
	const described = columns.map((column, index): ColumnUse => {
		if (column.use !== "new") return column;
		const place = String(index);
		const [title = "", weight = "", base = ""] = [form.titles[place], form.weights[place], form.bases[place]];
		if (title === "") errors[`titles.${place}`] = "Enter what this column measures";
		if (title.length > LONGEST_TITLE) errors[`titles.${place}`] = "Name must be 120 characters or less";
		if (!WEIGHT.test(weight)) errors[`weights.${place}`] = "Weight must be a number from 0 to 1, like 0.25";
		if (column.base !== undefined && !/^\d+$/.test(base))
			errors[`bases.${place}`] = "Select the column that these rates are out of";
		const said = { use: "new", title, weight, source: form.source, sourceDate: form.sourceDate } as const;
		return column.base === undefined ? said : { ...said, base: Number(base) };
	});
	return Object.keys(errors).length > 0 ? { errors } : { columns: described };
}
