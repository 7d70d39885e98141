import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printable, withTexts } from "~/documents/document";
import { wordFile } from "~/documents/making/word";
import { anyHostile, saying } from "../../support/any-document";
import { unzipped } from "../../support/unzipped";

async function parts(text: string) {
	const files = unzipped(await wordFile(withTexts(saying(text), printable)));
	const xml = (name: string) => files.get(name)?.toString("utf8") ?? "";
	return {
		main: xml("word/document.xml"),
		styles: xml("word/styles.xml"),
		core: xml("docProps/core.xml"),
		files,
	};
}

/** What XML allows: no control character, and every tag closed in order. */
function isWellFormed(xml: string): boolean {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML does not allow
	if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml) || /\p{Cs}/u.test(xml)) return false;
	const open: string[] = [];
	for (const [, close, name = "", self] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
		if (self) continue;
		if (!close) open.push(name);
		else if (open.pop() !== name) return false;
	}
	return open.length === 0;
}

describe("a document as a Word file", () => {
	it("says its title and its language, and uses the styles of headings in order", async () => {
		const { main, styles, core } = await parts("Engagement");
		expect(core).toContain("<dc:title>Engagement</dc:title>");
		expect(styles).toMatch(/<w:lang [^>]*w:val="en-GB"/);
		expect([...main.matchAll(/<w:pStyle w:val="((?:Title|Heading)\d?)"/g)].map(([, style]) => style)).toEqual(
			[...["Title", "Heading1", "Heading2", "Heading1", "Heading1"]],
		);
		expect(main.match(/<w:anchor|w:hyperlink [^>]*w:anchor/g)).toHaveLength(3);
	});

	it("marks the header row of each table, and aligns figures to the right", async () => {
		const { main } = await parts("Engagement");
		const tables = [...main.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => table);
		expect(tables).toHaveLength(8);
		for (const table of tables) {
			expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
			expect(table.indexOf("<w:tblHeader/>")).toBeLessThan(table.indexOf("</w:tr>"));
			expect(table).toMatch(/<w:tblLook [^>]*w:firstRow="(1|true)"/);
			expect(table.match(/<w:jc w:val="(right|end)"\/>/g)).toHaveLength(table.includes("1D4F91") ? 2 : 3);
		}
	});

	it("is XML that Word can read whatever is written in it", async () => {
		await fc.assert(
			fc.asyncProperty(anyHostile, async (text) => {
				const { files } = await parts(text);
				for (const [name, bytes] of files)
					if (/\.(xml|rels)$/.test(name)) expect(isWellFormed(bytes.toString("utf8")), name).toBe(true);
			}),
			{ numRuns: 40 },
		);
	});
});
