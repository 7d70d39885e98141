import { eq } from "drizzle-orm";
import type { BidContent, ContentTable } from "~/domain/bid/content";
import { ABOUT_QUESTIONS } from "~/domain/bid/questions";
import {
	answerInWords,
	answerJson,
	computedSum,
	givenAnswers,
	isProse,
	questionField,
	type StoredAnswers,
} from "~/domain/form/answers";
import { counts } from "~/domain/form/conditions";
import { allQuestions, type FormDefinition, questionsOf } from "~/domain/form/definition";
import type { Field } from "~/domain/form/field";
import { valueInWords } from "~/domain/form/field-words";
import { kindOfFormSection, kindsOfForm } from "~/domain/form/form-kinds";
import { valueToJson } from "~/domain/form/record-json";
import { besideKeys, type Near, type RecordKind, type RecordValues } from "~/domain/form/record-kind";
import { titleOf } from "~/domain/form/record-rows";
import { formatPounds } from "~/domain/money";
import { isRatio, toPlainDecimal } from "~/domain/ratio";
import type { Tx } from "../client";
import type { Form } from "../form/versions";
import { type Asked, row, rows } from "../prepared";
import { bidAnswer, formRecord } from "../schema/bid";
import { linksOfBid } from "./links";
import { storeOfKind } from "./record-stores";

const answerRows = rows((tx, bidId: Asked) => tx.select().from(bidAnswer).where(eq(bidAnswer.bidId, bidId)));

/** Every answer of a bid as it is kept, by question, those that count no longer among them. */
export function storedAnswers(tx: Tx, bidId: string): StoredAnswers {
	const rows = answerRows(tx, bidId);
	return Object.fromEntries(rows.map(({ question, state, text }) => [question, { state, text }]));
}

/** What counts in a bid as it stands. */
export function countsInBid(form: FormDefinition, stored: StoredAnswers): (key: string) => boolean {
	return counts(form, givenAnswers(form, stored));
}

/** The rows of each table of a form's own. */
export function rowsOfTables(
	tx: Tx,
	bidId: string,
	form: FormDefinition,
): Readonly<Record<string, readonly RecordValues[]>> {
	return Object.fromEntries(
		kindsOfForm(form)
			.filter(({ plain }) => plain)
			.map((kind) => [
				kind.key,
				storeOfKind(kind)
					.list(tx, bidId)
					.map(({ values }) => values),
			]),
	);
}

type Given = {
	readonly definition: FormDefinition;
	readonly stored: StoredAnswers;
	readonly near: Near;
	readonly isCounted: (key: string) => boolean;
};

/** What the computed questions of a bid come to, in words, by question. */
export function sumsInWords(
	{ definition, stored, isCounted }: Omit<Given, "near">,
	rows: ReturnType<typeof rowsOfTables>,
): Readonly<Record<string, string>> {
	return Object.fromEntries(
		allQuestions(definition).flatMap(({ question, field }) => {
			if (field.kind !== "computed") return [];
			const sum = computedSum(definition, field, stored, rows, isCounted);
			if (sum === null) return [];
			return [[question, isRatio(sum) ? toPlainDecimal(sum) : formatPounds(sum)]];
		}),
	);
}

function answersOf(
	{ definition, stored, near, isCounted }: Given,
	rows: ReturnType<typeof rowsOfTables>,
): BidContent["answers"] {
	const about = ABOUT_QUESTIONS.flatMap(({ key, title }) => {
		const answer = stored[key];
		return answer ? [{ question: key, ...answer, label: title }] : [];
	});
	const sums = sumsInWords({ definition, stored, isCounted }, rows);
	const own = allQuestions(definition).flatMap((item): BidContent["answers"] => {
		const { question, label } = item;
		if (!isCounted(question)) return [];
		const figure = item.figure ? { figure: true as const } : {};
		const sum = sums[question];
		if (sum !== undefined) return [{ question, state: "answered", text: sum, label, ...figure }];
		const answer = stored[question];
		const field = questionField(item);
		const words = answerInWords(field, answer, near);
		if (!answer || words === null) return [];
		const value = answer.state === "answered" && !isProse(field) ? { value: answerJson(field, answer) } : {};
		const contact = item.field.kind === "contact" ? { contact: true as const } : {};
		return [{ question, state: answer.state, text: words, label, ...value, ...figure, ...contact }];
	});
	return [...about, ...own];
}

function tableOf(
	tx: Tx,
	bidId: string,
	kind: RecordKind,
	keys: readonly string[],
	near: Near,
): ContentTable["rows"] {
	return storeOfKind(kind)
		.list(tx, bidId)
		.map(({ id, values }) => {
			const fields = keys.flatMap((key) => {
				const field = kind.fields[key];
				return field ? [{ key, field }] : [];
			});
			return {
				...(near.links?.[kind.key] ? { id } : {}),
				title: titleOf(kind, values),
				values: Object.fromEntries(fields.map(({ key }) => [key, valueToJson(values[key])])),
				words: Object.fromEntries(
					fields.map(({ key, field }) => [key, valueInWords(field, values[key], near) ?? ""]),
				),
			};
		});
}

/** What a form asks beside the records of a kind, and what the kind was given later once a record answers it. */
function answeredKeys(tx: Tx, bidId: string, kind: RecordKind): readonly string[] {
	const keys = besideKeys(kind);
	if (!keys.some((key) => kind.fields[key]?.beside)) return keys;
	const records = storeOfKind(kind).list(tx, bidId);
	const isAnswered = (key: string, field: Field) =>
		records.some(({ values }) => valueInWords(field, values[key], { interventions: [] }) !== null);
	return keys.filter((key) => {
		const field = kind.fields[key];
		return field !== undefined && (!field.beside || isAnswered(key, field));
	});
}

export function tablesOf(
	tx: Tx,
	bidId: string,
	{ definition, near, isCounted }: Omit<Given, "stored">,
): readonly ContentTable[] {
	return definition.sections.flatMap((section) => {
		const kind = kindOfFormSection(section);
		if (!kind || (kind.plain && !isCounted(kind.key))) return [];
		const keys = kind.plain ? Object.keys(kind.fields) : answeredKeys(tx, bidId, kind);
		if (keys.length === 0) return [];
		const fields = keys.map((key) => {
			const field = kind.fields[key];
			const isContact = field?.kind === "boxes" && field.form === "contact";
			return {
				key,
				label: field?.label ?? key,
				...(isContact ? { contact: true as const } : {}),
				...(field?.personal ? { personal: true as const } : {}),
			};
		});
		const rows = tableOf(tx, bidId, kind, keys, near);
		return [
			{
				key: kind.plain ? kind.key : `${kind.key}-own`,
				section: section.key,
				...(kind.plain ? {} : { beside: kind.key }),
				fields,
				rows,
			},
		];
	});
}

const anyKept = row((tx, bidId: Asked) =>
	tx.select({ id: formRecord.id }).from(formRecord).where(eq(formRecord.bidId, bidId)).limit(1),
);

/** What the short form was given later, fields and kinds, once a record answers it: absent until then. */
export function besideContent(tx: Tx, bidId: string, definition: FormDefinition): Pick<BidContent, "tables"> {
	if (!anyKept(tx, bidId)) return {};
	const near = linksOfBid(tx, bidId, definition);
	const all = tablesOf(tx, bidId, { definition, near, isCounted: () => true });
	const tables = all.filter(({ rows }) => rows.length > 0);
	return tables.length > 0 ? { tables } : {};
}

function partNamed({ parts }: FormDefinition, key: string): { readonly part?: string } {
	const part = parts.length > 1 ? parts.find((each) => each.key === key) : undefined;
	return part ? { part: part.title } : {};
}

/** What a bid on a round's own form holds beside what every bid holds: the form's name, its answers and its tables. */
export function ownContent(
	tx: Tx,
	bidId: string,
	{ definition, version }: Form & { readonly version: NonNullable<Form["version"]> },
): Pick<BidContent, "format" | "form" | "answers" | "tables"> {
	const stored = storedAnswers(tx, bidId);
	const isCounted = countsInBid(definition, stored);
	const near = linksOfBid(tx, bidId, definition);
	const given = { definition, stored, near, isCounted };
	return {
		format: "tranche-bid/2",
		form: {
			title: version.title,
			number: version.number,
			sha256: version.sha256,
			sections: definition.sections.map((section) => ({
				key: section.key,
				title: section.title,
				...partNamed(definition, section.part),
				questions: questionsOf(section)
					.filter(({ question }) => isCounted(question))
					.map(({ question, label }) => ({ key: question, label })),
			})),
		},
		answers: answersOf(given, rowsOfTables(tx, bidId, definition)),
		tables: tablesOf(tx, bidId, given),
	};
}
