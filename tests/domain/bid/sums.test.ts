import { describe, expect, it } from "vitest";
import { bidSums, interventionSum, totalOfBids, totalsByPartnership } from "~/domain/bid/sums";
import { type Pence, pence } from "~/domain/money";

const pounds = (amount: number): Pence => pence(amount * 100);
const intervention = (title: string, asked: number | null, lines: readonly number[]) => ({
	id: title,
	title,
	asked: asked === null ? null : pounds(asked),
	lines: lines.map(pounds),
});

describe("the sums of the West Midlands bids of 2013", () => {
	it("SS3: the lines come to £1,360.00 of the £1,500.00 asked", () => {
		const sums = bidSums([intervention("Engagement events", 1500, [652, 208, 300, 200])]);
		expect(sums).toMatchObject({ asked: 150_000n, lines: 136_000n, difference: 14_000n });
		expect(sums.words).toBe("The lines come to £1,360.00; £140.00 of the £1,500.00 asked is unexplained");
	});

	it("C2: £40.00 of the £38,000.00 asked is unexplained", () => {
		const sums = bidSums([intervention("Special Constables", 38_000, [20 * 1098, 20 * 800])]);
		expect(sums.words).toBe("The lines come to £37,960.00; £40.00 of the £38,000.00 asked is unexplained");
	});

	it("SS1 and SS4 agree", () => {
		for (const sum of [
			interventionSum(intervention("Cameras and airtime", 33_760, [8 * 3500, 8 * 720])),
			interventionSum(intervention("Hub set-up", 38_000, [20_000, 4000, 1500, 12_500])),
		])
			expect(sum.difference).toBe(0n);
		expect(interventionSum(intervention("Cameras and airtime", 33_760, [28_000, 5760])).words).toBe(
			"The lines come to £33,760.00, the amount asked",
		);
	});

	it("B1 gives no breakdown, which is not £0.00", () => {
		const sums = bidSums([
			intervention("Schools co-ordinator", 30_000, []),
			intervention("Strategy", 10_000, []),
			intervention("Cameras", 35_000, []),
			intervention("Youth workers in A&E", 10_000, []),
			intervention("Database", 15_000, []),
		]);
		expect(sums).toMatchObject({
			asked: 10_000_000n,
			lines: null,
			difference: null,
			words: "No breakdown given",
		});
		expect(sums.withoutBreakdown).toEqual({ count: 5, asked: 10_000_000n });
		expect(sums.interventions.every(({ words }) => words === "No breakdown given")).toBe(true);
	});

	it("the Birmingham bids ask £195,000.00, reducible to £165,000.00", () => {
		const total = totalOfBids([
			{ asked: pounds(100_000), reducedTo: [pounds(90_000)] },
			{ asked: pounds(95_000), reducedTo: [pounds(75_000)] },
		]);
		expect(total).toEqual({ asked: 19_500_000n, reducibleTo: 16_500_000n });
	});
});

describe("sums", () => {
	it("says how much more the lines are than what is asked", () => {
		expect(interventionSum(intervention("Hub", 100, [60, 50])).words).toBe(
			"The lines come to £110.00, £10.00 more than the £100.00 asked",
		);
	});

	it("does not invent an amount asked", () => {
		const sums = bidSums([intervention("Hub", null, [60])]);
		expect(sums).toMatchObject({ asked: null, lines: 6_000n, difference: null });
		expect(sums.words).toBe("The lines come to £60.00; no amount asked is given");
		expect(bidSums([]).words).toBe("No amount asked and no breakdown given");
	});

	it("tells an intervention without lines apart from one whose lines fall short", () => {
		const sums = bidSums([intervention("Hub", 100, [100]), intervention("Officer", 50, [])]);
		expect(sums.difference).toBe(5_000n);
		expect(sums.words).toBe(
			"The lines come to £100.00; £50.00 of the £150.00 asked is unexplained; " +
				"no breakdown given for 1 intervention (£50.00)",
		);
	});

	it("takes each bid's smallest amount, and bids that cannot be reduced in full", () => {
		expect(
			totalOfBids([
				{ asked: pounds(100), reducedTo: [pounds(80), pounds(60)] },
				{ asked: pounds(50), reducedTo: [] },
				{ asked: null, reducedTo: [] },
			]),
		).toEqual({ asked: 15_000n, reducibleTo: 11_000n });
		expect(totalOfBids([{ asked: pounds(50), reducedTo: [] }]).reducibleTo).toBeNull();
	});

	it("counts a joint bid apart, in no partnership", () => {
		const bid = (partnerships: string[], asked: number) => ({
			partnerships,
			asked: pounds(asked),
			reducedTo: [],
		});
		expect(
			totalsByPartnership([bid(["B"], 100), bid(["B", "C"], 30), bid(["B"], 95), bid(["C"], 35)]),
		).toEqual([
			{ partnership: "B", bids: 2, asked: 19_500n, reducibleTo: null },
			{ partnership: null, bids: 1, asked: 3_000n, reducibleTo: null },
			{ partnership: "C", bids: 1, asked: 3_500n, reducibleTo: null },
		]);
	});
});
