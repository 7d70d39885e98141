import { expect, test } from "vitest";
import { committedText, EXEMPTION_CODES, exemptionOf, exposureOf } from "~/domain/decision/exemptions";
import { accessInWords, exemptionInWords } from "~/explain/notice-in-words";

test("a commitment is to one canonical text of part, passage and salt", () => {
	const passage = { part: "interests", text: "She owes “£5”.\n", salt: "ab" } as const;
	expect(committedText(passage)).toBe(
		'{"format":"tranche-exempt/1","part":"interests","salt":"ab","text":"She owes “£5”.\\n"}',
	);
	expect(committedText({ ...passage, salt: "ac" })).not.toBe(committedText(passage));
	expect(committedText({ ...passage, part: "contact" })).not.toBe(committedText(passage));
});

test("every exemption names its place in the law", () => {
	expect(EXEMPTION_CODES).toContain("12a-3");
	for (const code of EXEMPTION_CODES) {
		expect(exemptionOf(code).place).toMatch(/^(paragraph [1-7]|section \d\d)$/);
		expect(exemptionInWords(exemptionOf(code))).toMatch(/^(Paragraph|Section) \d+ of .+: .+/);
	}
});

test("words that are withheld are found where the public words hold a sentence of them, whatever its marks", () => {
	const text = {
		...{ contact: "", summary: "", decisionText: "", financialImplications: "", legalImplications: "" },
		...{ equalityImplications: "", backgroundPapers: "", publicAccess: "", interests: "None." },
		factsAndAdvice: "The board agreed.\nQuixotic  Zebra owes its bank, £41,317!",
	};
	const lines = [
		{ name: "B1", texts: ["By the rule.", "Quixotic Zebra owes its bank £41,317"] },
		{ name: "C1", texts: ["The bank of Quixotic Zebra"] },
	];
	const passage = "Quixotic Zebra owes its bank £41,317. It may close.";
	expect(exposureOf([passage], text, lines)).toEqual({ parts: ["factsAndAdvice"], lines: ["B1"] });
	expect(exposureOf(["None.", "It may close"], text, lines)).toEqual({ parts: [], lines: [] });
	expect(exposureOf([], text, lines)).toEqual({ parts: [], lines: [] });
});

test("whether a notice is confidential follows from what it withholds", () => {
	expect(accessInWords({})).toBe("Non-confidential: all of this notice is public.");
	const withheld = { part: "interests", ...exemptionOf("foi-40"), reason: "r", commitment: "c" } as const;
	expect(accessInWords({ exempt: [withheld] })).toMatch(/^Confidential in part: 1 passage is withheld/);
	expect(accessInWords({ exempt: [withheld, withheld] })).toMatch(/2 passages are withheld/);
});
