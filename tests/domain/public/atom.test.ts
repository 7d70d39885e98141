import { parse } from "parse5";
import { describe, expect, it } from "vitest";
import { atomText } from "~/domain/public/atom";
import { sitemapText } from "~/domain/public/sitemap";
import { xmlText } from "~/domain/public/xml-text";

const HOSTILE = `<script>alert("1")</script> & ]]> \u0001\ud800 “Ŵ” 😀`;

const feed = (titles: readonly string[]) =>
	atomText({
		title: "Decisions",
		self: "https://tranche.example.org/decisions.atom?a=1&b=2",
		page: "https://tranche.example.org/decisions",
		author: "The Commissioner",
		since: "2012-11-22T00:00:00.000Z",
		entries: titles.map((title, at) => ({
			id: `https://tranche.example.org/${at}`,
			title,
			href: `https://tranche.example.org/${at}`,
			published: `2013-11-0${at + 1}T10:00:00.000Z`,
			updated: `2013-11-0${at + 1}T10:00:00.000Z`,
			summary: title,
		})),
	});

describe("a feed", () => {
	it("holds whatever somebody typed as plain text", () => {
		const text = feed([HOSTILE]);
		expect(text).toContain(
			"<title>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; ]]&gt;  “Ŵ” 😀</title>",
		);
		expect(text).toContain('href="https://tranche.example.org/decisions.atom?a=1&amp;b=2"');
		expect(
			JSON.stringify(parse(text), (key, value) => (key === "parentNode" ? undefined : value)),
		).not.toContain('"nodeName":"script"');
	});

	it("was updated when its latest entry was, and without entries when it began", () => {
		expect(feed(["One", "Two"])).toMatch(/<\/title><updated>2013-11-02T10:00:00.000Z<\/updated><author>/);
		expect(feed([])).toContain("<updated>2012-11-22T00:00:00.000Z</updated>");
	});

	it("is the same text for the same entries", () => {
		expect(feed(["One"])).toBe(feed(["One"]));
	});
});

it("leaves out what XML cannot hold, and nothing else", () => {
	expect(xmlText("a\u0000b\u000bc\uffff\td\ne")).toBe("abc\td\ne");
});

it("lists addresses with when they were published, where that is known", () => {
	expect(
		sitemapText("https://t.example.org", [{ path: "/" }, { path: "/a?b&c", changed: "2013-11-06" }]),
	).toContain(
		"<url><loc>https://t.example.org/</loc></url><url><loc>https://t.example.org/a?b&amp;c</loc><lastmod>2013-11-06</lastmod></url>",
	);
});
