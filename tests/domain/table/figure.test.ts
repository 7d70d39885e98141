import { describe, expect, test } from "vitest";
import { readFigure } from "~/domain/table/figure";

describe("a figure", () => {
	test.each([
		["121.06734212594985", "121.06734212594985"],
		["0.123456789012345678901234567890", "0.123456789012345678901234567890"],
		["1,073,045", "1073045"],
		["1 073 045.5", "1073045.5"],
		["1\u00a0073\u00a0045", "1073045"],
		["\ufeff 60.10 ", "60.10"],
		["£1,234.50", "1234.50"],
		["138610 [r]", "138610"],
		["138610 [note 2]", "138610"],
		["138610²", "138610"],
		["138610*", "138610"],
		["36576 (p)", "36576"],
	])("is read: %s", (text, value) => expect(readFigure(text)).toEqual({ value, isPercentage: false }));

	test.each(["12.5%", "12.5 %"])("of a hundred is read: %s", (text) =>
		expect(readFigure(text)).toEqual({ value: "12.5", isPercentage: true }),
	);

	test.each([
		["", "blank"],
		["\u00a0", "blank"],
		...["[x]", "[c]", "[low]", "..", "...", ":", "-", "–", "c", "*", "n/a", "N/A"].map((text) => [
			text,
			"suppressed",
		]),
		...["1.2E+05", "1e5", "1E-7"].map((text) => [text, "exponent"]),
		...["-5", "−5", "(5)", "-1,000.5"].map((text) => [text, "negative"]),
		...["58,4", "1,0730", "ten", "$5", "1.2.3", "1 2", "[note 2]"].map((text) => [text, "not-a-number"]),
	])("'%s' is none: %s", (text, fault) => expect(readFigure(text as string)).toEqual({ fault }));

	test("with a comma is unclear where semicolons divide the columns", () => {
		for (const text of ["1,073", "58,4", "1.073,5"])
			expect(readFigure(text, { commasUnclear: true })).toEqual({ fault: "comma-unclear" });
		expect(readFigure("1144.9", { commasUnclear: true })).toMatchObject({ value: "1144.9" });
	});
});
