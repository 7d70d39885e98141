import { expect, test } from "vitest";
import { csvText } from "~/domain/needs/figures-csv";

test("a field that a spreadsheet would run is written as text", () => {
	expect(csvText([['=HYPERLINK("x")', "+1", "-1", "@a", "\tb", "plain"]])).toBe(
		`"'=HYPERLINK(""x"")",'+1,'-1,'@a,'\tb,plain\r\n`,
	);
});

test("commas, quotes and line ends are quoted", () => {
	expect(csvText([["a,b", 'c"d', "e\nf"], ["g"]])).toBe('"a,b","c""d","e\nf"\r\ng\r\n');
});
