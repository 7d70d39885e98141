import { describe, expect, it } from "vitest";
import { addUpAsPrinted, changeInPercent, percentage } from "~/domain/needs/share-in-words";
import { share } from "../../support/written";

describe("shares as they are printed", () => {
	it("are rounded half up to two decimals", () => {
		expect(["0.3921450000", "0.3921449999", "1.0000000000"].map((each) => percentage(share(each)))).toEqual([
			"39.21%",
			"39.21%",
			"100.00%",
		]);
		expect(percentage(share("0.3921550000"))).toBe("39.22%");
		expect(["-47.85", "5", "0.04"].map((each) => changeInPercent(share(each)))).toEqual([
			"−47.8%",
			"+5.0%",
			"0.0%",
		]);
	});

	it("may add up to a hundredth more or less than 100%, which is told apart", () => {
		const thirds = ["0.3333333333", "0.3333333333", "0.3333333333"];
		const sixths = [...Array.from({ length: 6 }, () => "0.1666666667")];
		expect([thirds, sixths].map((each) => addUpAsPrinted(each.map(share)))).toEqual([false, false]);
		expect(addUpAsPrinted([share("1/4"), share("3/4")])).toBe(true);
	});
});
