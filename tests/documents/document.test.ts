import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentsOf, laidOut, type Part, printable, shortened, withTexts } from "~/documents/document";
import { anyHostile, saying } from "../support/any-document";

const part = (title: string, ...parts: readonly Part[]): Part => ({ key: title, title, blocks: [], parts });

describe("a document", () => {
	it("has its headings numbered in order, and none without words", () => {
		const laid = laidOut({
			parts: [part("Need", part("Problem"), part(" ")), part("Money", part("Costs", part("Line")))],
		});
		expect(laid.map((each) => (each.is === "heading" ? [each.level, each.text] : each.is))).toEqual([
			[1, "1 Need"],
			[2, "1.1 Problem"],
			[2, "1.2 Without a title"],
			[1, "2 Money"],
			[2, "2.1 Costs"],
			[3, "2.1.1 Line"],
		]);
	});

	it("lists its chapters, long titles cut", () => {
		const listed = contentsOf(laidOut({ parts: [part("a ".repeat(200), part("Inside"))] }), {});
		expect(listed).toHaveLength(1);
		expect(listed[0]?.text).toMatch(/^1 a a .+…$/);
		expect(shortened("two\nlines", 5)).toBe("two l…");
		const cases = laidOut({ parts: [part("Strategic case", part("Need", part("Problem")))] });
		expect(contentsOf(cases, { listed: 2 }).map(({ text }) => text)).toEqual([
			"1 Strategic case",
			"1.1 Need",
		]);
	});

	it("never leaves a level out and keeps every text but what cannot be seen", () => {
		fc.assert(
			fc.property(anyHostile, (text) => {
				const document = withTexts(saying(text), printable);
				const headings = laidOut(document).flatMap((each) => (each.is === "heading" ? [each.level] : []));
				for (const [at, level] of headings.entries())
					expect(level).toBeLessThanOrEqual((headings[at - 1] ?? 0) + 1);
				expect(JSON.stringify(document)).not.toMatch(/\\u000[0-8bcef]|[\u202a-\u202e\u2066-\u2069]/);
				expect(document.parts[0]?.blocks.map(({ is }) => is)).toEqual([
					...["text", "text", "list", "terms", "table", "chart", "room"],
				]);
			}),
		);
		expect(printable("a\r\nb\u2028c\td\u202ee\u0007 £ ŵ\u200d")).toBe("a\nb\nc de £ ŵ\u200d");
	});
});
