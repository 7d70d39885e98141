import { expect, test } from "vitest";
import { pence, sumPence } from "~/domain/money";
import { MoneySteps, shownSteps, takenInWords } from "~/explain/sums";

const takings = (many: number) =>
	Array.from({ length: many }, (_, index) => ({
		reference: `B${index + 1}`,
		what: "",
		amount: pence(index + 1),
	}));
const steps = (many: number) =>
	new MoneySteps("The money to divide", pence(1_000_000)).taken(takings(many)).sum("Left at the turn").steps;

test("of very many steps those before the last stand together, and every sum still follows from the one above", () => {
	const all = steps(120);
	const shown = shownSteps(all);
	expect(shown.length).toBeLessThan(60);
	expect(shown[0]).toEqual(all[0]);
	expect(shown.slice(2)).toEqual(all.slice(-50));
	expect(shown[1]?.what).toBe("71 bids together, each at its turn");
	for (const [index, { took, left }] of shown.entries())
		if (index > 0) expect(left).toBe((shown[index - 1]?.left ?? 0n) - (took ?? 0n));
	expect(sumPence(shown.map(({ took }) => took ?? pence(0)))).toBe(
		sumPence(takings(120).map(({ amount }) => amount)),
	);
});

test("few steps are shown one by one", () => {
	expect(shownSteps(steps(49))).toEqual(steps(49));
});

test("a sentence on very many takings names the first and counts the others, its sum of all", () => {
	const words = takenInWords(takings(60), "the money");
	expect(words).toMatch(/^£18\.30 was taken from the money \(B1 £0\.01, /);
	expect(words).toMatch(/, B50 £0\.50 and 10 more\)$/);
});
