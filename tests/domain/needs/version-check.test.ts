import { describe, expect, test } from "vitest";
import { type IndicatorFigures, problemsOfVersion } from "~/domain/needs/version-check";

const population: IndicatorFigures = {
	key: "population",
	title: "Population",
	weight: "1",
	kind: "count",
	values: { B: "1073045", C: "316960" },
	per: {},
};

describe("a version of the needs formula", () => {
	test("has no two partnerships of one prefix", () => {
		expect(problemsOfVersion([population], ["B", "C", "B"])).toEqual([
			{ code: "prefix-shared", prefix: "B" },
		]);
	});

	test("can be used when weights sum to one and every partnership has its figure", () => {
		expect(problemsOfVersion([population], ["B", "C"])).toEqual([]);
		const halves = [
			{ ...population, weight: "0.5" },
			{ ...population, key: "crime", weight: "0.50" },
		];
		expect(problemsOfVersion(halves, ["B", "C"])).toEqual([]);
	});

	test("cannot be used without an indicator", () => {
		expect(problemsOfVersion([], ["B"])).toEqual([{ code: "no-indicators" }]);
	});

	test("says what the weights come to when that is not one", () => {
		const thirds = ["a", "b", "c"].map((key) => ({ ...population, key, weight: "0.3333" }));
		expect(problemsOfVersion(thirds, ["B", "C"])).toEqual([{ code: "weights-do-not-sum", sum: "0.9999" }]);
		const closer = thirds.map((each) => ({ ...each, weight: "0.333333" }));
		expect(problemsOfVersion(closer, ["B", "C"])).toMatchObject([{ sum: "0.999999" }]);
	});

	test("names each partnership without a figure, and a rate without its base", () => {
		const rate: IndicatorFigures = {
			...population,
			title: "Crime",
			kind: "rate",
			values: { B: "60.1", C: "58.4" },
			per: { B: "1073.045" },
		};
		expect(problemsOfVersion([rate], ["B", "C", "D"])).toEqual([
			{ code: "value-missing", indicator: "Crime", area: "C" },
			{ code: "value-missing", indicator: "Crime", area: "D" },
		]);
	});

	test("refuses a weighted indicator that is zero everywhere, but not one of weight zero", () => {
		const zeros = { ...population, title: "None", values: { B: "0", C: "0.0" } };
		expect(problemsOfVersion([zeros], ["B", "C"])).toEqual([
			{ code: "indicator-all-zero", indicator: "None" },
		]);
		expect(problemsOfVersion([population, { ...zeros, weight: "0" }], ["B", "C"])).toEqual([]);
		const blank = problemsOfVersion([{ ...zeros, values: {} }], ["B", "C"]);
		expect(blank.map(({ code }) => code)).toEqual(["value-missing", "value-missing"]);
	});
});
