import { describe, expect, it } from "vitest";
import { compareReferences, nextReference } from "~/domain/bid/reference";

describe("references", () => {
	it("count on from the highest number given under the prefix", () => {
		expect(nextReference("S", false, [])).toBe("S1");
		expect(nextReference("S", false, ["S1", "SS1", "SS2"])).toBe("S2");
		expect(nextReference("SS", false, ["S1", "SS1", "SS9", "SS10"])).toBe("SS11");
	});

	it("do not fill the gap of a bid that went", () => {
		expect(nextReference("W", false, ["W2"])).toBe("W3");
	});

	it("have a prefix of their own for joint bids", () => {
		expect(nextReference("S", true, ["S1"])).toBe("J1");
		expect(nextReference("B", true, ["J1"])).toBe("J2");
	});

	it("stand in the order in which people read them", () => {
		expect(["SS10", "S1", "SS2", "C2", "C1"].sort(compareReferences)).toEqual([
			"C1",
			"C2",
			"S1",
			"SS2",
			"SS10",
		]);
	});
});
