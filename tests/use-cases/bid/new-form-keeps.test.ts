import { describe, expect, it } from "vitest";
import type { FormItem, OwnField } from "~/domain/form/definition";
import { kindInForm } from "~/domain/form/form-kinds";
import type { RecordKind, RecordValues } from "~/domain/form/record-kind";
import { readAnswers } from "~/use-cases/bid/read-answers";
import { readBid } from "~/use-cases/bid/read-bid";
import { saveAnswers } from "~/use-cases/bid/save-answers";
import { addRecord } from "~/use-cases/form/add-record";
import { putRecordBack } from "~/use-cases/form/put-record-back";
import { readRecords } from "~/use-cases/form/read-records";
import { removeRecord } from "~/use-cases/form/remove-record";
import { saveRecord } from "~/use-cases/form/save-record";
import { done } from "../../support/bid-builders";
import { EVERY_FIELD_FORM } from "../../support/every-field-form";
import { bidOnForm, formWith, itemsOf } from "../../support/form-taken";

function kindOf(form: typeof EVERY_FIELD_FORM, section: string): RecordKind {
	const kind = kindInForm(form, section);
	if (!kind) throw new Error(`no kind in ${section}`);
	return kind;
}

const lessonsWith = (change: (fields: readonly OwnField[]) => readonly OwnField[]) =>
	itemsOf("lessons", (item): FormItem => ("table" in item ? { ...item, fields: change(item.fields) } : item));

/** What was learned, without its cost, and when as a number of weeks; whom it was told to is new. */
const LATER = lessonsWith((fields) => [
	...fields.filter(({ key }) => key === "what"),
	{ key: "when", field: { kind: "number", unit: "weeks" }, label: "After how many weeks?" },
	{ key: "whom", field: { kind: "line" }, label: "Whom was it told?" },
]);

const [BEFORE, AFTER] = [kindOf(EVERY_FIELD_FORM, "lessons"), kindOf(LATER, "lessons")];

const LESSON = { what: "Ask early", cost: 30000n, when: { month: "5", year: "2025" } };

const KEPT = [
	{ label: "Lesson: Ask early", text: "What did it cost?: £300.00" },
	{ label: "Lesson: Ask early", text: "When?: May 2025" },
];

function upgraded() {
	const on = bidOnForm();
	const { context, bidId } = on;
	const { id } = done(addRecord(context, BEFORE, { bidId, values: LESSON }));
	const kept = () => done(readBid(context, { bidId })).noLongerAsked;
	const change = (values: RecordValues, revision = 1) =>
		done(saveRecord(context, AFTER, { bidId, id, revision, values }));
	const remove = (kind: RecordKind, revision: number) =>
		done(removeRecord(context, kind, { bidId, id, revision }));
	return { ...on, id, kept, change, remove };
}

describe("a table of which a newer form asks otherwise", () => {
	it("keeps and lists what its columns held, whatever is saved beside it", () => {
		const { take, kept, change } = upgraded();
		take(LATER);
		expect(kept()).toEqual(KEPT);
		change({ what: "Ask early", when: null, whom: "The board" });
		expect(kept()).toEqual(KEPT);
		change({ what: "Ask early", when: "6", whom: "The board" }, 2);
		expect(kept()).toEqual(KEPT.slice(0, 1));
	});

	it("puts back what was removed on the version before, and on the new one, with all that was written", () => {
		const { take, kept, context, bidId, id, remove } = upgraded();
		remove(BEFORE, 1);
		take(LATER);
		const back = () => done(putRecordBack(context, AFTER, { bidId, id }));
		const read = () => done(readRecords(context, AFTER, { bidId }));
		expect(read().removed).toMatchObject([{ id, title: "Ask early" }]);
		back();
		expect(read().records).toMatchObject([{ id, values: { what: "Ask early", when: null, whom: "" } }]);
		expect(kept()).toEqual(KEPT);
		remove(AFTER, read().records[0]?.revision ?? 0);
		expect(kept()).toEqual([]);
		back();
		expect(kept()).toEqual(KEPT);
	});
});

describe("a newer form that asks less beside a kind, or not for it", () => {
	const RISK = kindOf(EVERY_FIELD_FORM, "risks");
	const risk = {
		description: "Rain",
		likelihood: 3,
		impact: null,
		mitigation: "Tents",
		owner: "Events officer",
		reviewed: { day: "2026-05-02" },
	};

	it("lists what was answered in a field of its own", () => {
		const { context, bidId, take, kept } = upgraded();
		done(addRecord(context, RISK, { bidId, values: risk }));
		take(
			itemsOf("risks", (item) => {
				if (!("records" in item)) return item;
				const { own: _gone, ...rest } = item;
				return rest;
			}),
		);
		expect(kept()).toEqual([{ label: "Risk: Rain", text: "Last reviewed: 2 May 2026" }]);
	});

	it("lists the records of a kind that it does not ask for", () => {
		const { context, bidId, take, kept } = upgraded();
		done(addRecord(context, RISK, { bidId, values: risk }));
		take(
			formWith(
				(section) => (section.key === "risks" ? null : section),
				itemsOf("people", (item) => ("question" in item && item.question === "main-risk" ? null : item)),
			),
		);
		expect(kept()).toMatchObject([{ label: "Risk: Rain", text: expect.stringContaining("Tents") }]);
	});
});

it("keeps the answer to a question that is of another kind now until it is answered as that", () => {
	const { context, bidId, take, kept } = upgraded();
	const save = (revision: number, answers: Readonly<Record<string, string>>) =>
		done(
			saveAnswers(context, {
				bidId,
				section: "people",
				revision,
				answers: Object.fromEntries(
					Object.entries(answers).map(([key, text]) => [key, { state: "answered" as const, text }]),
				),
			}),
		);
	save(0, { slogan: "Six events", families: '"12"' });
	take(
		itemsOf("people", (item) =>
			"question" in item && item.question === "slogan" ? { ...item, field: { kind: "yes-no" } } : item,
		),
	);
	save(1, { slogan: "", families: '"13"' });
	const answers = () => done(readAnswers(context, { bidId, section: "people" })).answers;
	expect(answers()).toMatchObject({ slogan: { text: "Six events" }, families: { text: '"13"' } });
	expect(kept()).toEqual([{ label: "The bid in one line", text: "Six events" }]);
	save(2, { slogan: "true", families: '"13"' });
	expect(answers()).toMatchObject({ slogan: { text: "true" } });
	expect(kept()).toEqual([]);
});
