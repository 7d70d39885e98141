import { describe, expect, test } from "vitest";
import { columnsFrom, importColumnsForm, useAsText } from "~/forms/needs/import-columns";
import { parseForm } from "~/forms/parse-form";

function chosen(fields: Readonly<Record<string, string>>, count = 3) {
	const body = new FormData();
	for (const [name, value] of Object.entries(fields)) body.append(name, value);
	const form = parseForm(importColumnsForm, body);
	if (!form.ok) throw new Error(JSON.stringify(form.errors));
	return columnsFrom(form.value, count);
}

const SOURCE = {
	source: "Police",
	"sourceDate.day": "31",
	"sourceDate.month": "3",
	"sourceDate.year": "2025",
};

describe("what the columns of an uploaded table are taken for", () => {
	test("comes out as it was chosen; a column not spoken of is left out", () => {
		expect(chosen({ "uses.0": "area", "uses.1": "per:need" })).toEqual({
			columns: [{ use: "area" }, { use: "per", indicatorId: "need" }, { use: "skip" }],
		});
	});

	test("can be the partnerships, with the rows of others left out", () => {
		const others = { use: "area", others: "left-out" } as const;
		expect(chosen({ "uses.0": "area-others" }, 1)).toEqual({ columns: [others] });
		expect(useAsText(others)).toBe("area-others");
	});

	test("can be a new indicator: counts, or rates with the column of their bases", () => {
		const columns = {
			...SOURCE,
			...{ "uses.0": "new", "titles.0": "Thefts", "weights.0": "0.25", "bases.0": "2" },
			...{ "uses.1": "new-rate", "titles.1": "Crime", "weights.1": "1", "bases.1": "2" },
		};
		const words = { source: "Police", sourceDate: "2025-03-31" };
		const rate = { use: "new", title: "Crime", weight: "1", ...words, base: 2 } as const;
		const count = { use: "new", title: "Thefts", weight: "0.25", ...words } as const;
		expect(chosen(columns)).toEqual({ columns: [count, rate, { use: "skip" }] });
		expect([count, rate].map(useAsText)).toEqual(["new", "new-rate"]);
	});

	test("is asked for again, field by field, where a new indicator lacks something", () => {
		expect(chosen({ "uses.1": "new-rate", "weights.1": "2" })).toEqual({
			errors: {
				"titles.1": "Enter what this column measures",
				"weights.1": "Weight must be a number from 0 to 1, like 0.25",
				"bases.1": "Select the column with the bases of these rates",
				source: "Enter where the figures of new indicators come from",
				sourceDate: "Enter the date of the figures of new indicators",
			},
		});
		expect(chosen({ ...SOURCE, "uses.1": "new", "titles.1": "Thefts", "weights.1": "0" })).toMatchObject({
			columns: [{ use: "skip" }, { use: "new" }, { use: "skip" }],
		});
	});
});
