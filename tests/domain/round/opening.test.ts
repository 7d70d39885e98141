import { describe, expect, it } from "vitest";
import { pence } from "~/domain/money";
import { problemsBeforeOpening, type RoundSetUp } from "~/domain/round/opening";

const NOW = "2026-05-01T09:00:00.000Z";
const SIX = ["none", "weak", "some", "sound", "good", "excellent"];
const criterion = (title: string, weight: number, descriptors = SIX) => ({
	title,
	guidance: "",
	weight,
	perTheme: false,
	descriptors,
});
const READY: RoundSetUp = {
	dates: {
		opensAt: NOW,
		closesAt: "2026-05-29T16:00:00.000Z",
		boardMeetsOn: null,
		decisionExpectedOn: null,
		spendBy: null,
	},
	amount: pence(100),
	remaining: pence(100),
	partnerships: [{ id: "b", name: "Birmingham", endsOn: null }],
	objectives: 1,
	criteria: [criterion("Need", 60), criterion("Value", 40)],
	method: "rank-and-skip",
	needs: null,
};
const codes = (change: Partial<RoundSetUp>, now = NOW) =>
	problemsBeforeOpening({ ...READY, ...change }, now).map(({ code }) => code);

describe("what stands in the way of opening", () => {
	it("is nothing when everything is ready", () => {
		expect(codes({})).toEqual([]);
	});

	it("is an award category that begins above the round's money, by name; one that begins at it is none", () => {
		const pilot = { title: "Pilot", least: pence(100), most: pence(500) };
		const large = { title: "Large", least: pence(101), most: pence(500) };
		expect(codes({ categories: [pilot] })).toEqual([]);
		const [problem, ...others] = problemsBeforeOpening({ ...READY, categories: [pilot, large] }, NOW);
		expect(others).toEqual([]);
		expect(problem).toMatchObject({ code: "category-above-round", details: { categories: ["Large"] } });
	});

	it("is each thing that is missing, in the order a person would mend it", () => {
		expect(codes({ partnerships: [], objectives: 0, criteria: [], remaining: pence(99) })).toEqual([
			"no-partnerships",
			"no-objectives",
			"no-criteria",
			"fund-overdrawn",
		]);
	});

	it("is a sum of weights that is not 100, with the difference", () => {
		const [problem] = problemsBeforeOpening({ ...READY, criteria: [criterion("Need", 95)] }, NOW);
		expect(problem).toMatchObject({ code: "weights-not-100", details: { sum: 95, missing: 5 } });
		expect(codes({ criteria: [criterion("Need", 60), criterion("Value", 41)] })).toEqual(["weights-not-100"]);
	});

	it("is years that do not come to the amount, that the rule does not keep, that bids cannot say, or without money", () => {
		const year = (name: string, amount: number, remaining = amount) => ({
			year: name,
			amount: pence(amount),
			remaining: pence(remaining),
		});
		const years = [year("2026-27", 60), year("2027-28", 40)];
		expect(codes({ years, remaining: pence(60) })).toEqual([]);
		expect(codes({ years: [year("2026-27", 99)] })).toEqual(["years-not-the-amount"]);
		const needs = { indicators: 1, lacking: [] };
		expect(codes({ years, method: "needs-envelopes", needs })).toEqual(["years-not-offered"]);
		expect(codes({ years, asksCostLines: false })).toEqual(["years-not-asked"]);
		expect(codes({ asksCostLines: false })).toEqual([]);
		const short = problemsBeforeOpening(
			{ ...READY, years: [year("2026-27", 60), year("2027-28", 40, 39)] },
			NOW,
		);
		expect(short).toMatchObject([
			{ code: "fund-overdrawn", details: { year: "2027-28", shortfall: 1n, remaining: 39n } },
		]);
	});

	it("is more than the fund has for its own year, named where the fund has others", () => {
		const short = problemsBeforeOpening({ ...READY, remaining: pence(99), ownYear: "2026-27" }, NOW);
		expect(short).toMatchObject([
			{ code: "fund-overdrawn", details: { year: "2026-27", shortfall: 1n, remaining: 99n } },
		]);
	});

	it("is a point of the scale that nobody described", () => {
		const [, ...five] = SIX;
		expect(codes({ criteria: [criterion("Need", 100, ["  ", ...five])] })).toEqual(["descriptors-missing"]);
		expect(codes({ criteria: [criterion("Need", 100, five)] })).toEqual(["descriptors-missing"]);
	});

	it("is the closing instant itself, not the moment before", () => {
		const closesAt = "2026-05-29T16:00:00.000Z";
		expect(codes({}, closesAt)).toContain("already-past-closing");
		expect(codes({}, "2026-05-29T15:59:59.999Z")).toEqual([]);
	});

	it("is a partnership that has ended", () => {
		const ended = { id: "b", name: "Birmingham", endsOn: "2026-04-30" };
		expect(codes({ partnerships: [ended] })).toEqual(["partnership-ended"]);
		expect(codes({ partnerships: [{ ...ended, endsOn: "2026-05-01" }] })).toEqual([]);
		// It is the next day in London already, and not yet in Greenwich.
		expect(codes({ partnerships: [ended] }, "2026-04-30T23:30:00.000Z")).toEqual(["partnership-ended"]);
		expect(codes({ partnerships: [ended] }, "2026-04-30T22:30:00.000Z")).toEqual([]);
	});

	it("is a needs version that the rule needs, or one without figures for somebody", () => {
		expect(codes({ method: "needs-envelopes" })).toEqual(["needs-version-missing"]);
		expect(codes({ method: "needs-envelopes", needs: { indicators: 1, lacking: [] } })).toEqual([]);
		expect(codes({ needs: { indicators: 0, lacking: [] } })).toEqual(["needs-version-missing"]);
		expect(codes({ needs: { indicators: 1, lacking: ["Birmingham"] } })).toEqual(["needs-values-missing"]);
	});
});
