import { expect, test } from "vitest";
import { csvText } from "~/domain/table/csv-text";

const written = (...rows: (readonly string[])[]) => csvText(rows).replace("\ufeff", "");

test("a field that a spreadsheet would run is written as text", () => {
	expect(written(['=HYPERLINK("x")', "+1", "-1+2", "@a", "\tb", "plain"])).toBe(
		`"'=HYPERLINK(""x"")",'+1,'-1+2,'@a,"'\tb",plain\r\n`,
	);
	expect(written(["'=1", "’80s", "-1,500", "-1.50"])).toBe(`''=1,’80s,"'-1,500",-1.50\r\n`);
});

test("commas, semicolons, quotes and line ends are quoted", () => {
	expect(written(["a,b", 'c"d', "e\nf"], ["g", "h;i"])).toBe('"a,b","c""d","e\nf"\r\ng,"h;i"\r\n');
});

test("a mark at its start says that it is UTF-8, without which Excel spoils every ’, – and ô", () => {
	expect(csvText([["Môn – the island’s"]])).toBe("\ufeffMôn – the island’s\r\n");
});
