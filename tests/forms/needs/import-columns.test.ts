import { describe, expect, test } from "vitest";
import type { ColumnUse } from "~/domain/needs/import-columns";
import {
	columnsFrom,
	describedFrom,
	importColumnsForm,
	newIndicatorsForm,
	useAsText,
} from "~/forms/needs/import-columns";
import { importRowsForm } from "~/forms/needs/import-table";
import { type FormSchema, parseForm } from "~/forms/parse-form";

type Fields = Readonly<Record<string, string>>;

function parsed<Schema extends FormSchema>(schema: Schema, fields: Fields) {
	const body = new FormData();
	for (const [name, value] of Object.entries(fields)) body.append(name, value);
	return parseForm(schema, body);
}

const SKIPPED: readonly ColumnUse[] = [{ use: "skip" }, { use: "skip" }, { use: "skip" }];

function chosen(fields: Fields, before = SKIPPED) {
	const form = parsed(importColumnsForm, fields);
	if (!form.ok) throw new Error(JSON.stringify(form.errors));
	return columnsFrom(form.value, before);
}

const SOURCE = {
	source: "Police",
	"sourceDate.day": "31",
	"sourceDate.month": "3",
	"sourceDate.year": "2025",
};
const NEW = { use: "new", title: "", weight: "", source: "", sourceDate: "" } as const;

describe("what the columns of an uploaded table are taken for", () => {
	test("comes out as it was chosen; a column not spoken of is left out", () => {
		expect(chosen({ "uses.0": "area", "uses.1": "per:need" })).toEqual([
			{ use: "area" },
			{ use: "per", indicatorId: "need" },
			{ use: "skip" },
		]);
	});

	test("can be the partnerships, with the rows of others left out", () => {
		const others = { use: "area", others: "left-out" } as const;
		expect(chosen({ "uses.0": "area-others" })[0]).toEqual(others);
		expect(useAsText(others)).toBe("area-others");
	});

	test("can be a new indicator, which keeps what was said of it", () => {
		expect(chosen({ "uses.0": "new", "uses.1": "new-rate" }).slice(0, 2)).toEqual([
			NEW,
			{ ...NEW, base: -1 },
		]);
		const described = {
			...NEW,
			title: "Crime",
			weight: "1",
			source: "Police",
			sourceDate: "2025-03-31",
			base: 2,
		};
		expect(chosen({ "uses.1": "new-rate" }, [SKIPPED[0] as ColumnUse, described])[1]).toEqual(described);
	});
});

describe("new indicators of an uploaded table", () => {
	const columns = [NEW, { ...NEW, base: -1 }, { use: "area" }] as const;

	function described(fields: Fields) {
		const form = parsed(newIndicatorsForm, { ...SOURCE, ...fields });
		if (!form.ok) throw new Error(JSON.stringify(form.errors));
		return describedFrom(form.value, columns);
	}

	test("are counts, or rates with the column of their bases", () => {
		const words = { source: "Police", sourceDate: "2025-03-31" };
		expect(
			described({
				...{ "titles.0": "Thefts", "weights.0": "0.25" },
				...{ "titles.1": "Crime", "weights.1": "1", "bases.1": "0" },
			}),
		).toEqual({
			columns: [
				{ use: "new", title: "Thefts", weight: "0.25", ...words },
				{ use: "new", title: "Crime", weight: "1", base: 0, ...words },
				{ use: "area" },
			],
		});
	});

	test("are asked for again, field by field; fields of columns that hold none are not looked at", () => {
		expect(
			described({ "titles.0": "x".repeat(121), "weights.1": "2", "titles.2": "", "weights.2": "no" }),
		).toEqual({
			errors: {
				"titles.0": "Name must be 120 characters or less",
				"weights.0": "Weight must be a number from 0 to 1, like 0.25",
				"titles.1": "Enter what this column measures",
				"weights.1": "Weight must be a number from 0 to 1, like 0.25",
				"bases.1": "Select the column that these rates are out of",
			},
		});
		expect(parsed(newIndicatorsForm, {})).toMatchObject({
			errors: {
				source: "Enter where the figures come from",
				sourceDate: "Enter the date of the figures",
			},
		});
	});
});

describe("rows to leave out", () => {
	const rows = (more: string) => {
		const form = parsed(importRowsForm, { first: "1", count: "1", more });
		return form.ok ? form.value.more : form.errors["more"];
	};

	test("are typed as numbers, with ranges", () => {
		expect(rows("")).toEqual([]);
		expect(rows("12, 15 to 17")).toEqual([12, 15, 16, 17]);
		expect(rows("9-10; 20")).toEqual([9, 10, 20]);
		expect(rows("the last")).toBe("Enter row numbers, like 12, 15 to 20. “the” is not a row");
		expect(rows("9 to 3")).toContain("is not a row");
	});
});
