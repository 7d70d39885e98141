import { counts, type GivenAnswers } from "../form/conditions";
import {
	type FormDefinition,
	type FormSection,
	isQuestion,
	isRecords,
	isTable,
	type QuestionItem,
	type RecordsItem,
	type TableItem,
} from "../form/definition";
import type { BidContent } from "./content";
import { answerTo } from "./read-content";
import type { Remark } from "./remark";
import type { SectionKey } from "./sections";

type Row = Readonly<Record<string, unknown>>;

/** The records of each kind in a bid's content. */
const RECORDS: Readonly<Record<string, (content: BidContent) => readonly Row[]>> = {
	intervention: ({ interventions }) => interventions,
	"cost-line": ({ interventions }) => interventions.flatMap(({ costLines }) => costLines),
	"reduced-version": ({ reducedVersions }) => reducedVersions,
	"saving-line": ({ savings }) => savings,
	"funding-line": ({ funding }) => funding,
	measure: ({ measures }) => measures,
	risk: ({ risks }) => risks,
};

function recordsOf(content: BidContent, kind: string): readonly Row[] {
	return RECORDS[kind]?.(content) ?? tableRows(content, kind).map(({ values }) => values);
}

function tableRows(content: BidContent, key: string) {
	return content.tables?.find((table) => table.key === key)?.rows ?? [];
}

/** The answers of a content as conditions see them: what it leaves out does not count and decides nothing. */
export function givenInContent(content: BidContent): GivenAnswers {
	return Object.fromEntries(
		content.answers.map(({ question, state, text, value }) => [
			question,
			{ state, value: value === undefined ? text : value },
		]),
	);
}

type Missing = { readonly remark: Remark; readonly blocks: boolean; readonly isQuestion: boolean };

function missingAnswer(content: BidContent, section: SectionKey, item: QuestionItem): readonly Missing[] {
	const { question, label, required = "no", field } = item;
	if (required === "no" || field.kind === "computed" || answerTo(content, question) !== "") return [];
	const words = `Not answered: ${label}`;
	return [
		{
			remark: { code: "answer-missing", of: question, section, words },
			blocks: required === "blocks",
			isQuestion: true,
		},
	];
}

function missingRows(section: FormSection, item: RecordsItem | TableItem, count: number): readonly Missing[] {
	const { minimum = 0, maximum, required = "warns" } = item;
	const one = isTable(item) ? item.one : section.title.toLowerCase();
	const missing = (code: "records-missing" | "records-too-many", words: string): Missing => ({
		remark: { code, of: section.key, section: section.key, words },
		blocks: required === "blocks",
		isQuestion: false,
	});
	if (count < minimum) {
		const words = item.missing ?? `${section.title}: at least ${minimum} asked for, ${count} given.`;
		return required === "no" ? [] : [missing("records-missing", words)];
	}
	return maximum !== undefined && count > maximum
		? [
				{
					...missing("records-too-many", `${section.title}: no more than ${maximum} of ${one} can be given.`),
					blocks: true,
				},
			]
		: [];
}

function isBlank(value: unknown): boolean {
	return (
		value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0)
	);
}

/** Fields that a form wants in every record of a kind, or every row of a table, and that one of them lacks. */
function missingFields(
	content: BidContent,
	section: FormSection,
	item: RecordsItem | TableItem,
): readonly Missing[] {
	const remark = (key: string, label: string, lacking: number, blocks: boolean): readonly Missing[] =>
		lacking === 0
			? []
			: [
					{
						remark: {
							code: "field-missing",
							of: key,
							section: section.key,
							words: `${section.title}: ${label} is not given in ${lacking === 1 ? "one of them" : `${lacking} of them`}.`,
						},
						blocks,
						isQuestion: false,
					},
				];
	// What a form asks beside a kind stands in a table beside its records, or in them where they are a table.
	const rows = isTable(item)
		? tableRows(content, item.table)
		: [`${item.records}-own`, item.records].flatMap((key) => tableRows(content, key));
	const own = (isTable(item) ? item.fields : (item.own ?? [])).flatMap(({ key, label, required = "no" }) =>
		required === "no"
			? []
			: remark(key, label, rows.filter(({ values }) => isBlank(values[key])).length, required === "blocks"),
	);
	const changed = isRecords(item)
		? Object.entries(item.fields ?? {}).flatMap(([key, { required = "no", label }]) =>
				required === "no"
					? []
					: remark(
							key,
							label ?? key,
							recordsOf(content, item.records).filter((row) => isBlank(row[key])).length,
							required === "blocks",
						),
			)
		: [];
	return [...changed, ...own];
}

/** What a form asks for and a bid does not hold: questions first, then records. What does not count is not missed. */
export function missingParts(
	content: BidContent,
	form: FormDefinition,
): { readonly blocks: readonly Remark[]; readonly warnings: readonly Remark[] } {
	const isCounted = counts(form, givenInContent(content));
	const missing = form.sections.flatMap((section) =>
		section.items.flatMap((item): readonly Missing[] => {
			if (isQuestion(item)) return isCounted(item.question) ? missingAnswer(content, section.key, item) : [];
			if (isTable(item))
				return isCounted(item.table)
					? [
							...missingRows(section, item, tableRows(content, item.table).length),
							...missingFields(content, section, item),
						]
					: [];
			return isRecords(item)
				? [
						...missingRows(section, item, recordsOf(content, item.records).length),
						...missingFields(content, section, item),
					]
				: [];
		}),
	);
	const remarks = (blocks: boolean) => {
		const own = missing.filter((each) => each.blocks === blocks);
		return [...own.filter((each) => each.isQuestion), ...own.filter((each) => !each.isQuestion)].map(
			({ remark }) => remark,
		);
	};
	return { blocks: remarks(true), warnings: remarks(false) };
}

/** Whether anything of a section was written. */
export function isStarted(content: BidContent, form: FormDefinition, section: SectionKey): boolean {
	const answered = (keys: readonly string[]) => keys.some((key) => answerTo(content, key) !== "");
	const items = form.sections.find(({ key }) => key === section)?.items ?? [];
	return items.some((item) => {
		if (isQuestion(item)) return answered([item.question]);
		if (isTable(item)) return tableRows(content, item.table).length > 0;
		if (isRecords(item)) return recordsOf(content, item.records).length > 0;
		return item.page === "about"
			? content.title !== "" || answered(["aims", "contact-name", "contact-email"])
			: content.interventions.some(({ objectives }) => objectives.length > 0);
	});
}
