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
			"The board met. Advice to follow.",
			"The sum of £XXXX is left over.",
			"Lorem ipsum dolor sit amet",
			"The money comes from ..........",
		])
			expect(weakParts({ ...WHOLE_TEXT, factsAndAdvice: text })).toEqual([
				{ part: "factsAndAdvice", why: "placeholder" },
			]);
	});

	it("are not words that mean what they say", () => {
		for (const text of [
			"Reduced to the second option, to follow the advice of the board.",
			"The grant agreement is to be completed within 28 days of signature.",
			"Quarterly claims, dates to be agreed with each partnership.",
			"Why not £35,000?? The board asked, and the bidder answered.",
		]) {
			expect(weakReason(text)).toBeNull();
			expect(weakParts({ ...WHOLE_TEXT, decisionText: text })).toEqual([]);
		}
	});

	it("are not parts that are blank, which are missing, nor whole ones", () => {
		expect(weakParts({ ...WHOLE_TEXT, contact: " " })).toEqual([]);
		expect(weakParts(WHOLE_TEXT)).toEqual([]);
	});

	it("are a reason of one word", () => {
		expect(weakReason("x")).toBe("too-short");
		expect(weakReason("Agreed")).toBe("too-short");
		expect(weakReason("To be confirmed.")).toBe("placeholder");
		expect(weakReason("The second part is funded elsewhere.")).toBeNull();
	});
});
