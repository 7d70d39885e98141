import { nameOf } from "../form/field";
import { RECORD_KINDS } from "../form/kinds";
import { AWARD_CATEGORY } from "../form/kinds/award-category";
import { BASELINE_COST } from "../form/kinds/baseline-cost";
import { COST_LINE } from "../form/kinds/cost-line";
import { FUNDING_LINE } from "../form/kinds/funding-line";
import { INTERVENTION } from "../form/kinds/intervention";
import { MEASURE } from "../form/kinds/measure";
import { REDUCED_VERSION } from "../form/kinds/reduced-version";
import { RISK } from "../form/kinds/risk";
import { SAVING_LINE } from "../form/kinds/saving-line";
import type { Linked, Near, RecordKind, RecordRow, RecordValues } from "../form/record-kind";
import { row, rowsOf, titleOf } from "../form/record-rows";
import { holdsNumbers, sheetOf } from "../form/sheet-columns";
import { formatPounds, fromDecimalPounds, toDecimalPounds } from "../money";
import { categoryInWords } from "../round/award-category";
import type { TableWritten } from "../table/table-written";
import type { BidContent, ContentTable } from "./content";
import { SECTIONS } from "./sections";

/** A record of a bid's content as lists show it. */
export type ShownRecord = { readonly title: string; readonly rows: readonly RecordRow[] };

/** Where content keeps the records of the kinds that rules reckon with, each as its kind's fields call its values. */
const LISTS: Readonly<Record<string, (content: BidContent) => readonly RecordValues[]>> = {
	[INTERVENTION.key]: ({ interventions }) => interventions.map((each) => ({ ...each, id: each.key })),
	[COST_LINE.key]: ({ interventions }) =>
		interventions.flatMap(({ key, costLines }) =>
			costLines.map((line) => ({ ...line, interventionId: key })),
		),
	[REDUCED_VERSION.key]: ({ reducedVersions }) =>
		reducedVersions.map(({ interventions, category, ...version }) => ({
			...version,
			...(category ? { categoryId: category.title } : {}),
			interventions: interventions?.map(({ key, amount }) => ({ interventionId: key, amount })) ?? null,
		})),
	[SAVING_LINE.key]: ({ savings }) =>
		savings.map(({ base, ...line }) => ({
			...line,
			...(base ? { base: base.amount, baseId: base.title || null } : {}),
		})),
	[FUNDING_LINE.key]: ({ funding }) => funding.map((line) => ({ ...line })),
	[MEASURE.key]: ({ measures }) =>
		measures.map(({ intervention, objective, baselineOn, targetOn, ...line }) => ({
			...line,
			interventionId: intervention ?? null,
			objectiveId: objective ?? null,
			baselineOn: baselineOn === undefined ? null : { day: baselineOn },
			targetOn: targetOn === undefined ? null : { day: targetOn },
		})),
	[RISK.key]: ({ risks }) => risks.map((line) => ({ ...line })),
};

/** The records of a kind that content holds by its fields; undefined for a kind that it holds as a table. */
export function recordsOfContent(
	content: BidContent,
	{ key }: Pick<RecordKind, "key">,
): readonly RecordValues[] | undefined {
	return LISTS[key]?.(content);
}

/** What the records of a bid's content refer to, as far as the content itself tells. */
export function nearOfContent({ interventions, savings, measures, reducedVersions }: BidContent): Near {
	const named = (titles: readonly (string | undefined)[]): readonly Linked[] =>
		[...new Set(titles)].flatMap((title) => (title ? [{ id: title, title }] : []));
	const objectives = new Map(
		interventions.flatMap((each) => each.objectives.map(({ code, title }) => [code, `${code} ${title}`])),
	);
	return {
		interventions: interventions.map(({ key, title, asked, couldBeReducedTo }) => ({
			...{ id: key, title, asked, couldBeReducedTo },
		})),
		links: {
			intervention: interventions.map(({ key, title }) => ({ id: key, title })),
			objective: named(measures.map(({ objective }) => objective)).map(({ id }) => ({
				id,
				title: objectives.get(id) ?? id,
			})),
			[AWARD_CATEGORY.key]: reducedVersions.flatMap(({ category }) =>
				category ? [{ id: category.title, title: categoryInWords(category) }] : [],
			),
			[BASELINE_COST.key]: named(savings.map(({ base }) => base?.title)),
			year: named(
				[...interventions.flatMap(({ costLines }) => costLines), ...savings]
					.flatMap(({ years = [] }) => years.map(({ year }) => year))
					.sort(),
			),
		},
	};
}

/** A kind without what content holds in a table beside its records. */
function withoutBeside(kind: RecordKind): RecordKind {
	const isBeside = (key: string) => kind.fields[key]?.beside === true;
	const listed = kind.listed?.filter((key) => !isBeside(key));
	return {
		...kind,
		fields: Object.fromEntries(Object.entries(kind.fields).filter(([key]) => !isBeside(key))),
		...(listed ? { listed } : {}),
	};
}

/** The records of a kind that rules reckon with, as its own lists show them; undefined for any other kind. */
export function shownOfKind(content: BidContent, kind: RecordKind): readonly ShownRecord[] | undefined {
	const near = nearOfContent(content);
	const bare = withoutBeside(kind);
	return recordsOfContent(content, kind)?.map((values) => ({
		title: titleOf(kind, values),
		rows: rowsOf(bare, values, near),
	}));
}

/** What a table's column is called in lists: a kind's short name for it, else what was asked. */
export function columnNames({ key, beside, fields }: ContentTable): readonly string[] {
	const kind = RECORD_KINDS.find((each) => each.key === (beside ?? key));
	return fields.map(({ key: name, label }) => {
		const field = kind?.fields[name];
		return field?.label === label ? nameOf(field) : label;
	});
}

/** The rows of a table as lists show records; what only repeats the name of its row is left out. */
export function shownOfTable(table: ContentTable): readonly ShownRecord[] {
	const names = columnNames(table);
	const repeats = table.fields.map(({ key }) => table.rows.every((each) => each.words[key] === each.title));
	return table.rows.map(({ title, words }) => ({
		title,
		rows: table.fields.flatMap(({ key }, at) =>
			repeats[at] ? [] : [row(names[at] ?? key, words[key] ?? "")],
		),
	}));
}

/** The title of a section of a bid, by its own form. */
function sectionTitle({ form }: BidContent, section: string): string {
	const sections: readonly { readonly key: string; readonly title: string }[] = form?.sections ?? SECTIONS;
	return sections.find(({ key }) => key === section)?.title ?? section;
}

/** An amount of a table as a decimal; null for a value whose words are no amount of pounds. */
function decimalIn({ values, words }: ContentTable["rows"][number], key: string): string | null {
	const value = values[key];
	const amount = typeof value === "string" ? fromDecimalPounds(value) : null;
	return amount !== null && words[key] === formatPounds(amount) ? toDecimalPounds(amount) : null;
}

/** Every table of a bid's content that has rows, as files hold it: amounts as decimals, under its section's title. */
export function sheetsOfContent(content: BidContent): readonly TableWritten[] {
	const near = nearOfContent(content);
	const ofKinds = RECORD_KINDS.flatMap((kind): readonly TableWritten[] => {
		const records = recordsOfContent(content, kind) ?? [];
		if (records.length === 0) return [];
		const { columns, rows } = sheetOf(withoutBeside(kind), records, near);
		const headed = columns.map((column) => ({ heading: column.heading, isNumber: holdsNumbers(column) }));
		return [{ title: sectionTitle(content, kind.section), columns: headed, rows }];
	});
	const ofTables = (content.tables ?? []).flatMap((table): readonly TableWritten[] => {
		if (table.rows.length === 0) return [];
		const first = table.beside ? [{ heading: "Name", isNumber: false }] : [];
		const title = sectionTitle(content, table.section);
		const isAmounts = table.fields.map(({ key }) =>
			table.rows.every((each) => !each.words[key] || decimalIn(each, key) !== null),
		);
		return [
			{
				title: table.beside ? `${title}, what else is said` : title,
				columns: [
					...first,
					...columnNames(table).map((heading, at) => ({ heading, isNumber: isAmounts[at] ?? false })),
				],
				rows: table.rows.map((each) => [
					...(table.beside ? [each.title] : []),
					...table.fields.map(({ key }) => decimalIn(each, key) ?? each.words[key] ?? ""),
				]),
			},
		];
	});
	return [...ofKinds, ...ofTables];
}
