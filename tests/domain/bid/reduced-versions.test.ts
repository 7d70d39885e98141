import { describe, expect, it } from "vitest";
import { checkReducedVersion, checkSmallerAmount, reducedProposals } from "~/domain/bid/reduced-versions";
import { type Pence, pence } from "~/domain/money";

const pounds = (amount: number): Pence => pence(amount * 100);
const part = (id: string, asked: number | null, couldBeReducedTo: number | null = null) => ({
	id,
	title: id,
	asked: asked === null ? null : pounds(asked),
	couldBeReducedTo: couldBeReducedTo === null ? null : pounds(couldBeReducedTo),
});
const B1 = [
	part("schools", 30_000),
	part("strategy", 10_000),
	part("cameras", 35_000, 25_000),
	part("youth-workers", 10_000),
	part("database", 15_000),
];

describe("what a smaller amount of an intervention proposes", () => {
	it("B1's cameras at £25,000.00 propose £90,000.00, all others in full", () => {
		const [proposal, ...others] = reducedProposals(B1, []);
		expect(others).toEqual([]);
		expect(proposal).toMatchObject({ interventionId: "cameras", amount: 9_000_000n, reducedTo: 2_500_000n });
		expect(proposal?.interventions.map(({ amount }) => amount)).toEqual(
			[30_000, 10_000, 25_000, 10_000, 15_000].map(pounds),
		);
		expect(proposal?.dropped).toBe("“cameras” at £25,000.00 instead of £35,000.00");
		expect(proposal && checkReducedVersion(proposal, { interventions: B1, otherAmounts: [] }).ok).toBe(true);
	});

	it("is not proposed again once a version has its amount", () => {
		expect(reducedProposals(B1, [pounds(90_000)])).toEqual([]);
	});

	it("is never a combination: two smaller amounts propose two versions", () => {
		const amounts = reducedProposals([part("a", 100, 60), part("b", 50, 40)], []).map(({ amount }) => amount);
		expect(amounts).toEqual([pounds(110), pounds(140)]);
	});

	it("waits until every intervention has its amount", () => {
		expect(reducedProposals([part("a", 100, 60), part("b", null)], [])).toEqual([]);
	});
});

describe("a reduced version", () => {
	const check = (
		amount: number,
		parts: readonly (readonly [string, number])[] | null = null,
		others: number[] = [],
	) =>
		checkReducedVersion(
			{
				amount: pounds(amount),
				interventions:
					parts?.map(([interventionId, each]) => ({ interventionId, amount: pounds(each) })) ?? null,
			},
			{ interventions: [part("a", 100), part("b", 50)], otherAmounts: others.map(pounds) },
		);

	it("may give a total alone, or parts that sum to it, 0 for what is dropped", () => {
		expect(check(90).ok).toBe(true);
		expect(
			check(100, [
				["a", 100],
				["b", 0],
			]).ok,
		).toBe(true);
	});

	it.each([
		["asked in full", check(150), "reduced-not-below-asked", "amount"],
		["nothing", check(0), "reduced-not-below-asked", "amount"],
		["an amount twice", check(90, null, [90]), "reduced-amount-taken", "amount"],
		["parts that leave one out", check(90, [["a", 90]]), "reduced-breakdown-incomplete", "interventions.b"],
		[
			"more for a part than asked",
			check(140, [
				["a", 80],
				["b", 60],
			]),
			"reduced-intervention-above-asked",
			"interventions.b",
		],
		[
			"parts that do not sum",
			check(90, [
				["a", 60],
				["b", 20],
			]),
			"reduced-breakdown-differs",
			"amount",
		],
	])("is refused with %s", (_what, outcome, code, path) => {
		expect(outcome).toMatchObject({ ok: false, code, path });
	});

	it("says both sums when the parts do not add up", () => {
		const outcome = check(90, [
			["a", 60],
			["b", 20],
		]);
		expect(!outcome.ok && outcome.message).toBe(
			"The interventions come to £80.00, but the reduced amount is £90.00",
		);
	});

	it("cannot be judged before anything is asked", () => {
		const outcome = checkReducedVersion(
			{ amount: pounds(1), interventions: null },
			{ interventions: [part("a", null)], otherAmounts: [] },
		);
		expect(outcome).toMatchObject({ code: "asked-missing" });
	});
});

describe("an intervention's smaller amount", () => {
	it("stands below the amount asked, or is not given", () => {
		expect(checkSmallerAmount(part("a", 35_000, 25_000)).ok).toBe(true);
		expect(checkSmallerAmount(part("a", null)).ok).toBe(true);
		expect(checkSmallerAmount(part("a", 35_000, 35_000))).toMatchObject({
			code: "reduced-not-below-asked",
			path: "couldBeReducedTo",
		});
		expect(checkSmallerAmount(part("a", 35_000, 0))).toMatchObject({ code: "reduced-not-below-asked" });
		expect(checkSmallerAmount(part("a", null, 10))).toMatchObject({ code: "asked-missing", path: "asked" });
	});
});
