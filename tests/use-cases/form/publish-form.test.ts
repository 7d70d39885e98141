import { describe, expect, it } from "vitest";
import { formBreaks } from "~/domain/form/changes";
import { kindOfFormSection, sectionOfForm } from "~/domain/form/form-kinds";
import { addRecord } from "~/use-cases/form/add-record";
import { publishForm } from "~/use-cases/form/publish-form";
import { done } from "../../support/bid-builders";
import { EVERY_FIELD_FORM } from "../../support/every-field-form";
import { bidOnForm, formWith, itemsOf } from "../../support/form-taken";

/** A draft on the first of three versions, with a risk that names when it was reviewed, and a lesson. */
function draftOnTheFirst() {
	const played = bidOnForm();
	const { world, bidId, context } = played;
	const add = (key: string, values: Readonly<Record<string, unknown>>) => {
		const section = sectionOfForm(EVERY_FIELD_FORM, key);
		const kind = section && kindOfFormSection(section);
		if (!kind) throw new Error(`no records in ${key}`);
		const blank = Object.fromEntries(
			Object.entries(kind.fields).map(([name, field]) => [
				name,
				field.kind === "line" || field.kind === "text" ? "" : null,
			]),
		);
		done(addRecord(context, kind, { bidId, values: { ...blank, ...values } }));
	};
	add("risks", { description: "Rain", owner: "Events officer" });
	add("lessons", { what: "Ask early" });
	const second = itemsOf("people", (item) =>
		"question" in item && item.question === "slogan" ? null : item,
	);
	done(publishForm(world.system, { text: JSON.stringify(second) }));
	return { ...played, second };
}

describe("the report before a form is published", () => {
	it("speaks of drafts on every version, of records of every kind and of columns", () => {
		const { world, second } = draftOnTheFirst();
		const without = formWith((section) => (section.key === "risks" ? null : section), second);
		const third = itemsOf(
			"lessons",
			(item) =>
				"table" in item ? { ...item, fields: item.fields.filter(({ key }) => key !== "what") } : item,
			without,
		);
		expect(publishForm(world.system, { text: JSON.stringify(third) })).toMatchObject({
			code: "form-breaks",
			details: [
				{
					code: "answers-not-asked",
					key: "lesson.what",
					words: expect.stringContaining("1 draft answered it"),
				},
				{ code: "records-not-asked", key: "risk" },
			],
		});
		done(publishForm(world.system, { text: JSON.stringify(third), anyway: true }));
	});

	it("says that a column is answered in another way", () => {
		const { world, second } = draftOnTheFirst();
		const other = itemsOf(
			"lessons",
			(item) =>
				"table" in item
					? {
							...item,
							fields: item.fields.map((field) =>
								field.key === "what" ? { ...field, field: { kind: "money" as const } } : field,
							),
						}
					: item,
			second,
		);
		expect(publishForm(world.system, { text: JSON.stringify(other) })).toMatchObject({
			code: "form-breaks",
			details: [{ code: "answers-of-another-kind", key: "lesson.what" }],
		});
	});

	it("is silent where drafts hold nothing of what is gone, and where their own form did not ask it", () => {
		const gone = itemsOf("people", (item) =>
			"question" in item && item.question === "slogan" ? null : item,
		);
		const answers = { slogan: { state: "answered" as const, text: "Six events" } };
		expect(formBreaks(gone, [{ form: EVERY_FIELD_FORM, answers: {}, records: {} }])).toEqual([]);
		expect(formBreaks(gone, [{ form: gone, answers, records: {} }])).toEqual([]);
		expect(formBreaks(gone, [{ form: EVERY_FIELD_FORM, answers, records: {} }])).toMatchObject([
			{ code: "answers-not-asked", key: "slogan" },
		]);
	});
});
