import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { counts, type GivenAnswers, type Shown, shownItems } from "~/domain/form/conditions";
import type { Condition, QuestionItem } from "~/domain/form/definition";

const asked = (question: string, showIf?: Condition): QuestionItem => ({
	question,
	field: { kind: "line" },
	label: question,
	...(showIf ? { showIf } : {}),
});
const formOf = (items: readonly QuestionItem[]) => ({
	sections: [{ key: "s", title: "S", part: "p", hint: "", items }],
});
const given = (values: Readonly<Record<string, unknown>>): GivenAnswers =>
	Object.fromEntries(
		Object.entries(values).map(([key, value]) => [key, { state: "answered" as const, value }]),
	);

const SHOWN: readonly Shown[] = ["shown", "hidden", "not-known-yet"];
/** A leaf that comes to each of the three values, whatever its question is called. */
const leaf = (value: Shown, key: string): readonly [Condition, GivenAnswers] => {
	const answers = { shown: given({ [key]: "x" }), hidden: given({ [key]: "y" }), "not-known-yet": {} };
	return [{ question: key, equals: "x" }, answers[value]];
};

function shownWhen(condition: Condition, answers: GivenAnswers, keys: readonly string[]): Shown | undefined {
	return shownItems(formOf([...keys.map((key) => asked(key)), asked("z", condition)]), answers).z;
}

describe("a condition", () => {
	it.each([
		["equals", { question: "a", equals: "yes" }, true, "shown"],
		["equals", { question: "a", equals: "yes" }, false, "hidden"],
		["equals", { question: "a", equals: "yes" }, null, "not-known-yet"],
		["one of", { question: "a", oneOf: ["p", "q"] }, "q", "shown"],
		["one of, of several chosen", { question: "a", oneOf: ["p"] }, ["r", "p"], "shown"],
		["one of, of nothing chosen", { question: "a", oneOf: ["p"] }, [], "not-known-yet"],
		["at least", { question: "a", atLeast: "10" }, "10.0", "shown"],
		["at least", { question: "a", atLeast: "10" }, "9.99", "hidden"],
	] as const)("of %s is %#", (_, condition, value, shown) => {
		expect(shownWhen(condition as Condition, given({ a: value }), ["a"])).toBe(shown);
	});

	it("is not known where the answer is not known yet, and not met where it does not apply", () => {
		const when: Condition = { question: "a", equals: "yes" };
		expect(shownWhen(when, { a: { state: "not-known-yet", value: null } }, ["a"])).toBe("not-known-yet");
		expect(shownWhen(when, { a: { state: "does-not-apply", value: null } }, ["a"])).toBe("hidden");
	});

	test("and, or and not hold for three values: the least, the greatest, the opposite", () => {
		const order: readonly Shown[] = ["hidden", "not-known-yet", "shown"];
		const rank = (value: Shown | undefined) => order.indexOf(value ?? "hidden");
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...SHOWN), { minLength: 1, maxLength: 5 }), (values) => {
				const leaves = values.map((value, index) => leaf(value, `q${index}`));
				const answers = Object.assign({}, ...leaves.map(([, own]) => own));
				const keys = values.map((_, index) => `q${index}`);
				const parts = leaves.map(([condition]) => condition);
				const ranks = values.map(rank);
				expect(rank(shownWhen({ all: parts }, answers, keys))).toBe(Math.min(...ranks));
				expect(rank(shownWhen({ any: parts }, answers, keys))).toBe(Math.max(...ranks));
				expect(rank(shownWhen({ not: { all: parts } }, answers, keys))).toBe(2 - Math.min(...ranks));
			}),
		);
	});
});

test("what hangs on a hidden question is hidden, and what is hidden does not count though it was answered", () => {
	const form = formOf([
		asked("a"),
		asked("b", { question: "a", equals: "yes" }),
		asked("c", { question: "b", equals: "deep" }),
	]);
	const answers = given({ a: "no", b: "deep", c: "kept" });
	expect(shownItems(form, answers)).toEqual({ a: "shown", b: "hidden", c: "hidden" });
	const isCounted = counts(form, answers);
	expect(["a", "b", "c", "gone"].map(isCounted)).toEqual([true, false, false, false]);
	expect(["a", "b", "c"].map(counts(form, given({ a: "yes", b: "deep" })))).toEqual([true, true, true]);
});

test("an answer that is given later changes nothing that was decided before it: no question decides itself", () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom("x", "y", null), { minLength: 3, maxLength: 3 }), ([a, b, c]) => {
			const form = formOf([
				asked("a"),
				asked("b", { question: "a", equals: "x" }),
				asked("c", {
					any: [
						{ question: "a", equals: "y" },
						{ question: "b", equals: "x" },
					],
				}),
			]);
			const all = shownItems(form, given({ a, b, c }));
			expect(shownItems(form, given({ a, b }))).toEqual(all);
			expect(shownItems(form, given({ a })).b).toBe(all.b);
		}),
	);
});
