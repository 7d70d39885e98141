import { describe, expect, it } from "vitest";
import { groupedFigure } from "~/ui/needs/grouped-figure";

describe("groupedFigure", () => {
	it.each([
		["1073045", "1,073,045"],
		["999", "999"],
		["1000.12345", "1,000.12345"],
		["0.5 × 1073045", "0.5 × 1,073,045"],
		["", ""],
	])("writes %s as %s", (figure, read) => {
		expect(groupedFigure(figure)).toBe(read);
	});
});
