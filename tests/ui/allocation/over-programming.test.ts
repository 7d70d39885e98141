import { expect, it } from "vitest";
import { pence } from "~/domain/money";
import { ratio } from "~/domain/ratio";
import { overStats, usedInWords } from "~/ui/allocation/over-programming";

const OVER = {
	share: ratio(1n, 10n),
	allowed: pence(3_200_000),
	used: pence(1_950_000),
	usedShare: ratio(609n, 10_000n),
};

it("what awards take above the money is worded the same in a cell and as a figure of a page", () => {
	const part = "6.09% of the money; 10% (£32,000.00) is allowed";
	expect(usedInWords(OVER)).toBe(`£19,500.00, ${part}`);
	expect(overStats(OVER)).toEqual([{ label: "Above the money", value: "£19,500.00", note: part }]);
	expect(overStats(null)).toEqual([]);
});
