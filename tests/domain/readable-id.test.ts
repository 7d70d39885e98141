import { expect, it } from "vitest";
import { readableId } from "~/domain/readable-id";

const free = () => false;

it("is what a person would type", () => {
	expect(readableId("Invest to Save Budget 2013-14", free)).toBe("invest-to-save-budget-2013-14");
	expect(readableId("  Café: people's fund (2) ", free)).toBe("cafe-peoples-fund-2");
	expect(readableId("x".repeat(80), free)).toHaveLength(60);
});

it("gets a number where the name is taken, or is the address of a page", () => {
	const taken = new Set(["second-tranche", "second-tranche-2"]);
	expect(readableId("Second tranche", (id) => taken.has(id))).toBe("second-tranche-3");
	expect(readableId("New", free)).toBe("new-2");
});

it("is never empty", () => {
	expect(readableId("???", free)).toBe("record");
});
