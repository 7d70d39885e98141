import fc from "fast-check";
import type { Block, Document, Part } from "~/documents/document";

/** Texts that writers of documents are known to take for something else. */
export const HOSTILE = [
	'#read("/etc/passwd")',
	'#import "@preview/x:1.0.0": *',
	"`#panic()` $x^2$ *bold* _it_ @ref <label> \\u{1F600} // no /* comment */",
	"= Heading\n== Second\n- item\n/ Term: said",
	'"])#let x = 1',
	"]]><w:p/>&amp;&#x0;<script>alert(1)</script>",
	'=HYPERLINK("http://x")',
	"\u0000\u0001\u0007\u000b\u001b[31m",
	"\u202eevil\u202c \u2066x\u2069 \u200f\u200e",
	"مرحبا 日本語 😀 👩‍👩‍👧 Łódź ŵŷ",
	"\ud800 alone \udfff",
	"a".repeat(4000),
	"a\r\nb\rc\u2028d\u2029e\tf",
	"",
	" ",
];

export const anyHostile = fc.oneof(
	fc.constantFrom(...HOSTILE),
	fc.string({ unit: "grapheme", maxLength: 40 }),
	fc.string({ unit: "binary", maxLength: 40 }),
	fc
		.array(fc.constantFrom(...HOSTILE.filter((text) => text.length < 200)), { maxLength: 3 })
		.map((parts) => parts.join("")),
);

/** A document in which the given text stands wherever a text can. */
export function saying(text: string, more: Partial<Document> = {}): Document {
	const blocks: readonly Block[] = [
		{ is: "text", text },
		{ is: "text", text, tone: "problem" },
		{ is: "list", items: [text, text] },
		{
			is: "terms",
			terms: [
				{ term: text, said: text },
				{ term: "Said", said: text, tone: "absent" },
			],
		},
		{
			is: "table",
			caption: text,
			columns: [{ text }, { text: "Amount", numeric: true }],
			rows: [
				[text, "£1.00"],
				["All", text],
			],
			total: true,
		},
		{
			is: "chart",
			caption: text,
			alt: `Chart: ${text}`,
			bars: [{ label: text, said: text, dark: 400, light: 1000 }],
		},
		{ is: "room", lines: 2 },
	];
	const part = (key: string, parts: readonly Part[] = []): Part => ({ key, title: text, blocks, parts });
	return {
		title: text,
		about: [text],
		mark: text,
		foot: text,
		parts: [part("one", [part("one.one")]), part("two"), part("three")],
		...more,
	};
}
