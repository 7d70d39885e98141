import * as z from "zod/mini";
import type { ColumnUse } from "~/domain/needs/import-columns";
import { optionalLondonDate } from "../dates";
import { optionalText } from "../fields";
import type { FormErrors } from "../parse-form";

const short = optionalText(120, { tooLong: "Must be 120 characters or less" });

/**
 * What each column of an uploaded table is taken for: `uses.<place>`; for new indicators their name and weight, and where
 * they are rates the place of the column with their bases.
 */
export const importColumnsForm = z.object({
	uses: z.record(z.string(), short),
	titles: z.record(z.string(), short),
	weights: z.record(z.string(), short),
	bases: z.record(z.string(), short),
	source: optionalText(300, { tooLong: "Source must be 300 characters or less" }),
	sourceDate: optionalLondonDate({ what: "Date of the figures" }),
});

const WEIGHT = /^(0(\.\d{1,6})?|1(\.0{1,6})?)$/;

/** How a column's use is written in the form: `values:` or `per:` and an indicator, or a word. */
export function useAsText(column: ColumnUse): string {
	if (column.use === "area" && column.others === "left-out") return "area-others";
	if (column.use === "values" || column.use === "per") return `${column.use}:${column.indicatorId}`;
	return column.use === "new" && column.base !== undefined ? "new-rate" : column.use;
}

type Sent = z.output<typeof importColumnsForm>;

/** What is missing of a new indicator, by field. */
function newErrors(form: Sent, place: string, isRate: boolean): FormErrors {
	return {
		...(form.titles[place] ? {} : { [`titles.${place}`]: "Enter what this column measures" }),
		...(WEIGHT.test(form.weights[place] ?? "")
			? {}
			: { [`weights.${place}`]: "Weight must be a number from 0 to 1, like 0.25" }),
		...(isRate && !/^\d+$/.test(form.bases[place] ?? "")
			? { [`bases.${place}`]: "Select the column with the bases of these rates" }
			: {}),
		...(form.source === "" ? { source: "Enter where the figures of new indicators come from" } : {}),
		...(form.sourceDate === null ? { sourceDate: "Enter the date of the figures of new indicators" } : {}),
	};
}

/** The columns that a form chose, or what is wrong with it by field. Takes how many columns the table has. */
export function columnsFrom(
	form: Sent,
	count: number,
): { readonly columns: readonly ColumnUse[] } | { readonly errors: FormErrors } {
	const errors: Record<string, string> = {};
	const columns = Array.from({ length: count }, (_, index): ColumnUse => {
		const place = String(index);
		const [use, indicatorId = ""] = (form.uses[place] ?? "").split(":");
		if (use === "area") return { use };
		if (use === "area-others") return { use: "area", others: "left-out" };
		if (use === "values" || use === "per") return { use, indicatorId };
		if (use !== "new" && use !== "new-rate") return { use: "skip" };
		const isRate = use === "new-rate";
		Object.assign(errors, newErrors(form, place, isRate));
		return {
			use: "new",
			title: form.titles[place] ?? "",
			weight: form.weights[place] ?? "",
			source: form.source,
			sourceDate: form.sourceDate ?? "",
			...(isRate ? { base: Number(form.bases[place]) } : {}),
		};
	});
	return Object.keys(errors).length > 0 ? { errors } : { columns };
}
