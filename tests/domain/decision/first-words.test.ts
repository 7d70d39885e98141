import { describe, expect, it } from "vitest";
import {
	apartWords,
	firstNeedsWords,
	firstWords,
	followedWords,
	offerWords,
} from "~/domain/decision/first-words";
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
		const [old, present] = [firstWords(before), firstWords(after)];
		expect(followedWords(old, old, present)).toEqual(present);
		expect(followedWords({ ...old, summary: "Mine" }, old, present)).toEqual({
			financialImplications: present.financialImplications,
		});
	});

	it("name what the decision gives itself where other bids of the round are decided apart, and those theirs", () => {
		const run = figures(line(100_000, 100_000), line(20_000, 20_000));
		const own = firstWords({ ...run, own: pounds(20_000) });
		expect(own.summary).toBe(firstWords(run).summary);
		expect(own.financialImplications).toBe(
			"£20,000.00 of the £130,000.00 set aside in Invest to Save Budget 2013-14. The other amounts of the round are decided apart.",
		);
		expect(apartWords({ references: ["B1", "B2"], round: "Second tranche", total: pounds(100_000) })).toEqual(
			{
				summary: "B1, B2 of Second tranche, decided apart from the other bids: £100,000.00.",
				financialImplications: "£100,000.00 of the money set aside for Second tranche.",
			},
		);
	});

	it("of an offer to the reserve list say when it is less than was asked", () => {
		const of = { reference: "C1", round: "Second tranche", fund: figures().fund, asked: pounds(35_000) };
		expect(offerWords({ ...of, amount: pounds(35_000) }).summary).toMatch(/is offered £35,000\.00\.$/);
		expect(offerWords({ ...of, amount: pounds(30_000) }).summary).toMatch(
			/is offered £30,000\.00, less than the £35,000\.00 it asked for\.$/,
		);
	});

	it("of a decision by need say what is shared and how many amounts are not the formula's", () => {
		expect(firstNeedsWords(figures(line(0, 12_000), line(0, 8_000)))).toEqual({
			summary:
				"£20,000.00 of Invest to Save Budget 2013-14 is shared among 2 partnerships by the needs formula.",
			financialImplications: "£20,000.00 of the money in Invest to Save Budget 2013-14.",
		});
		expect(firstNeedsWords(figures(line(0, 12_000), line(0, 0, 8_000))).summary).toBe(
			"£12,000.00 of Invest to Save Budget 2013-14 is shared among 1 partnership by the needs formula with 1 departure from it.",
		);
	});
});
