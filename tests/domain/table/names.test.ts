import { describe, expect, test } from "vitest";
import { isNearName } from "~/domain/table/names";

describe("a name that nearly is another", () => {
	test.each([
		["Birmingham [note 2]", "Birmingham"],
		["Birmingham²", "Birmingham"],
		["Birmingham (1)", "Birmingham"],
		["Birmingham*", "Birmingham"],
		["Birmingham CSP", "Birmingham"],
		["Birmingham", "Birmingham Community Safety Partnership"],
		["Safer Dudley Partnership", "Dudley"],
		["City of Wolverhampton", "Wolverhampton"],
		["Bristol, City of", "Bristol"],
		["Walsall Metropolitan Borough", "Walsall"],
		["Telford & Wrekin", "Telford and Wrekin"],
		["King’s Lynn", "King's Lynn District"],
		["St. Helens", "Saint Helens"],
		["Wolverhamton", "Wolverhampton"],
		["Sandewll", "Sandwell"],
		["\u00a0Solihull ", "Solihull"],
	])("%s may be %s", (text, name) => expect(isNearName(text, name)).toBe(true));

	test.each([
		["Barnsley", "Burnley"],
		["Wales", "Walsall"],
		["West Midlands", "Solihull"],
		["Birmingham and Solihull", "Birmingham"],
		["City of", "District"],
		["Eden", "Edem"],
		["England", "Birmingham"],
		["", "Dudley"],
	])("%s is not %s", (text, name) => expect(isNearName(text, name)).toBe(false));
});
