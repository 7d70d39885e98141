import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCase } from "~/domain/allocation/case/case";
import { pointsAt } from "~/domain/allocation/rules/points";
import { withoutBid } from "~/domain/allocation/what-if/fix-amount";
import { setBesideAmount, setWith } from "~/domain/allocation/what-if/held-bid-set";
import { pence } from "~/domain/money";
import { add, fromDecimal, toPlainDecimal, ZERO } from "~/domain/ratio";
import { fileText } from "~/domain/stored-text";
import { anyCase, anyConditionedCase } from "../../../support/any-case";
import { must } from "../../../support/round-builders";
import { allocated } from "../../../support/run-case";
import { runOf, smallCase } from "../../../support/second-tranche-case";
import { kept, pounds } from "../../../support/written";

const never = () => false;

function withIt(file: object, reference: string, stop = never) {
	return setWith(must(readCase(fileText(file))), reference, stop);
}

function beside(file: object, reference: string, amount: bigint) {
	return setBesideAmount(must(readCase(fileText(file))), reference, pence(amount), never);
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
			const value = (outcome as { withIt: string }).withIt;
			const found = withIt(file, ref);
			expect(found).toMatchObject({ status: "found", value, proved: true });
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
			const found = beside(plain, ref, 0n);
			expect(found).toMatchObject({ status: "found", value: others.value, proved: true });
			expect(found?.status === "found" && found.amounts.some(({ reference }) => reference === ref)).toBe(
				false,
			);
		}
	});

	it("is none where no set has the bid, and none for a rule that is no optimum", () => {
		const small = smallCase({ method: "optimum", exclusive: [["B1", "B2"]], perArea: { B: { max: "1" } } });
		expect(withIt(small, "B1")).toEqual({ status: "none" });
		expect(withIt(smallCase({ method: "optimum" }, "89999"), "B1")).toEqual({ status: "none" });
		expect(withIt(smallCase({ method: "rank-and-skip" }), "B1")).toBeNull();
	});

	it("says when the time is up that what it found is not proved, or that it found nothing", () => {
		expect(withIt(conditioned, "B1", () => true)).toMatchObject({ status: "found", proved: false });
		const least = smallCase({ method: "optimum", perArea: { D: { min: "40000" } } }, "100000");
		expect(withIt(least, "C1", () => true)).toEqual({ status: "not-in-time" });
		expect(withIt(least, "C1")).toMatchObject({ status: "found", proved: true });
	});
});

describe("the best set of the others beside an amount", () => {
	it.each([
		["without conditions", anyCase("optimum")],
		["with conditions", anyConditionedCase],
	])("%s, whatever the case: at what the optimum gave it is what the optimum gave the others", (_, cases) => {
		fc.assert(
			fc.property(
				cases.map((file) => ({ ...file, rule: { ...file.rule, objective: "score" as const } })),
				(file) => {
					const run = allocated(file).run;
					for (const { ref, option, amount } of run.awards) {
						const bid = kept(file).bids?.find((each) => each.ref === ref);
						if (option === null || bid === undefined) continue;
						const found = beside(file, ref, amount);
						if (found?.status !== "found") throw new Error("no set of the others");
						const own = pointsAt(bid, amount);
						const value = add(fromDecimal(found.value) ?? ZERO, own);
						expect(toPlainDecimal(value)).toBe(run.value);
						for (const { reference, amount: theirs } of found.amounts)
							expect(theirs).toBe(run.awards.find((award) => award.ref === reference)?.amount);
					}
				},
			),
		);
	});

	it("leaves the others what its areas may still have with it counted: bids and money", () => {
		const third = { ref: "C3", areas: ["C"], score: "90", options: [{ amount: pounds("10000") }] };
		const plainCase = smallCase({
			method: "optimum",
			maximumBidsPerArea: 2,
			perArea: { C: { max: "60000" } },
		});
		const file = { ...plainCase, bids: [...(plainCase.bids ?? []), third] };
		const inCoventry = (amount: bigint) => {
			const found = beside(file, "C2", amount);
			if (found?.status !== "found") throw new Error("no set of the others");
			return found.amounts
				.filter((each) => each.amount > 0n && each.reference.startsWith("C"))
				.map(({ reference }) => reference);
		};
		expect(inCoventry(0n)).toEqual(["C3", "C1"]);
		expect(inCoventry(1n)).toEqual(["C3"]);
		expect(inCoventry(5_000_001n)).toEqual([]);
		expect(inCoventry(7_000_000n)).toEqual([]);
	});

	it("leaves out all bids of its groups, also where a group has three and they have others", () => {
		const groups = [
			["B1", "C1", "C2"],
			["C1", "S1"],
		];
		const file = smallCase({ method: "optimum", exclusive: groups });
		const found = beside(file, "B1", 10_000_000n);
		if (found?.status !== "found") throw new Error("no set of the others");
		const funded = found.amounts.filter(({ amount }) => amount > 0n).map(({ reference }) => reference);
		expect(funded).not.toContain("C1");
		expect(funded).not.toContain("C2");
		expect(funded).toContain("S1");
	});

	it("counts the amount in a least, and is none where the others cannot bring what is missing", () => {
		const file = smallCase({ method: "optimum", perArea: { D: { min: "40000" } } });
		expect(beside(file, "D1", 4_000_000n)).toMatchObject({ status: "found", proved: true });
		expect(beside(file, "D1", 3_999_999n)).toEqual({ status: "none" });
		expect(beside(file, "D1", 0n)).toEqual({ status: "none" });
	});

	it("charges a joint bid to its areas by their exact shares, a tie to the smaller area", () => {
		const thirds = {
			areas: ["B", "C", "D"],
			indicators: [{ id: "need", weight: "1", values: { B: "3", C: "1", D: "2" } }],
		};
		const bids = [
			{ ref: "J1", areas: ["C", "B"], score: "90", options: [{ amount: pounds("0.02") }] },
			{ ref: "B1", areas: ["B"], score: "50", options: [{ amount: pounds("0.98") }] },
			{ ref: "C1", areas: ["C"], score: "50", options: [{ amount: pounds("1.00") }] },
		];
		const rule = (max: string) => ({ method: "optimum" as const, perArea: { B: { max }, C: { max: "1" } } });
		const funded = (max: string) => {
			const found = beside({ ...smallCase(rule(max)), needs: thirds, bids }, "J1", 2n);
			return found?.status === "found"
				? found.amounts.filter(({ amount }) => amount > 0n).map(({ reference }) => reference)
				: [];
		};
		// A quarter of 2p is half a penny, and so is what is left of three quarters: B is charged both pennies.
		expect(funded("1")).toEqual(["B1", "C1"]);
		expect(funded("0.99")).toEqual(["C1"]);
	});
});
