import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inPublishedOrder, rankBids } from "~/domain/assessment/ranking";
import { pence } from "~/domain/money";

const bid = (reference: string, totalHundredths: number | null, pounds: number, minute = 0) => ({
	reference,
	totalHundredths,
	asked: pence(pounds * 100),
	received: `2013-10-11T08:${String(minute).padStart(2, "0")}:00.000Z`,
});

describe("the ranking", () => {
	it("draws the money's line where the running total of what is asked passes it", () => {
		const { ranked, notScored } = rankBids(
			[
				bid("S1", 6800, 50_000),
				bid("D1", 5200, 26_760),
				bid("C1", 7150, 35_000),
				bid("B1", 7400, 100_000),
				bid("B2", 8100, 95_000),
				bid("SS1", 4700, 10_000),
				bid("SS2", 7750, 20_000),
				bid("SS3", 6900, 1_500),
				bid("SS4", 7200, 38_000),
				bid("C2", null, 20_000),
			],
			5000,
			pence(32_000_000),
		);
		expect(
			ranked.map(({ bid: { reference }, runningTotal, line }) => [reference, runningTotal, line]),
		).toEqual([
			["B2", 9_500_000n, "within-money"],
			["SS2", 11_500_000n, "within-money"],
			["B1", 21_500_000n, "within-money"],
			["SS4", 25_300_000n, "within-money"],
			["C1", 28_800_000n, "within-money"],
			["SS3", 28_950_000n, "within-money"],
			["S1", 33_950_000n, "beyond-money"],
			["D1", 36_626_000n, "beyond-money"],
			["SS1", null, "below-threshold"],
		]);
		expect(notScored.map(({ reference }) => reference)).toEqual(["C2"]);
	});

	it("names the rule that split each tie", () => {
		const { ranked } = rankBids(
			[
				bid("B10", 6000, 10, 1),
				bid("B2", 6000, 10, 1),
				bid("A1", 6000, 10, 5),
				bid("Z9", 6000, 5, 9),
				bid("Q1", 7000, 1),
			],
			0,
			pence(1),
		);
		expect(ranked.map((row) => [row.bid.reference, row.splitFromAbove, row.tied])).toEqual([
			["Q1", null, false],
			["Z9", null, true],
			["B10", "amount", true],
			["B2", "reference", true],
			["A1", "received", true],
		]);
	});

	it("never ranks what is not scored, and a zero is a score", () => {
		const { ranked, notScored } = rankBids([bid("A1", null, 1), bid("B1", 0, 1)], 0, pence(1000));
		expect(ranked.map(({ bid: { reference } }) => reference)).toEqual(["B1"]);
		expect(notScored.map(({ reference }) => reference)).toEqual(["A1"]);
	});

	it("does not depend on the order of the rows", () => {
		const bids = fc.uniqueArray(
			fc.record({
				reference: fc.stringMatching(/^[A-Z]{1,2}[1-9]$/),
				totalHundredths: fc.option(fc.integer({ min: 0, max: 3 }).map((total) => total * 2500)),
				asked: fc.integer({ min: 1, max: 3 }).map((amount) => pence(amount)),
				received: fc.constantFrom("2013-10-11T08:00:00.000Z", "2013-10-11T08:10:00.000Z"),
			}),
			{ selector: ({ reference }) => reference, maxLength: 12 },
		);
		fc.assert(
			fc.property(bids, fc.infiniteStream(fc.nat()), (rows, numbers) => {
				const shuffled = rows
					.map((row) => ({ row, key: numbers.next().value ?? 0 }))
					.sort((a, b) => a.key - b.key)
					.map(({ row }) => row);
				const order = (list: typeof rows) => inPublishedOrder(list).map(({ reference }) => reference);
				expect(order(shuffled)).toEqual(order(rows));
			}),
		);
	});
});
