import { describe, expect, it } from "vitest";
import { addUpAsPrinted, percentage } from "~/domain/needs/share-in-words";

describe("shares as they are printed", () => {
	it("are rounded half up to two decimals", () => {
		expect(["0.3921450000", "0.3921449999", "1.0000000000"].map(percentage)).toEqual([
			"39.21%",
			"39.21%",
			"100.00%",
		]);
		expect(percentage("0.3921550000")).toBe("39.22%");
	});

	it("may add up to a hundredth more or less than 100%, which is told apart", () => {
		const thirds = ["0.3333333333", "0.3333333333", "0.3333333333"];
		const sixths = [...Array.from({ length: 6 }, () => "0.1666666667")];
		expect([thirds, sixths].map(addUpAsPrinted)).toEqual([false, false]);
		expect(addUpAsPrinted(["0.2500000000", "0.7500000000"])).toBe(true);
	});
});
