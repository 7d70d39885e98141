import { describe, expect, it } from "vitest";
import { weakParts, weakReason } from "~/domain/decision/weak-words";
import { WHOLE_TEXT } from "../../support/decision-builders";

describe("words that say too little to be signed", () => {
	it("are a letter under a heading, in any part", () => {
		for (const part of Object.keys(WHOLE_TEXT) as (keyof typeof WHOLE_TEXT)[])
			for (const text of ["x", "–", "ok", "1", "..."])
				expect(weakParts({ ...WHOLE_TEXT, [part]: text })).toEqual([{ part, why: "too-short" }]);
	});

	it("are a word or two where a part takes a sentence", () => {
		expect(weakParts({ ...WHOLE_TEXT, legalImplications: "Section nine" })).toEqual([
			{ part: "legalImplications", why: "too-short" },
		]);
		expect(
			weakParts({ ...WHOLE_TEXT, interests: "None.", publicAccess: "Public", backgroundPapers: "Bids" }),
		).toEqual([]);
	});

	it("are a place kept for words to come", () => {
		for (const text of [
			"The board advised. Legal comments TBC.",
			"Advice to follow after the meeting.",
			"The sum of £XXXX is left over.",
			"Lorem ipsum dolor sit amet",
			"Section ?? of the Act of 2011",
			"The money comes from ..........",
		])
			expect(weakParts({ ...WHOLE_TEXT, factsAndAdvice: text })).toEqual([
				{ part: "factsAndAdvice", why: "placeholder" },
			]);
	});

	it("are not parts that are blank, which are missing, nor whole ones", () => {
		expect(weakParts({ ...WHOLE_TEXT, contact: " " })).toEqual([]);
		expect(weakParts(WHOLE_TEXT)).toEqual([]);
	});

	it("are a reason of one word", () => {
		expect(weakReason("x")).toBe("too-short");
		expect(weakReason("Agreed")).toBe("too-short");
		expect(weakReason("To be confirmed by the board.")).toBe("placeholder");
		expect(weakReason("The second part is funded elsewhere.")).toBeNull();
	});
});
