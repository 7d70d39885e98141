import { expect, it } from "vitest";
import { proofInWords } from "~/ui/allocation/proof-note";

it("says that an optimum is proved, or how much better is still possible", () => {
	expect(proofInWords({ status: "optimal" })).toBe(
		"This is proved to be the best answer: no other set of amounts within the money and conditions has a greater value.",
	);
	expect(proofInWords({ status: "best-found", value: "664.5", bound: "667" })).toBe(
		"This is not proved to be the best answer. It is the best found before the search stopped. A better one could gain 2.5 points at most.",
	);
	expect(proofInWords(null)).toBeNull();
});
