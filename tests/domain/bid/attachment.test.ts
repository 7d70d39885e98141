import { describe, expect, it } from "vitest";
import { attachmentTitle, closedBecause, fileSize } from "~/domain/bid/attachment";

describe("a file's size", () => {
	it.each([
		[0, "0 bytes"],
		[1, "1 byte"],
		[820, "820 bytes"],
		[999, "999 bytes"],
		[1000, "1 kB"],
		[45_300, "45 kB"],
		[999_499, "999 kB"],
		[999_500, "1 MB"],
		[2_100_000, "2.1 MB"],
		[999_960_000, "1 GB"],
		[10_000_000_000, "10 GB"],
	])("%i is said as %s", (bytes, words) => {
		expect(fileSize(bytes)).toBe(words);
	});
});

it("a file is named with what it is and how large", () => {
	expect(attachmentTitle({ name: "Letter.pdf", type: "pdf", bytes: 2_100_000 })).toBe(
		"Letter.pdf (PDF, 2.1 MB)",
	);
});

it("a file that cannot be opened says why", () => {
	expect((["unscanned", "clean", "waiting", "infected"] as const).map(closedBecause)).toEqual([
		null,
		null,
		"Waiting to be checked for viruses",
		"A virus was found in it, so it was deleted",
	]);
});
