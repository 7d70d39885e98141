import { expect, it } from "vitest";
import { changesBetween } from "~/domain/allocation/what-if/changes";

it("lists who gains and who loses, the largest change first and equal ones by reference", () => {
	const { gains, losses } = changesBetween(
		[
			{ reference: "B1", amount: "100000.00" },
			{ reference: "C1", amount: "35000.00" },
			{ reference: "W2", amount: "0.00" },
		],
		[
			{ reference: "B1", amount: "0.00" },
			{ reference: "C1", amount: "35000.00" },
			{ reference: "W2", amount: "15000.00" },
			{ reference: "D1", amount: "15000.00" },
		],
	);
	expect(gains.map(({ reference, by }) => [reference, by])).toEqual([
		["D1", 1_500_000n],
		["W2", 1_500_000n],
	]);
	expect(losses).toEqual([{ reference: "B1", before: 10_000_000n, after: 0n, by: -10_000_000n }]);
});
