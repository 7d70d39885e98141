import { expect, it } from "vitest";
import { firstYearOver } from "~/domain/fund/year-limits";
import { pence } from "~/domain/money";

it("a year above its money is found also behind one that does not count", () => {
	const limits = new Map([
		["2026-27", pence(100n)],
		["2027-28", pence(50n)],
	]);
	const asked = new Map([
		["2026-27", pence(120n)],
		["2027-28", pence(60n)],
	]);
	expect(firstYearOver([asked], limits)?.year).toBe("2026-27");
	expect(firstYearOver([asked, null], limits, (year) => year !== "2026-27")).toEqual({
		year: "2027-28",
		total: pence(60n),
		available: pence(50n),
	});
	expect(firstYearOver([asked], limits, () => false)).toBeNull();
});
