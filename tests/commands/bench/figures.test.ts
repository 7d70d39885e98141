import { gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { median, percentile } from "~/commands/bench/numbers";
import { filesOf, weighPage } from "~/commands/bench/page-weight";
import { weightLine } from "~/commands/bench/weight";

const PAGE =
	'<link rel="stylesheet" href="/assets/app-1.css"/><link rel="modulepreload" href="/assets/entry-2.js"/><link rel="modulepreload" href="/assets/tabs-9.mjs" data-starts="t"/>' +
	'<script nonce="" type="module">import "/assets/manifest-3.js";\nimport * as route0 from "/assets/root-4.js";' +
	'\nimport("/assets/entry-2.js");</script><a href="/bids">Bids</a>';

describe("what a page weighs", () => {
	it("counts each script and style once, however the page names it", () => {
		expect(filesOf(PAGE)).toEqual({
			scripts: ["/assets/entry-2.js", "/assets/tabs-9.mjs", "/assets/manifest-3.js", "/assets/root-4.js"],
			styles: ["/assets/app-1.css"],
		});
	});

	it("is the bytes of the page, its scripts and its styles, as they are and compressed", async () => {
		const file = "a".repeat(1000);
		vi.stubGlobal("fetch", async () => new Response(file));
		onTestFinished(() => void vi.unstubAllGlobals());
		const gzip = gzipSync(file).length;
		const weight = await weighPage("http://127.0.0.1:1", Buffer.from(PAGE));
		expect(weight.page).toEqual({ raw: PAGE.length, gzip: gzipSync(PAGE).length });
		expect(weight.scripts).toEqual({ raw: 4000, gzip: 4 * gzip });
		expect(weight.styles).toEqual({ raw: 1000, gzip });
	});

	it("is not given when a file of the page is missing", async () => {
		vi.stubGlobal("fetch", async () => new Response("", { status: 404 }));
		onTestFinished(() => void vi.unstubAllGlobals());
		await expect(weighPage("http://127.0.0.1:1", Buffer.from(PAGE))).rejects.toThrow("answered 404");
	});
});

describe("the middle of the rounds", () => {
	it.each([
		[[3, 1, 2], 2],
		[[10, 9], 9.5],
		[[100, 20, 3, 4], 12],
	])("of %j is %d", (numbers, middle) => {
		expect(median(numbers)).toBe(middle);
	});
});

describe("what nearly all requests stay below", () => {
	it.each([
		[0.5, 3],
		[0.95, 5],
		[0.2, 1],
	])("of 5, 1, 4, 2 and 3, for %d of them, is %d", (share, expected) => {
		expect(percentile([5, 1, 4, 2, 3], share)).toBe(expected);
	});
});

describe("a page beside its limits", () => {
	const gzip = (bytes: number) => ({ raw: bytes * 3, gzip: bytes });
	const weight = (scripts: number, scriptFiles: number) => ({
		page: gzip(10_000),
		scripts: gzip(scripts),
		styles: gzip(5_000),
		scriptFiles,
	});

	it("says where it is too heavy for strangers, and where it has too many scripts", () => {
		const page = { name: "home", path: "/", headers: {} };
		expect(weightLine(page, weight(45_000, 6))).toMatch(/60000\s+60000\s+6$/);
		expect(weightLine(page, weight(45_001, 7))).toMatch(/too heavy, too many scripts$/);
	});

	it("may weigh twice as much for those who are signed in", () => {
		const page = { name: "task list", path: "/bids/1", headers: { cookie: "tranche=1" } };
		expect(weightLine(page, weight(105_000, 6))).toMatch(/120000\s+120000\s+6$/);
	});
});
