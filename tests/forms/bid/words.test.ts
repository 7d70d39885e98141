import { expect, it } from "vitest";
import { sentWords } from "~/forms/bid/words";

const SENT = {
	opened: "a1b2c3d4e5 need-problem:abc",
	section: "need",
	address: "/bids/b1/need",
	kept: "f6g7h8j9k0@2026-05-01T09:00:00.000Z nothing",
	words: '{"need-problem.text":["Half a sen"]}',
};

function body(more: Partial<typeof SENT> = {}): FormData {
	const data = new FormData();
	for (const [name, text] of Object.entries({ ...SENT, ...more })) data.set(name, text);
	return data;
}

it("reads what is typed in a form, on what it was typed, and in place of what it stands", () => {
	expect(sentWords(body())).toEqual({
		opened: { page: "a1b2c3d4e5", bases: { "need-problem": "abc" } },
		section: "need",
		address: "/bids/b1/need",
		words: { "need-problem.text": ["Half a sen"] },
		instead: [{ page: "f6g7h8j9k0", typedAt: "2026-05-01T09:00:00.000Z" }],
	});
});

it("tells a form that is open from one in which nothing is unsaved any more", () => {
	expect(sentWords(body({ words: "" }))?.words).toBeUndefined();
	expect(sentWords(body({ words: "{}" }))?.words).toBeNull();
});

it.each([
	{ opened: "" },
	{ section: "../need" },
	{ address: "https://example.org/bids/b1/need" },
	{ address: "//example.org" },
	{ words: "[]" },
	{ words: '{"a":"b"}' },
	{ words: "{" },
])("takes nothing else: %j", (more) => {
	expect(sentWords(body(more))).toBeNull();
});
