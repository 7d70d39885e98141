import { describe, expect, it } from "vitest";
import { arePoints, whatIsLeft } from "~/domain/assessment/what-is-left";

const CRITERIA = [
	{ id: "plan", weight: 60, perTheme: true },
	{ id: "need", weight: 40, perTheme: false },
];

describe("what an assessor has still to do", () => {
	it("names the themes without points, those without a reason and those whose reason rests on nothing", () => {
		const left = whatIsLeft(
			CRITERIA,
			["1", "4"],
			[
				{ criterionId: "plan", themeCode: "1", points: 0, reason: " " },
				{ criterionId: "plan", themeCode: "4", points: null, reason: "Clear link to violent crime" },
			],
		);
		expect(left).toEqual([
			{
				...{ criterionId: "plan", state: "in-progress", withoutPoints: ["4"], withoutReason: ["1"] },
				withoutPassage: ["1", "4"],
			},
			{
				...{ criterionId: "need", state: "not-started", withoutPoints: [""], withoutReason: [""] },
				withoutPassage: [""],
			},
		]);
	});

	it("is nothing once every theme has points, a reason and its place in the bid; zero counts as points", () => {
		const score = { criterionId: "plan", themeCode: "1", points: 0, reason: "None" };
		const passages = [{ at: "nothing", version: "v1", quote: "" }];
		expect(whatIsLeft(CRITERIA, ["1"], [{ ...score, passages }])[0]?.state).toBe("done");
		expect(whatIsLeft(CRITERIA, ["1"], [score])[0]?.state).toBe("in-progress");
	});

	it("takes whole points from 0 to 5", () => {
		expect([0, 5].every(arePoints)).toBe(true);
		expect([-1, 6, 2.5, Number.NaN].some(arePoints)).toBe(false);
	});
});
