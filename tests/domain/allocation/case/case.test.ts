import { describe, expect, it } from "vitest";
import { refusalOf } from "../../../support/run-case";

type Part = { [key: string]: unknown };

const needs = {
	areas: ["A", "B"],
	indicators: [{ id: "population", weight: "1", values: { A: "3", B: "1" } }],
};
const bid = { ref: "A1", areas: ["A"], score: "60", options: [{ amount: "50" }, { amount: "40" }] };

/** A sound case, its parts changed. */
function changed(parts: { fund?: Part; needs?: Part; bid?: Part; rule?: Part; file?: Part }): Part {
	return {
		format: "tranche-case/1",
		fund: { total: "100", ...parts.fund },
		needs: { ...needs, ...parts.needs },
		bids: [{ ...bid, ...parts.bid }],
		rule: { method: "rank-and-skip", ...parts.rule },
		...parts.file,
	};
}

function indicator(part: Part): Part {
	return { indicators: [{ ...needs.indicators[0], ...part }] };
}

/** What the two areas had before: the whole pot. */
const PRIOR = { A: "60", B: "40" };

describe("a sound case", () => {
	it("is accepted", () => {
		expect(refusalOf(changed({}))).toBe("accepted");
	});

	it("may leave out needs, and then a bid's areas; or bids and rule", () => {
		expect(refusalOf(changed({ bid: { areas: undefined }, file: { needs: undefined } }))).toBe("accepted");
		expect(refusalOf(changed({ file: { bids: undefined, rule: undefined } }))).toBe("accepted");
	});

	it("may have a fund of nothing, a weight of zero over a column of zeros, and null for not scored", () => {
		expect(refusalOf(changed({ fund: { total: "0" } }))).toBe("accepted");
		const zeros = { id: "none", weight: "0", values: { A: "0", B: "0" } };
		expect(refusalOf(changed({ needs: { indicators: [...needs.indicators, zeros] } }))).toBe("accepted");
		expect(refusalOf(changed({ bid: { score: null, received: null } }))).toBe("accepted");
	});
});

describe("the file", () => {
	it.each([
		["{", "json-invalid "],
		["[]", "json-invalid "],
		['{"format":"tranche-case/1","fund":{"total":"1","total":"2"}}', "json-invalid /fund/total"],
		['{"format":"tranche-case/2"}', "format-unknown /format"],
		["{}", "format-unknown /format"],
	])("%s is refused as %s", (text, refusal) => {
		expect(refusalOf(text)).toBe(refusal);
	});

	it.each([
		[{ unit: "5" }, "unit-invalid /unit"],
		[{ unit: 1 }, "unit-invalid /unit"],
		[{ units: "1" }, "key-unknown /units"],
		[{ "a/b~c": 1 }, "key-unknown /a~1b~0c"],
		[{ title: 4 }, "json-invalid /title"],
		[{ fund: undefined }, "json-invalid /fund"],
		[{ bids: undefined }, "key-unknown /rule"],
		[{ bids: undefined, rule: undefined, needs: undefined }, "needs-missing /needs"],
		[{ rule: undefined }, "rule-unknown /rule"],
		[{ bids: null }, "json-invalid /bids"],
	])("with %j is refused as %s", (file, refusal) => {
		expect(refusalOf(changed({ file }))).toBe(refusal);
	});

	it.each(["0.01", "1", "10", "100", "1000", "1.00"])("takes the unit %s", (unit) => {
		expect(refusalOf(changed({ file: { unit } }))).toBe("accepted");
	});
});

describe("the fund", () => {
	it.each([
		[{ total: 100 }, "number-invalid /fund/total"],
		[{ total: "1e5" }, "number-invalid /fund/total"],
		[{ total: "+5" }, "number-invalid /fund/total"],
		[{ total: " 5" }, "number-invalid /fund/total"],
		[{ total: "５" }, "number-invalid /fund/total"],
		[{ total: undefined }, "number-invalid /fund/total"],
		[{ total: "100.001" }, "amount-invalid /fund/total"],
		[{ total: "-1" }, "amount-invalid /fund/total"],
		[{ topSlice: [] }, "key-unknown /fund/topSlice"],
		[{ commitments: [{ amount: "1" }] }, "json-invalid /fund/commitments/0/title"],
		[{ commitments: [{ title: "c", amount: "-1" }] }, "amount-invalid /fund/commitments/0/amount"],
		[{ commitments: [{ title: "c", amount: "100.01" }] }, "commitments-exceed-fund /fund/commitments"],
		[
			{
				topSlices: [
					{ title: "t", amount: "60" },
					{ title: "u", percent: "40.01" },
				],
			},
			"commitments-exceed-fund /fund/topSlices",
		],
		[{ topSlices: [{ title: "t", amount: "1", percent: "5" }] }, "amount-invalid /fund/topSlices/0"],
		[{ topSlices: [{ title: "t", percent: "-5" }] }, "amount-invalid /fund/topSlices/0/percent"],
		[{ topSlices: [{ title: "t", percent: "5%" }] }, "number-invalid /fund/topSlices/0/percent"],
		[{ topSlices: [{ title: "t" }] }, "number-invalid /fund/topSlices/0/amount"],
	])("with %j is refused as %s", (fund, refusal) => {
		expect(refusalOf(changed({ fund }))).toBe(refusal);
	});
});

describe("the needs", () => {
	it.each([
		[{ areas: [] }, "areas-missing /needs/areas"],
		[{ areas: undefined }, "areas-missing /needs/areas"],
		[{ areas: ["A", "B", "A"] }, "area-duplicate /needs/areas/2"],
		[{ indicators: undefined }, "weights-do-not-sum /needs/indicators"],
		[indicator({ weight: "0.999999" }), "weights-do-not-sum /needs/indicators"],
		[indicator({ weight: "-1" }), "weight-negative /needs/indicators/0/weight"],
		[indicator({ weight: 1 }), "number-invalid /needs/indicators/0/weight"],
		[indicator({ values: { A: "1" } }), "value-missing /needs/indicators/0/values/B"],
		[indicator({ values: { A: "1", B: null } }), "value-missing /needs/indicators/0/values/B"],
		[indicator({ values: { A: " ", B: "1" } }), "value-missing /needs/indicators/0/values/A"],
		[indicator({ values: undefined }), "value-missing /needs/indicators/0/values/A"],
		[indicator({ values: { A: "1", B: "-0.5" } }), "value-negative /needs/indicators/0/values/B"],
		[indicator({ values: { A: "1", B: 2 } }), "number-invalid /needs/indicators/0/values/B"],
		[indicator({ values: { A: "1", B: "2", C: "3" } }), "area-unknown /needs/indicators/0/values/C"],
		[indicator({ values: { A: "0", B: "0.00" } }), "indicator-all-zero /needs/indicators/0/values"],
		[indicator({ kind: "rate" }), "value-missing /needs/indicators/0/per/A"],
		[indicator({ kind: "rate", per: { A: "1", B: "-1" } }), "value-negative /needs/indicators/0/per/B"],
		[indicator({ kind: "rate", per: { A: "0", B: "0" } }), "indicator-all-zero /needs/indicators/0/values"],
		[indicator({ kind: "percentage" }), "json-invalid /needs/indicators/0/kind"],
		[indicator({ per: { A: "1", B: "1" } }), "key-unknown /needs/indicators/0/per"],
		[
			{ indicators: [needs.indicators[0], { ...needs.indicators[0], weight: "0" }] },
			"indicator-duplicate /needs/indicators/1/id",
		],
		[{ rounding: "half-up" }, "rounding-unknown /needs/rounding"],
		[
			{ rounding: "webster", bounds: { method: "scale-gains", minimum: "1" } },
			"rounding-not-offered /needs/rounding",
		],
		[{ prior: { A: "1", B: "1", C: "1" } }, "area-unknown /needs/prior/C"],
		[{ prior: { A: "-1", B: "1" } }, "amount-invalid /needs/prior/A"],
		[{ transition: { step: 1, steps: 3 } }, "prior-missing /needs/prior"],
		[{ prior: { A: "1", B: " " }, transition: { step: 1, steps: 3 } }, "prior-missing /needs/prior/B"],
		[{ prior: { A: "0", B: "0" }, transition: { step: 1, steps: 3 } }, "prior-missing /needs/prior"],
		[{ prior: PRIOR, transition: { step: 4, steps: 3 } }, "transition-invalid /needs/transition"],
		[{ prior: PRIOR, transition: { step: -1, steps: 3 } }, "transition-invalid /needs/transition"],
		[{ prior: PRIOR, transition: { step: 0, steps: 0 } }, "transition-invalid /needs/transition"],
		[{ prior: PRIOR, transition: { step: 0.5, steps: 1 } }, "transition-invalid /needs/transition"],
		[{ prior: PRIOR, transition: { step: "1", steps: 3 } }, "transition-invalid /needs/transition"],
		[{ bounds: { method: "clamp", floor: "-0.05" } }, "prior-missing /needs/prior"],
		[{ bounds: { method: "scale-gains", ceiling: "0.05" } }, "prior-missing /needs/prior"],
		[{ prior: PRIOR, bounds: { method: "cap" } }, "rule-unknown /needs/bounds/method"],
		[{ prior: PRIOR, bounds: { method: "clamp", roof: "1" } }, "key-unknown /needs/bounds/roof"],
		[
			{ prior: PRIOR, bounds: { method: "clamp", floor: "0.2", ceiling: "0.1" } },
			"bounds-cross /needs/bounds",
		],
		[{ prior: PRIOR, bounds: { method: "clamp", floor: "0.01" } }, "floors-exceed-pot /needs/bounds"],
		[{ bounds: { method: "clamp", minimum: "50.01" } }, "floors-exceed-pot /needs/bounds"],
		[{ prior: PRIOR, bounds: { method: "clamp", ceiling: "-0.01" } }, "ceilings-below-pot /needs/bounds"],
		[{ floor: "-0.05" }, "key-unknown /needs/floor"],
	])("with %j are refused as %s", (part, refusal) => {
		expect(refusalOf(changed({ needs: part }))).toBe(refusal);
	});
});

describe("a bid", () => {
	it.each([
		[{ ref: "" }, "json-invalid /bids/0/ref"],
		[{ areas: undefined }, "areas-missing /bids/0/areas"],
		[{ areas: [] }, "areas-missing /bids/0/areas"],
		[{ areas: ["C"] }, "area-unknown /bids/0/areas/0"],
		[{ areas: ["A", "A"] }, "area-duplicate /bids/0/areas/1"],
		[{ score: "101" }, "score-invalid /bids/0/score"],
		[{ score: "-1" }, "score-invalid /bids/0/score"],
		[{ score: "50.00001" }, "score-invalid /bids/0/score"],
		[{ score: 50 }, "number-invalid /bids/0/score"],
		[{ score: "" }, "number-invalid /bids/0/score"],
		[{ received: "2013-10-11" }, "date-invalid /bids/0/received"],
		[{ received: "2013-02-29T10:00:00Z" }, "date-invalid /bids/0/received"],
		[{ received: 1381503731 }, "date-invalid /bids/0/received"],
		[{ options: [] }, "options-missing /bids/0/options"],
		[{ options: undefined }, "options-missing /bids/0/options"],
		[{ options: [{ amount: "0" }] }, "amount-invalid /bids/0/options/0/amount"],
		[{ options: [{ amount: "5" }, { amount: "5.00" }] }, "option-order /bids/0/options/1/amount"],
		[{ options: [{ amount: "5" }, { amount: "6" }] }, "option-order /bids/0/options/1/amount"],
		[{ options: [{ amount: "5", score: "x" }] }, "number-invalid /bids/0/options/0/score"],
		[{ options: [{ amount: "5", scores: "1" }] }, "key-unknown /bids/0/options/0/scores"],
		[{ reference: "A1" }, "key-unknown /bids/0/reference"],
	])("with %j is refused as %s", (part, refusal) => {
		expect(refusalOf(changed({ bid: part }))).toBe(refusal);
	});

	it("with the reference of another is refused", () => {
		expect(refusalOf(changed({ file: { bids: [bid, bid] } }))).toBe("ref-duplicate /bids/1/ref");
	});
});

describe("the rule", () => {
	it.each([
		[{ method: undefined }, "rule-unknown /rule/method"],
		[{ method: "lottery" }, "rule-unknown /rule/method"],
		[{ objective: "need" }, "rule-unknown /rule/objective"],
		[{ unspent: "keep" }, "rule-unknown /rule/unspent"],
		[{ threshold: "101" }, "score-invalid /rule/threshold"],
		[{ threshold: 50 }, "number-invalid /rule/threshold"],
		[{ treshold: "50" }, "key-unknown /rule/treshold"],
		[{ timeLimitSeconds: 0 }, "number-invalid /rule/timeLimitSeconds"],
		[{ perArea: { A: { max: "10" } } }, "rule-unknown /rule/perArea"],
		[{ method: "optimum", perArea: { C: { max: "10" } } }, "area-unknown /rule/perArea/C"],
		[{ method: "optimum", perArea: { A: { most: "10" } } }, "key-unknown /rule/perArea/A/most"],
		[{ method: "optimum", perArea: { A: { max: "-1" } } }, "amount-invalid /rule/perArea/A/max"],
		[{ method: "optimum", maximumBidsPerArea: 1.5 }, "number-invalid /rule/maximumBidsPerArea"],
		[{ method: "optimum", exclusive: [["A1", "A2"]] }, "key-unknown /rule/exclusive/0/1"],
		[{ method: "optimum", exclusive: [["A1", "A1"]] }, "ref-duplicate /rule/exclusive/0/1"],
		[{ method: "optimum", perArea: { B: { min: "0.01" } } }, "minimum-unreachable /rule/perArea"],
		[{ method: "optimum", perArea: { A: { min: "50.01" } } }, "minimum-unreachable /rule/perArea"],
		[{ overProgramming: "-0.1" }, "number-invalid /rule/overProgramming"],
		[{ overProgramming: "10" }, "number-invalid /rule/overProgramming"],
		[{ overProgramming: 0.1 }, "number-invalid /rule/overProgramming"],
		[{ robustness: { seed: -1, draws: 10, spread: "5" } }, "number-invalid /rule/robustness/seed"],
		[{ robustness: { seed: 1, spread: "5" } }, "number-invalid /rule/robustness/draws"],
		[{ robustness: { seed: 1, draws: 1, spread: "101" } }, "score-invalid /rule/robustness/spread"],
		[{ robustness: { speed: 1 } }, "key-unknown /rule/robustness/speed"],
	])("with %j is refused as %s", (rule, refusal) => {
		expect(refusalOf(changed({ rule }))).toBe(refusal);
	});

	it.each([
		{ method: "score-per-pound" },
		{ method: "optimum", objective: "score-times-amount" },
		{
			method: "optimum",
			perArea: { A: { max: "45", min: "40" } },
			maximumBidsPerArea: 1,
			exclusive: [["A1"]],
		},
		{ overProgramming: "0.10", robustness: { seed: 1, draws: 10, spread: "5" } },
		{ robustness: {} },
	])("%j is accepted", (rule) => {
		expect(refusalOf(changed({ rule }))).toBe("accepted");
	});

	it("with limits by area over joint bids is refused without needs to charge them by", () => {
		const rule = { method: "optimum", perArea: { A: { max: "10" } } };
		const joint = { areas: ["A", "B"] };
		expect(refusalOf(changed({ rule, bid: joint, file: { needs: undefined } }))).toBe("needs-missing /needs");
		expect(refusalOf(changed({ rule, file: { needs: undefined } }))).toBe("accepted");
		expect(refusalOf(changed({ rule, bid: joint }))).toBe("accepted");
	});

	it("by needs envelopes is refused without needs", () => {
		const rule = { method: "needs-envelopes" };
		expect(refusalOf(changed({ rule, file: { needs: undefined } }))).toBe("needs-missing /needs");
	});
});

describe("where several things are wrong", () => {
	it("the first counts, in the order fund, needs, bids, rule, however the file orders them", () => {
		const rule = { method: "lottery" };
		const wrongNeeds = { ...needs, rounding: "half-up" };
		const bids = [{ ...bid, score: "101" }];
		const file = { format: "tranche-case/1", rule, bids, needs: wrongNeeds, fund: { total: "x" } };
		expect(refusalOf(file)).toBe("number-invalid /fund/total");
		expect(refusalOf({ ...file, fund: { total: "1" } })).toBe("rounding-unknown /needs/rounding");
		expect(refusalOf({ ...file, fund: { total: "1" }, needs })).toBe("score-invalid /bids/0/score");
		expect(refusalOf({ ...file, fund: { total: "1" }, needs, bids: [bid] })).toBe(
			"rule-unknown /rule/method",
		);
	});

	it("the first bid counts before the second", () => {
		const bids = [
			{ ...bid, options: [] },
			{ ...bid, ref: "A2", score: "x" },
		];
		expect(refusalOf(changed({ file: { bids } }))).toBe("options-missing /bids/0/options");
	});
});
