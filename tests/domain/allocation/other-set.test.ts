import { describe, expect, it } from "vitest";
import { readCase } from "~/domain/allocation/case";
import type { CaseFile } from "~/domain/allocation/case-file";
import { withoutBid } from "~/domain/allocation/fix-amount";
import { otherSet } from "~/domain/allocation/other-set";
import { must } from "../../support/round-builders";
import { runOf, smallCase } from "../../support/second-tranche-case";

const never = () => false;

function set(file: CaseFile, reference: string, way: "with" | "without", stop = never) {
	return otherSet(must(readCase(JSON.stringify(file))), reference, way, stop);
}

const plain = smallCase({ method: "optimum" });
const conditioned = smallCase({ method: "optimum", exclusive: [["B1", "B2"]], maximumBidsPerArea: 1 });

describe("the other set of an optimum", () => {
	it.each([
		["without conditions", plain],
		["with conditions", conditioned],
	])("%s is worth what the run says of each bid left out, and holds that bid", (_, file) => {
		const run = runOf(file);
		const left = run.awards.filter(({ outcome }) => outcome.status === "not-in-optimum");
		expect(left.length).toBeGreaterThan(0);
		for (const { ref, outcome } of left) {
			const { withIt } = outcome as { withIt: string };
			const found = set(file, ref, "with");
			expect(found).toMatchObject({ status: "found", value: withIt, proved: true });
			if (found?.status !== "found") continue;
			const amounts = found.amounts.map(({ amount }) => amount);
			expect(found.amounts.find(({ reference }) => reference === ref)?.amount).toBeGreaterThan(0n);
			expect(amounts.reduce((sum, amount) => sum + amount, 0n)).toBe(found.spent);
			expect(found.spent).toBeLessThanOrEqual(32_000_000n);
		}
	});

	it("without a funded bid is what the same optimum gives the others", () => {
		const funded = runOf(plain).awards.filter(({ option }) => option !== null);
		for (const { ref } of funded) {
			const others = runOf(withoutBid(plain, ref));
			const found = set(plain, ref, "without");
			expect(found).toMatchObject({ status: "found", value: others.value, proved: true });
			expect(found?.status === "found" && found.amounts.some(({ reference }) => reference === ref)).toBe(
				false,
			);
		}
	});

	it("is none where no set has the bid, and none for a rule that is no optimum", () => {
		const small = smallCase({ method: "optimum", exclusive: [["B1", "B2"]], perArea: { B: { max: "1" } } });
		expect(set(small, "B1", "with")).toEqual({ status: "none" });
		expect(set(smallCase({ method: "optimum" }, "89999"), "B1", "with")).toEqual({ status: "none" });
		expect(set(smallCase({ method: "rank-and-skip" }), "B1", "with")).toBeNull();
	});

	it("says when the time is up that nothing was found under conditions", () => {
		expect(set(conditioned, "B1", "with", () => true)).toEqual({ status: "not-in-time" });
	});
});
