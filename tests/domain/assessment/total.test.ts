import { expect, it } from "vitest";
import { formatScore } from "~/domain/assessment/total";

it("shows a total with two decimals, and leaves alone what is no total of that kind", () => {
	expect(["81", "79.5", "71.25", "0.125", "-3"].map(formatScore)).toEqual([
		"81.00",
		"79.50",
		"71.25",
		"0.125",
		"-3",
	]);
});
