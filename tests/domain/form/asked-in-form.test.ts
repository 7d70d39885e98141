import { expect, it } from "vitest";
import { askedInForm } from "~/domain/form/asked-in-form";
import { FIVE_CASE_FORM } from "~/domain/form/definitions/five-case-form";
import { SHORT_FORM } from "~/domain/form/definitions/short-form";
import { EVERY_FIELD_FORM } from "../../support/every-field-form";

const asked = askedInForm(EVERY_FIELD_FORM);
const itemsIn = (key: string) => asked.find((section) => section.key === key)?.items ?? [];
const question = (key: string) => itemsIn("people").find((item) => item.key === key);

it("says of each question how it is answered, its limit, whether it must be, and when it is asked", () => {
	expect(question("equality")).toMatchObject({
		label: "What did the equality check find?",
		answer: "Text, up to 50 words",
		words: 50,
		required: "blocks",
		notKnownYet: true,
		when: null,
	});
	expect(question("families")).toMatchObject({
		answer: "A number of families, 5000 or less",
		required: "warns",
	});
	expect(question("place")).toMatchObject({ answer: "One of these", choices: ["A town", "A village"] });
	expect(question("share")).toMatchObject({
		answer: "A percentage of what the service costs today, and that amount",
	});
	expect(question("main-risk")).toMatchObject({ answer: "One of the bid’s risks" });
	expect(question("letters")).toMatchObject({ answer: "Files, up to 2" });
	expect(question("data-agreement")).toMatchObject({ when: "“Are personal data shared?” is “Yes”" });
	expect(question("many-families")).toMatchObject({
		when: "“How many families?” is 100 or more and “Where?” is not “A village”",
	});
});

it("says of a table and of a kind how many, and each column that is asked, the form’s own among them", () => {
	const [, lessons] = itemsIn("lessons");
	expect(lessons).toMatchObject({ is: "records", one: "lesson", count: "At least 1", required: "blocks" });
	expect(
		lessons?.is === "records" && lessons.columns.map(({ label, required }) => [label, required]),
	).toEqual([
		["What was learned?", "blocks"],
		["What did it cost?", "no"],
		["When?", "warns"],
		["Where is it written down?", "no"],
	]);
	const [risks] = itemsIn("risks");
	const columns = risks?.is === "records" ? risks.columns : [];
	expect(columns.map(({ key }) => key)).not.toContain("impact");
	expect(columns.find(({ key }) => key === "owner")).toMatchObject({
		label: "Who answers for it?",
		required: "blocks",
	});
	expect(columns.at(-1)).toMatchObject({ key: "reviewed", label: "Last reviewed", answer: "A day" });
});

it.each([SHORT_FORM, FIVE_CASE_FORM, EVERY_FIELD_FORM])("leaves nothing of “$title” unsaid", (form) => {
	const sections = askedInForm(form);
	expect(sections.map(({ key }) => key)).toEqual(form.sections.map(({ key }) => key));
	for (const { items, part } of sections) {
		expect(part).not.toBe("");
		expect(items).not.toEqual([]);
		for (const item of items.flatMap((each) => (each.is === "records" ? each.columns : [each])))
			expect(item.answer).not.toBe("");
	}
});
