import { describe, expect, it } from "vitest";
import type { BidContent } from "~/domain/bid/content";
import { type BidFigures, figuresOfContent, findDiscrepancies } from "~/domain/bid/discrepancies";
import { type Pence, pence } from "~/domain/money";

const pounds = (amount: number): Pence => pence(amount * 100);
const part = (id: string, asked: number | null, lines: readonly number[]) => ({
	id,
	title: id,
	asked: asked === null ? null : pounds(asked),
	lines: lines.map(pounds),
});
const version = (amount: number, parts: Readonly<Record<string, number>> | null = null) => ({
	id: `to-${amount}`,
	amount: pounds(amount),
	interventions:
		parts &&
		Object.entries(parts).map(([interventionId, each]) => ({ interventionId, amount: pounds(each) })),
});
const find = (figures: Partial<BidFigures>) =>
	findDiscrepancies({ interventions: [], reducedVersions: [], partnerships: [], ...figures });
const codes = (figures: Partial<BidFigures>) => find(figures).map(({ code, recordId }) => [code, recordId]);

describe("what does not add up in a bid", () => {
	it("finds the £140.00 of SS3 and the £40.00 of C2, once each", () => {
		expect(find({ interventions: [part("Engagement events", 1500, [652, 208, 300, 200])] })).toEqual([
			{
				code: "intervention-lines-differ",
				kind: "difference",
				on: "intervention",
				recordId: "Engagement events",
				expected: 150_000n,
				found: 136_000n,
				difference: 14_000n,
				words:
					"Engagement events: the lines come to £1,360.00; £140.00 of the £1,500.00 asked is unexplained.",
			},
		]);
		const [c2] = find({ interventions: [part("20 Special Constables", 38_000, [21_960, 16_000])] });
		expect(c2?.difference).toBe(4_000n);
	});

	it("finds nothing where everything agrees", () => {
		expect(
			find({
				interventions: [part("a", 100, [60, 40]), part("b", 50, [50])],
				reducedVersions: [version(120), version(100, { a: 100, b: 0 })],
				partnerships: [
					{ name: "B", amount: pounds(100) },
					{ name: "C", amount: pounds(50) },
				],
			}),
		).toEqual([]);
	});

	it("tells of the whole bid first, then of the interventions at fault", () => {
		expect(codes({ interventions: [part("a", 100, [60]), part("b", 50, [50]), part("c", 20, [])] })).toEqual([
			["bid-lines-differ", null],
			["intervention-lines-differ", "a"],
			["no-breakdown", "c"],
		]);
	});

	it("calls a missing breakdown a gap, not a difference, and gives it no figure", () => {
		expect(find({ interventions: [part("Cameras", 35_000, [])] })).toMatchObject([
			{ code: "no-breakdown", kind: "gap", found: null, difference: null },
		]);
	});

	it("sees two interventions whose differences cancel out", () => {
		expect(codes({ interventions: [part("a", 100, [90]), part("b", 50, [60])] })).toEqual([
			["intervention-lines-differ", "a"],
			["intervention-lines-differ", "b"],
		]);
	});

	it("sees reduced versions that no longer fit the bid", () => {
		const interventions = [part("a", 100, [100]), part("b", 50, [50])];
		expect(codes({ interventions, reducedVersions: [version(150)] })).toEqual([
			["reduced-not-below-asked", "to-150"],
		]);
		expect(codes({ interventions, reducedVersions: [version(90, { a: 60, b: 20 })] })).toEqual([
			["reduced-breakdown-differs", "to-90"],
		]);
		expect(codes({ interventions, reducedVersions: [version(90, { a: 90 })] })).toEqual([
			["reduced-breakdown-incomplete", "to-90"],
		]);
		expect(codes({ interventions, reducedVersions: [version(110, { a: 50, b: 60 })] })).toEqual([
			["reduced-intervention-above-asked", "to-110"],
		]);
		expect(codes({ interventions, reducedVersions: [version(90), version(90)] })).toEqual([
			["reduced-amount-twice", "to-90"],
		]);
	});

	it("compares the amounts of a joint bid with what is asked", () => {
		const interventions = [part("a", 100, [100])];
		const joint = (b: number | null, c: number | null) => [
			{ name: "Birmingham", amount: b === null ? null : pounds(b) },
			{ name: "Coventry", amount: c === null ? null : pounds(c) },
		];
		expect(find({ interventions, partnerships: joint(60, 30) })).toMatchObject([
			{
				code: "joint-amounts-differ",
				difference: 1_000n,
				words: "The partnerships’ amounts come to £90.00, £10.00 less than the £100.00 asked.",
			},
		]);
		expect(find({ interventions, partnerships: joint(100, null) })).toMatchObject([
			{ code: "joint-amounts-missing", words: "No amount is given for Coventry, but others have one." },
		]);
		expect(find({ interventions, partnerships: joint(null, null) })).toEqual([]);
	});
});

it("reads the figures of a submitted version", () => {
	const intervention = {
		key: "i1",
		title: "Set-up of 20 Special Constables",
		proposal: "",
		timescale: "",
		succession: "",
		asked: pounds(38000),
		couldBeReducedTo: null,
		objectives: [],
		costLines: [21_960, 16_000].map((amount) => ({
			description: "",
			quantity: "20",
			unitCost: null,
			amount: pounds(amount),
			financialYear: null,
			nature: null,
			qualifier: null,
		})),
	};
	const content: BidContent = {
		format: "tranche-bid/1",
		round: "r",
		reference: "C2",
		title: "Safer Homes initiative",
		partnerships: [{ id: "c", name: "Coventry", areaGss: null, payee: true, amount: null }],
		answers: [],
		interventions: [intervention],
		reducedVersions: [{ amount: pounds(40000), dropped: "", interventions: null }],
		funding: [],
		savings: [],
		measures: [],
		risks: [],
	};
	expect(
		findDiscrepancies(figuresOfContent(content)).map(({ code, difference }) => [code, difference]),
	).toEqual([
		["intervention-lines-differ", 4_000n],
		["reduced-not-below-asked", -200_000n],
	]);
});
