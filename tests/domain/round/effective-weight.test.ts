import { expect, it } from "vitest";
import { effectiveWeight } from "~/domain/round/effective-weight";
import { weightSum } from "~/domain/round/weights";

it("is the published weight when the weights sum to 100", () => {
	const weights = [30, 20, 20, 15, 15];
	expect(weightSum(weights.map((weight) => ({ weight })))).toEqual({ sum: 100, missing: 0 });
	expect(weights.map((weight) => effectiveWeight(weight, 100))).toEqual(["30", "20", "20", "15", "15"]);
});

it("shows what an open sum would do, exactly", () => {
	expect(effectiveWeight(30, 90)).toBe("33.33");
	expect(effectiveWeight(10, 110)).toBe("9.09");
	expect(effectiveWeight(5, 40)).toBe("12.5");
	expect(effectiveWeight(0, 0)).toBe("0");
});
