import { expect, it } from "vitest";
import { basesOfBoxes, openedText, readOpened } from "~/domain/form/opened-page";

it("a page's hidden field says what each of its fields was opened with", () => {
	const opened = { page: "a1b2c3d4e5", bases: { "need-problem": "Ab_-9", "own field": "x" } };
	expect(readOpened(openedText(opened))).toEqual(opened);
});

it.each(["", "x", "../../etc", "PAGE a:b", null, undefined])("%s is no opened page", (text) => {
	expect(readOpened(text)).toBeNull();
});

it("leaves out what is no field with its base", () => {
	expect(readOpened("a1b2c3d4e5 :x field: a:b:c %E0%A4%A:y good:z")).toEqual({
		page: "a1b2c3d4e5",
		bases: { "%E0%A4%A": "y", good: "z" },
	});
});

it("what boxes were opened with leaves out the fields of other boxes", () => {
	const bases = { need: "a", needs: "b", cost: "c" };
	expect(basesOfBoxes(bases, ["need.text", "cost"])).toEqual({ need: "a", cost: "c" });
});
