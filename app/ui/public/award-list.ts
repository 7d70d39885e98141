import { byCodePoint } from "~/domain/canonical";
import {
	byAmount,
	byText,
	filterOf,
	type ListDeclaration,
	type ListFilter,
	type ListRules,
	reversed,
} from "~/domain/listing/list-query";
import { formatDate } from "~/domain/london-time";
import { monthOf, type PublicAward, yearsOf } from "~/domain/public/award";

function filterWith(
	key: string,
	label: string,
	any: string,
	options: ReadonlyMap<string, string>,
): readonly ListFilter[] {
	if (options.size < 2) return [];
	const sorted = [...options].sort(([, a], [, b]) => byCodePoint(a, b));
	return [filterOf(key, label, any, Object.fromEntries(sorted))];
}

const same = (names: readonly string[]) => new Map(names.map((name) => [name, name]));

/** How awards can be searched: by partnership, year and objective. */
export function awardList(awards: readonly PublicAward[]): ListDeclaration {
	const names = awards.flatMap(({ recipients }) => recipients.map(({ name }) => name));
	const objectives = new Map(
		awards.flatMap(({ objectives: all }) => all.map(({ code, title }) => [code, `${code} ${title}`])),
	);
	return {
		search: { label: "Title, reference or partnership" },
		filters: [
			...filterWith("partnership", "Partnership", "Any partnership", same(names)),
			...filterWith("year", "Financial year", "Any year", same(awards.flatMap(yearsOf))),
			...filterWith("objective", "Objective of the plan", "Any objective", objectives),
		],
		sorts: [
			{ key: "newest", text: "Newest first" },
			{ key: "amount", text: "Largest amount first" },
			{ key: "partnership", text: "Partnership" },
		],
	};
}

export const AWARD_RULES: ListRules<PublicAward> = {
	texts: (award) => [
		award.title,
		award.reference ?? "",
		award.decision,
		...award.recipients.map(({ name }) => name),
	],
	matches: {
		partnership: ({ recipients }, name) => recipients.some((each) => each.name === name),
		year: (award, year) => yearsOf(award).includes(year),
		objective: ({ objectives }, code) => objectives.some((each) => each.code === code),
	},
	order: {
		amount: reversed(byAmount(({ amount }) => amount)),
		partnership: byText(({ recipients }) => recipients[0]?.name ?? ""),
	},
};

const monthName = (month: string) => formatDate(`${month}-01`).replace(/^1 /, "");

/** How the register of grants is narrowed: to the month of publication. */
export function grantList(awards: readonly PublicAward[]): ListDeclaration {
	const months = new Map(awards.map((award) => [monthOf(award), monthName(monthOf(award))]));
	const newest = [...months].sort(([a], [b]) => byCodePoint(b, a));
	return {
		search: { label: "Recipient or purpose" },
		filters:
			months.size > 1 ? [filterOf("month", "Published in", "Any month", Object.fromEntries(newest))] : [],
		sorts: [{ key: "newest", text: "Newest first" }],
	};
}

export const GRANT_RULES: ListRules<PublicAward> = {
	texts: AWARD_RULES.texts,
	matches: { month: (award, month) => monthOf(award) === month },
	order: {},
};
