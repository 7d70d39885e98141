import fc from "fast-check";
import { expect, it } from "vitest";
import { criterionScore, type Score } from "~/domain/assessment/criterion-score";
import { exactFigure, openedSum } from "~/domain/assessment/opened-sum";
import { exactTotal, toHundredths } from "~/domain/assessment/total";
import { compare, ratio, sum, ZERO } from "~/domain/ratio";

const PLAN = { id: "plan", weight: 60, perTheme: true };
const NEED = { id: "need", weight: 40, perTheme: false };

it("opens a total into what each criterion adds, exactly", () => {
	const scores: readonly Score[] = [
		...["1", "2", "4"].map((themeCode, at) => ({
			criterionId: "plan",
			themeCode,
			points: [3, 4, 3][at] ?? 0,
			reason: "",
		})),
		{ criterionId: "need", themeCode: "", points: 2, reason: "" },
	];
	const opened = openedSum([PLAN, NEED], ["1", "2", "4"], (id) =>
		criterionScore(id === "plan" ? PLAN : NEED, ["1", "2", "4"], scores),
	);
	expect(
		opened?.lines.map(({ score, adds, places }) => [exactFigure(score), exactFigure(adds), places]),
	).toEqual([
		["3 1/3", "40", 3],
		["2", "16", 1],
	]);
	expect(opened).toMatchObject({
		weights: 100,
		effectiveWeights: ratio(100n),
		exact: ratio(56n),
		hundredths: 5600,
	});
	expect(openedSum([PLAN, NEED], ["1"], () => null)).toBeNull();
});

it("finds the published weight in effect, whatever themes a bid claims, and the same total", () => {
	fc.assert(
		fc.property(
			fc.array(fc.record({ weight: fc.integer({ min: 1, max: 60 }), perTheme: fc.boolean() }), {
				minLength: 1,
				maxLength: 6,
			}),
			fc.uniqueArray(fc.constantFrom("1", "2", "3", "4", "5", "6", "7"), { maxLength: 7 }),
			fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 42, maxLength: 42 }),
			(drawn, themes, points) => {
				const criteria = drawn.map((one, place) => ({ ...one, id: `c${place}` }));
				const scores = criteria.flatMap(({ id }, place) =>
					[...themes, ""].map((themeCode, at) => ({
						...{ criterionId: id, themeCode, reason: "" },
						points: points[(place * 7 + at) % 42] ?? 0,
					})),
				);
				const scoreOn = (id: string) => {
					const criterion = criteria.find((one) => one.id === id);
					return criterion ? criterionScore(criterion, themes, scores) : null;
				};
				const opened = openedSum(criteria, themes, scoreOn);
				for (const line of opened?.lines ?? [])
					expect(compare(line.effectiveWeight, ratio(BigInt(line.weight)))).toBe(0);
				expect(opened?.exact).toEqual(exactTotal(criteria, scoreOn));
				expect(compare(sum(opened?.lines.map(({ adds }) => adds) ?? []), opened?.exact ?? ZERO)).toBe(0);
				expect(opened?.hundredths).toBe(toHundredths(opened?.exact ?? ZERO));
			},
		),
	);
});
