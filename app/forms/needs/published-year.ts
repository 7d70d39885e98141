import * as z from "zod/mini";
import { londonDate } from "../dates";
import { optionalMoney, optionalText, requiredText } from "../fields";
import type { FormErrors } from "../parse-form";

const amount = optionalMoney({ what: "Amount" });
const title = optionalText(120, { tooLong: "Name must be 120 characters or less" });

/** A year's table as published elsewhere: income, top-slices, an amount for each partnership, further lines. */
export const publishedYearForm = z.object({
	financialYear: requiredText(7, {
		missing: "Enter the financial year, like 2011-12",
		tooLong: "Enter the financial year, like 2011-12",
	}),
	title: requiredText(120, {
		missing: "Enter what the table is called",
		tooLong: "Name must be 120 characters or less",
	}),
	source: requiredText(300, {
		missing: "Enter where the table was published",
		tooLong: "Source must be 300 characters or less",
	}),
	sourceDate: londonDate({ what: "Date of the table", missing: "Enter the date of the table" }),
	incomeTitles: z.record(z.string(), title),
	incomeAmounts: z.record(z.string(), amount),
	sliceTitles: z.record(z.string(), title),
	sliceAmounts: z.record(z.string(), amount),
	amounts: z.record(z.string(), amount),
	furtherTitles: z.record(z.string(), title),
	furtherPartnerships: z.record(z.string(), title),
	furtherAmounts: z.record(z.string(), amount),
	publishedTotal: optionalMoney({ what: "Total" }),
	note: optionalText(2000, { tooLong: "Note must be 2,000 characters or less" }),
});

type Sent = z.output<typeof publishedYearForm>;
type Amount = NonNullable<Sent["publishedTotal"]>;
type NamedLine = { readonly title: string; readonly organisationId: string | null; readonly amount: Amount };

const GROUPS = {
	income: ["incomeTitles", "incomeAmounts"],
	slice: ["sliceTitles", "sliceAmounts"],
	further: ["furtherTitles", "furtherAmounts"],
} as const;

/** The lines of one group by place, null where nothing was typed, and what a half-typed line lacks. */
export function namedLines(
	form: Sent,
	group: keyof typeof GROUPS,
	nameOf: (organisationId: string) => string | undefined = () => undefined,
): { readonly lines: readonly (NamedLine | null)[]; readonly errors: FormErrors } {
	const [titles, amounts] = GROUPS[group];
	const errors: Record<string, string> = {};
	const places = [...Object.keys(form[titles]), ...Object.keys(form[amounts])]
		.filter((place) => /^\d{1,2}$/.test(place))
		.map(Number);
	const lines = Array.from({ length: Math.max(-1, ...places) + 1 }, (_, index): NamedLine | null => {
		const place = String(index);
		const organisationId = group === "further" ? form.furtherPartnerships[place] || null : null;
		const typed = form[titles][place] ?? "";
		const amount = form[amounts][place] ?? null;
		if (typed === "" && organisationId === null && amount === null) return null;
		const title = typed || (organisationId === null ? "" : (nameOf(organisationId) ?? ""));
		if (title === "") errors[`${titles}.${place}`] = "Enter what this line is called";
		if (amount === null) errors[`${amounts}.${place}`] = "Enter the amount of this line";
		return amount === null ? null : { title, organisationId, amount };
	});
	return { lines, errors };
}
