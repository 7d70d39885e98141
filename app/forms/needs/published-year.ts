import * as z from "zod/mini";
import { londonDate } from "../dates";
import { optionalMoney, optionalText, requiredText } from "../fields";

const amount = optionalMoney({ what: "Amount" });
const title = optionalText(120, { tooLong: "Name must be 120 characters or less" });

/** A year's table as it was published elsewhere: up to six lines of income and of top-slices, and partnerships. */
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
	publishedTotal: optionalMoney({ what: "Total" }),
	note: optionalText(2000, { tooLong: "Note must be 2,000 characters or less" }),
});
