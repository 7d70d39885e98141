import { expect, it } from "vitest";
import { missingText } from "~/domain/decision/notice";
import { outcomeOfLine } from "~/domain/decision/outcome-of-line";
import { pence } from "~/domain/money";
import { WHOLE_TEXT } from "../../support/decision-builders";

it("needs every part but the background papers", () => {
	expect(missingText({ ...WHOLE_TEXT, backgroundPapers: "" })).toEqual([]);
	expect(missingText({ ...WHOLE_TEXT, interests: " \n", contact: "" })).toEqual([
		"Contact",
		"Declaration of interests",
	]);
});

it("awards what gets money, keeps what could have been funded in reserve and declines the rest", () => {
	expect(outcomeOfLine(pence(1), false)).toBe("awarded");
	expect(outcomeOfLine(pence(0), true)).toBe("reserve");
	expect(outcomeOfLine(pence(0), false)).toBe("declined");
});
