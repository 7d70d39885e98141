import { expect, it } from "vitest";
import { changesBetween } from "~/domain/allocation/what-if/changes";
import { pence } from "~/domain/money";

it("lists who gains and who loses, the largest change first and equal ones by reference", () => {
	const { gains, losses } = changesBetween(
		[
			{ reference: "B1", amount: pence(10_000_000) },
			{ reference: "C1", amount: pence(3_500_000) },
			{ reference: "W2", amount: pence(0) },
		],
		[
			{ reference: "B1", amount: pence(0) },
			{ reference: "C1", amount: pence(3_500_000) },
			{ reference: "W2", amount: pence(1_500_000) },
			{ reference: "D1", amount: pence(1_500_000) },
		],
	);
	expect(gains.map(({ reference, by }) => [reference, by])).toEqual([
		["D1", 1_500_000n],
		["W2", 1_500_000n],
	]);
	expect(losses).toEqual([{ reference: "B1", before: 10_000_000n, after: 0n, by: -10_000_000n }]);
});
