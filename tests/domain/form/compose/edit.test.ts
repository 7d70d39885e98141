import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalText } from "~/domain/canonical";
import { additionsAt } from "~/domain/form/compose/additions";
import { boxesAt, boxesToAdd, valuesToAdd } from "~/domain/form/compose/boxes";
import { type Edit, edited } from "~/domain/form/compose/edit";
import { atPlace, itemKey, ownOf, type Place } from "~/domain/form/compose/place";
import { allQuestions, type FormDefinition } from "~/domain/form/definition";
import { FIVE_CASE_FORM } from "~/domain/form/definitions/five-case-form";
import { SHORT_FORM } from "~/domain/form/definitions/short-form";
import type { Fields } from "~/domain/form/field";
import { readDefinition } from "~/domain/form/read-definition";
import type { RecordValues } from "~/domain/form/record-kind";
import { EVERY_FIELD_FORM } from "../../../support/every-field-form";

const FORMS = [SHORT_FORM, FIVE_CASE_FORM, EVERY_FIELD_FORM];

/** A change as it comes of a page: `values` beside what the page holds already. */
function change(form: FormDefinition, at: Place, values: RecordValues) {
	const found = atPlace(form, at);
	if (!found) throw new Error(`nothing at ${at.join("/")}`);
	return edited(form, { act: "change", at, values: { ...boxesAt(form, found).values, ...values } });
}

function add(
	form: FormDefinition,
	at: Place,
	what: Extract<Edit, { act: "add" }>["what"],
	values: RecordValues,
) {
	const found = atPlace(form, at);
	if (!found) throw new Error(`nothing at ${at.join("/")}`);
	const begun = valuesToAdd(boxesToAdd(form, found, what));
	return edited(form, { act: "add", at, what, values: { ...begun, ...values } });
}

function made(outcome: ReturnType<typeof edited>): FormDefinition {
	if (!outcome.ok) throw new Error(`${outcome.code}: ${outcome.message}`);
	return outcome.value;
}

const itemAt = (form: FormDefinition, section: string, key: string) =>
	form.sections.find((each) => each.key === section)?.items.find((item) => itemKey(item) === key);

describe("a form is composed", () => {
	it("with a section of questions of its own, each with a key that its words make", () => {
		const form = made(
			add(
				SHORT_FORM,
				[],
				{ of: "questions" },
				{
					title: "Young people",
					hint: "Who is helped",
					part: "work",
					label: "How are young people heard?",
				},
			),
		);
		expect(form.sections.at(-1)).toMatchObject({
			key: "young-people",
			part: "work",
			items: [{ question: "how-are-young-people-heard", field: { kind: "text", words: 300 } }],
		});
		const more = made(
			add(
				form,
				["young-people"],
				{ of: "field", kind: "choice" },
				{
					label: "How old are they?",
					answers: "Under 12\n12 to 17\n",
					required: "blocks",
				},
			),
		);
		expect(itemAt(more, "young-people", "how-old-are-they")).toMatchObject({
			field: {
				kind: "choice",
				of: [
					{ value: "under-12", text: "Under 12" },
					{ value: "to-17", text: "12 to 17" },
				],
			},
			required: "blocks",
		});
	});

	it("with a table of its own, and fields of its own beside those of a kind", () => {
		const form = made(
			add(
				SHORT_FORM,
				[],
				{ of: "table" },
				{
					title: "Lessons",
					part: "work",
					one: "lesson",
					label: "What was learned?",
					minimum: "1",
					required: "blocks",
					missing: "Add a lesson.",
				},
			),
		);
		expect(itemAt(form, "lessons", "lesson")).toEqual({
			table: "lesson",
			one: "lesson",
			a: "a lesson",
			fields: [{ key: "what-was-learned", field: { kind: "line" }, label: "What was learned?" }],
			minimum: 1,
			missing: "Add a lesson.",
			required: "blocks",
		});
		const own = made(
			add(form, ["risks", "risk"], { of: "field", kind: "period" }, { label: "Last reviewed", as: "day" }),
		);
		expect(itemAt(own, "risks", "risk")).toMatchObject({
			own: [{ key: "last-reviewed", field: { kind: "period", as: "day" } }],
		});
	});

	it("hides and renames fields that a kind does not need, and no other", () => {
		const form = made(change(SHORT_FORM, ["risks", "risk", "impact"], { hidden: ["yes"] }));
		expect(itemAt(form, "risks", "risk")).toMatchObject({ fields: { impact: { hidden: true } } });
		expect(made(change(form, ["risks", "risk", "impact"], { hidden: [] }))).toEqual(SHORT_FORM);
		expect(change(SHORT_FORM, ["risks", "risk", "description"], { hidden: ["yes"] })).toMatchObject({
			code: "form-invalid",
			details: [{ code: "field-needed" }],
		});
	});

	it("keeps the key of an answer that is only reworded, so that what was answered stands", () => {
		const form = made(
			change(EVERY_FIELD_FORM, ["people", "place"], { answers: "A town or city\nA village" }),
		);
		expect(itemAt(form, "people", "place")).toMatchObject({
			field: {
				of: [
					{ value: "town", text: "A town or city" },
					{ value: "village", text: "A village" },
				],
			},
		});
	});

	it("asks a choice from answers of its own behind other choices, only if one of those is answered so", () => {
		const values = {
			label: "How far?",
			answers: "Near\nFar",
			when: "if",
			ifAnswered: ["place=town"],
		};
		const form = made(add(EVERY_FIELD_FORM, ["people"], { of: "field", kind: "choice" }, values));
		expect(itemAt(form, "people", "how-far")).toMatchObject({
			field: { of: [{ text: "Near" }, { text: "Far" }] },
			showIf: { question: "place", equals: "town" },
		});
		expect(made(change(form, ["people", "how-far"], {}))).toEqual(form);
	});

	it("offers nothing to add where a section stands alone", () => {
		const offered = (key: string) => {
			const found = atPlace(SHORT_FORM, [key]);
			return found && additionsAt(SHORT_FORM, found).length;
		};
		expect([offered("about"), offered("costs")]).toEqual([0, 0]);
		expect(offered("risks")).toBeGreaterThan(0);
	});

	it("asks a question only if others are answered so", () => {
		const form = made(
			change(EVERY_FIELD_FORM, ["people", "ready"], {
				when: "if",
				ifAnswered: undefined,
				join: "any",
				atLeastOf: "families",
				atLeast: "20",
			}),
		);
		expect(itemAt(form, "people", "ready")).toMatchObject({
			showIf: { question: "families", atLeast: "20" },
		});
		expect(change(EVERY_FIELD_FORM, ["people", "ready"], { when: "if" })).toMatchObject({
			code: "condition-missing",
			path: "when",
		});
	});
});

describe("a change is refused", () => {
	it.each<[string, ReturnType<typeof edited>, string]>([
		[
			"a question before the one it hangs on",
			move(EVERY_FIELD_FORM, "data-agreement", 20),
			"question-not-before",
		],
		[
			"a form without interventions",
			edited(SHORT_FORM, { act: "remove", at: ["interventions"] }),
			"needed-missing",
		],
		[
			"a section without anything in it",
			edited(SHORT_FORM, { act: "remove", at: ["risks", "risk"] }),
			"list-length",
		],
		[
			"a part in which sections stand",
			change(SHORT_FORM, [], { parts: "The bid\nThe money" }),
			"part-unknown",
		],
	])("%s", (_, outcome, code) => {
		expect(outcome).toMatchObject({
			code: "form-invalid",
			details: expect.arrayContaining([expect.objectContaining({ code })]),
		});
	});

	it("names a place that is not there", () => {
		expect(edited(SHORT_FORM, { act: "remove", at: ["none"] })).toMatchObject({ code: "place-unknown" });
		expect(edited(SHORT_FORM, { act: "move", at: [], to: "up" })).toMatchObject({ code: "place-unknown" });
		expect(edited(SHORT_FORM, { act: "remove", at: ["risks", "risk", "owner"] })).toMatchObject({
			code: "not-removable",
		});
	});
});

/** Moves a question up until it is refused. */
function move(form: FormDefinition, question: string, most: number): ReturnType<typeof edited> {
	let outcome = edited(form, { act: "move", at: ["people", question], to: "up" });
	for (let times = 1; times < most && outcome.ok; times++)
		outcome = edited(outcome.value, { act: "move", at: ["people", question], to: "up" });
	return outcome;
}

/** Every place of a form, the form itself first. */
function placesOf(form: FormDefinition): readonly Place[] {
	return [
		[],
		...form.sections.flatMap(({ key, items }): Place[] => [
			[key],
			...items.flatMap((item): Place[] => [
				[key, itemKey(item)],
				...ownOf(item).map((own): Place => [key, itemKey(item), own.key]),
			]),
		]),
	];
}

const TEXTS = ["", "Lessons", "What was learned?", "A\nB", "Ŵyl Dewi: pa bryd?", "1", "constructor", "bid"];

/** A value that a page could send for a field, out of the choices of a run. */
function sentFor(field: Fields[string], pick: <T>(of: readonly T[]) => T): unknown {
	if (field.kind === "choice") return pick(Object.keys(field.words));
	if (field.kind === "choices") return Object.keys(field.words).filter(() => pick([true, false]));
	if (field.kind === "number") return pick([null, field.least ?? "0", "2", field.greatest ?? "9"]);
	return pick(field.required === undefined ? TEXTS : TEXTS.filter((text) => text !== ""));
}

it("any sequence of changes leaves a form in order, or is refused with a code and changes nothing", () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...FORMS),
			fc.array(fc.array(fc.nat(), { minLength: 30, maxLength: 30 }), { minLength: 1, maxLength: 8 }),
			(begun, runs) => {
				let form = begun;
				for (const numbers of runs) {
					let next = 0;
					const pick = <T>(of: readonly T[]): T => {
						const one = of[(numbers[next++ % numbers.length] ?? 0) % of.length];
						if (one === undefined) throw new Error("there is nothing to pick");
						return one;
					};
					const at = pick(placesOf(form));
					const found = atPlace(form, at);
					if (!found) throw new Error("a place of the form is not found");
					const filled = (fields: Fields) =>
						Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, sentFor(field, pick)]));
					const offered = additionsAt(form, found);
					const act = pick(
						offered.length > 0
							? (["add", "change", "move", "remove"] as const)
							: (["change", "move", "remove"] as const),
					);
					const edit: Edit =
						act === "move"
							? { act, at, to: pick(["up", "down"] as const) }
							: act === "remove"
								? { act, at }
								: act === "change"
									? { act, at, values: filled(boxesAt(form, found).fields) }
									: (() => {
											const what = pick(offered).addition;
											return { act, at, what, values: filled(boxesToAdd(form, found, what)) };
										})();
					const before = allQuestions(form).map(({ question }) => question);
					const outcome = edited(form, edit);
					if (!outcome.ok) {
						expect([
							"form-invalid",
							"place-unknown",
							"condition-missing",
							"not-addable",
							"not-removable",
						]).toContain(outcome.code);
						continue;
					}
					expect(readDefinition(canonicalText(outcome.value))).toEqual({ ok: true, value: outcome.value });
					const after = allQuestions(outcome.value).map(({ question }) => question);
					if (edit.act !== "remove") expect(after).toEqual(expect.arrayContaining(before));
					form = outcome.value;
				}
			},
		),
		{ numRuns: 150 },
	);
});
