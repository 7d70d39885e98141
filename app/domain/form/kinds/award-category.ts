import { formatPounds } from "../../money";
import { accepted, type Outcome, refused } from "../../outcome";
import { plainName } from "../../table/names";
import type { Fields, ValuesOf } from "../field";
import type { RecordKind } from "../record-kind";
import { row } from "../record-rows";

type CategoryRefusal = "category-limits-crossed" | "category-taken";

declare module "../record-kind" {
	interface KindCodes extends Record<CategoryRefusal, true> {}
}

const fields = {
	title: {
		kind: "line",
		label: "Category",
		hint: "For example, Pilot or Large project",
		most: 120,
		required: "Enter the category",
	},
	least: { kind: "money", label: "Least amount", required: "Enter the least amount" },
	most: { kind: "money", label: "Most amount", required: "Enter the most amount" },
} as const satisfies Fields;

/** A category of award of a round: what a bid that names it may ask. */
export type AwardCategoryValues = ValuesOf<typeof fields>;

export const AWARD_CATEGORY: RecordKind<AwardCategoryValues, AwardCategoryValues, CategoryRefusal> = {
	key: "award-category",
	section: "categories",
	words: {
		one: "award category",
		counted: { one: "award category", many: "award categories" },
		a: "an award category",
		none: "No award categories. Bids ask for any amount.",
		intro:
			"Sizes of award that this round makes. Each bid names one, and a reduced version can name another to fall back on.",
	},
	fields,
	named: "title",
	rows: ({ least, most }) => [row("Amounts", `${formatPounds(least)} to ${formatPounds(most)}`)],
	check: (values): Outcome<AwardCategoryValues, "category-limits-crossed"> =>
		values.most > 0n && values.least <= values.most
			? accepted(values)
			: refused("category-limits-crossed", "Most amount must be above £0 and not below the least amount", {
					path: "most",
				}),
	checkBeside: (values, { others }) =>
		others.some(({ title }) => plainName(title) === plainName(values.title))
			? refused("category-taken", "This round already has a category with that name", { path: "title" })
			: accepted(values),
};
