import { describe, expect, it } from "vitest";
import { firstWords, followedWords } from "~/domain/decision/first-words";
import { pence } from "~/domain/money";

const pounds = (amount: number) => pence(amount * 100);
const line = (asked: number, decided: number, published = decided) => ({
	asked: pounds(asked),
	decided: pounds(decided),
	published: pounds(published),
});
const figures = (...lines: ReturnType<typeof line>[]) => ({
	lines,
	setAside: pounds(130_000),
	fund: { name: "Invest to Save Budget", financialYear: "2013-14" },
});

describe("the first words of a draft", () => {
	it("say what was asked, what is to be funded and what is left", () => {
		const words = firstWords(figures(line(100_000, 100_000), line(35_000, 0), line(20_000, 20_000)));
		expect(words.summary).toBe(
			"3 bids ask for £155,000.00; £130,000.00 is set aside. By the published rule, 2 bids are to be funded with £120,000.00. £10,000.00 is left.",
		);
		expect(words.financialImplications).toBe(
			"£120,000.00 of the £130,000.00 set aside in Invest to Save Budget 2013-14; £10,000.00 is left.",
		);
	});

	it("say how many departures there are", () => {
		expect(firstWords(figures(line(100_000, 90_000, 100_000))).summary).toContain(
			"With 1 departure from the published rule, 1 bid is to be funded with £90,000.00.",
		);
	});

	it("follow the amounts until a person changes them", () => {
		const [before, after] = [figures(line(100_000, 100_000)), figures(line(100_000, 90_000, 100_000))];
		expect(followedWords(firstWords(before), before, after)).toEqual(firstWords(after));
		expect(followedWords({ ...firstWords(before), summary: "Mine" }, before, after)).toEqual({
			financialImplications: firstWords(after).financialImplications,
		});
	});
});
