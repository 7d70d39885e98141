import { describe, expect, it } from "vitest";
import { arePoints, whatIsLeft } from "~/domain/assessment/what-is-left";

const CRITERIA = [
	{ id: "plan", weight: 60, perTheme: true },
	{ id: "need", weight: 40, perTheme: false },
];

describe("what an assessor has still to do", () => {
	it("names the themes without points and those without a reason", () => {
		const left = whatIsLeft(
			CRITERIA,
			["1", "4"],
			[
				{ criterionId: "plan", themeCode: "1", points: 0, reason: " " },
				{ criterionId: "plan", themeCode: "4", points: null, reason: "Clear link to violent crime" },
			],
		);
		expect(left).toEqual([
			{ criterionId: "plan", state: "in-progress", withoutPoints: ["4"], withoutReason: ["1"] },
			{ criterionId: "need", state: "not-started", withoutPoints: [""], withoutReason: [""] },
		]);
	});

	it("is nothing once every theme has points and a reason; zero counts as points", () => {
		const [plan] = whatIsLeft(
			CRITERIA,
			["1"],
			[{ criterionId: "plan", themeCode: "1", points: 0, reason: "None" }],
		);
		expect(plan?.state).toBe("done");
	});

	it("takes whole points from 0 to 5", () => {
		expect([0, 5].every(arePoints)).toBe(true);
		expect([-1, 6, 2.5, Number.NaN].some(arePoints)).toBe(false);
	});
});
