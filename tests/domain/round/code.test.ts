import { describe, expect, it } from "vitest";
import { referenceInRound } from "~/domain/bid/reference";
import { roundCode } from "~/domain/round/code";

describe("a round's short code", () => {
	it("is what was typed, in capitals; where nothing was, the present one or the next that is free", () => {
		expect(roundCode(" 2013-t2 ", [])).toMatchObject({ value: "2013-T2" });
		expect(roundCode("", ["R1"], "2013-T2")).toMatchObject({ value: "2013-T2" });
		expect(roundCode(undefined, ["2013-T1", "R3"])).toMatchObject({ value: "R4" });
	});

	it("is refused where it is another round's, or more than letters, figures and hyphens", () => {
		expect(roundCode("2013-t2", ["2013-T2"])).toMatchObject({ code: "code-taken", path: "code" });
		for (const typed of ["T 2", "-2", "second/2", "T".repeat(13)])
			expect(roundCode(typed, [])).toMatchObject({ code: "code-not-plain", path: "code" });
	});

	it("stands after a reference", () => {
		expect(referenceInRound("B1", "2013-T2")).toBe("B1 (2013-T2)");
		expect(referenceInRound("B1", "")).toBe("B1");
	});
});
