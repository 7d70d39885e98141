import * as z from "zod/mini";
import { parseFinancialYear } from "~/domain/bid/financial-year";

/** A financial year that may be left blank; gives `2013-14`, blank is null. */
export const optionalFinancialYear = z.pipe(
	z.string(),
	z.transform((text: string, context): string | null => {
		if (text.trim() === "") return null;
		const year = parseFinancialYear(text);
		if (year !== null) return year;
		context.issues.push({
			code: "custom",
			message: "Enter a financial year, like 2027-28",
			input: text,
		});
		return z.NEVER;
	}),
);
