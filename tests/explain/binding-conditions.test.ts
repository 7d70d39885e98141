import { describe, expect, it } from "vitest";
import { readCase } from "~/domain/allocation/case/case";
import type { CaseFileRule } from "~/domain/allocation/case/case-file";
import { fileText } from "~/domain/stored-text";
import { bindingConditions } from "~/explain/binding-conditions";
import { must } from "../support/round-builders";
import { runOf, smallCase } from "../support/second-tranche-case";
import type { Written } from "../support/written";

const NAMES: Readonly<Record<string, string>> = {
	B: "Birmingham",
	C: "Coventry",
	D: "Dudley",
	S: "Sandwell",
};

function said(rule: Partial<Written<CaseFileRule>>, reference: string, total?: string) {
	const file = smallCase({ method: "optimum", ...rule }, total);
	const input = must(readCase(fileText(file)));
	return bindingConditions(input, runOf(file), reference, (area) => NAMES[area] ?? area);
}

describe("which conditions bind for a bid", () => {
	it("names the group of which another bid is funded, and which is worth more", () => {
		const rule = { exclusive: [["C1", "C2"]] };
		expect(said(rule, "C2")).toEqual([
			"At most one of C1 and C2 may be funded, and C1 is that one: it is worth more than C2.",
		]);
		expect(said(rule, "C1")).toEqual(["At most one of C1 and C2 may be funded, and C1 is that one."]);
	});

	it("names the area that has as many bids as it may", () => {
		expect(said({ maximumBidsPerArea: 1 }, "C2")).toEqual([
			"Coventry already has the 1 bid it may have: C1.",
		]);
	});

	it("names the area that has as much money as it may", () => {
		expect(said({ perArea: { C: { max: "60000" } } }, "C2", "600000")).toEqual([
			"Coventry has £35,000.00 of its most of £60,000.00, and C2 needs at least £40,000.00 more there.",
		]);
		expect(said({ perArea: { B: { max: "60000" } } }, "B1")).toEqual([
			"Birmingham may have at most £60,000.00, and B1 needs at least £90,000.00 of it.",
		]);
		expect(said({ perArea: { B: { max: "80000" } } }, "B2")).toEqual([
			"Birmingham may have at most £80,000.00: all that B2 asked would take it to £95,000.00.",
		]);
	});

	it("names the least amount that a bid holds, and that another bid meets it by", () => {
		const rule = { perArea: { D: { min: "40000" } } };
		expect(said(rule, "D1", "100000")).toEqual([
			"Dudley must have at least £40,000.00, which it would not have without D1.",
		]);
		expect(said(rule, "B1", "100000")).toEqual([
			"Dudley must have at least £40,000.00, which it would not have without D1.",
		]);
	});

	it("says that no condition keeps a bid out by itself, and nothing where there are none", () => {
		expect(said({ maximumBidsPerArea: 3 }, "B1")).toEqual([
			"No condition keeps B1 out by itself: the set chosen is worth more than every set with it, or as much and goes before it by the tie rule.",
		]);
		expect(said({}, "B1")).toEqual([]);
	});
});
