import { expect, it } from "vitest";
import { countSentences, countWords, QUESTIONS } from "~/domain/bid/questions";

it("counts words and sentences as people do", () => {
	expect(countWords("")).toBe(0);
	expect(countWords("  Hold six\nevents.  ")).toBe(3);
	expect(countSentences("")).toBe(0);
	expect(countSentences("Hold six events. Win trust")).toBe(2);
	expect(countSentences("Save £1.50 a day in Smith's Wood.")).toBe(1);
	expect(countSentences("Why? Because! So.")).toBe(3);
});

it("gives each question a key of its own", () => {
	const keys = QUESTIONS.map(({ key }) => key);
	expect(new Set(keys).size).toBe(keys.length);
});
