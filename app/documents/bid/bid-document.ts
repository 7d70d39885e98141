import { askedByYear } from "~/domain/bid/asked-by-year";
import { doubtsOf } from "~/domain/bid/checks";
import type { AnswerState, BidContent, InterventionContent } from "~/domain/bid/content";
import { sumsOfContent } from "~/domain/bid/discrepancies";
import { bidOptions } from "~/domain/bid/options";
import { ABOUT_QUESTIONS } from "~/domain/bid/questions";
import { answerTo, askedOf, reducibleTo } from "~/domain/bid/read-content";
import {
	recordsOfContent,
	type ShownRecord,
	shownOfKind,
	shownOfTable,
} from "~/domain/bid/records-of-content";
import { SECTIONS } from "~/domain/bid/sections";
import { agrees } from "~/domain/bid/sums";
import { type FormSection, isQuestion } from "~/domain/form/definition";
import { nameOf } from "~/domain/form/field";
import { kindOfSection } from "~/domain/form/kinds";
import { COST_LINE } from "~/domain/form/kinds/cost-line";
import { INTERVENTION } from "~/domain/form/kinds/intervention";
import type { RecordKind } from "~/domain/form/record-kind";
import { formatInstant } from "~/domain/london-time";
import { formatPounds, type Pence } from "~/domain/money";
import { categoryInWords } from "~/domain/round/award-category";
import type { Block, Document, Part, Term } from "../document";
import { appraisalPart } from "./appraisal-part";
import { optionsBlocks } from "./options-blocks";
import { recordBlocks, recordPart } from "./record-blocks";

/** What a bid's document is made of. */
export type BidForDocument = {
	readonly content: BidContent;
	readonly round: { readonly title: string };
	readonly isWithdrawn: boolean;
	/** The version that it is; null for a draft. */
	readonly version: {
		readonly number: number;
		readonly sha256: string;
		/** When the bid was first received; a clarification does not change it. */
		readonly receivedAt: string;
		readonly sentAt: string;
	} | null;
	/** The certificate that a version was submitted with. */
	readonly certificate: { readonly by: string; readonly at: string; readonly statement: string } | null;
	/** Of a draft: what has to be put right before it can be submitted, and what it is warned of. */
	readonly draft: {
		readonly at: string;
		readonly blocks: readonly string[];
		readonly warnings: readonly string[];
	} | null;
};

const text = (said: string, tone?: "absent" | "problem" | "small"): Block => ({
	is: "text",
	text: said,
	...(tone ? { tone } : {}),
});

function term(name: string, said: string | null, absent: string): Term {
	return said === null || said.trim() === ""
		? { term: name, said: absent, tone: "absent" }
		: { term: name, said };
}

const amount = (value: Pence | null) => (value === null ? null : formatPounds(value));

function aboutBlocks(content: BidContent): readonly Block[] {
	const { title, partnerships } = content;
	const [aims, ...contact] = ABOUT_QUESTIONS.map((question) =>
		term(question.title, answerTo(content, question.key), "Nothing written"),
	);
	const smallest = reducibleTo(content);
	const joint = partnerships.length > 1;
	return [
		{
			is: "terms",
			terms: [
				term("Title", title, "Nothing written"),
				...(aims ? [aims] : []),
				term("Amount asked", amount(askedOf(content)), "No amount asked yet"),
				...(content.category ? [term("Award category", categoryInWords(content.category), "")] : []),
				...(smallest === null ? [] : [term("Could be reduced to", formatPounds(smallest), "")]),
				...contact,
			],
		},
		{
			is: "table",
			caption: joint ? "Partnerships of this joint bid" : "Partnership",
			columns: [{ text: "Partnership" }, { text: "Role" }, { text: "Amount", numeric: true }],
			rows: partnerships.map((each, at) => [
				each.name,
				[...(joint && at === 0 ? ["Lead"] : []), each.payee ? "Paid" : "Not paid"].join(", "),
				amount(each.amount) ?? "Not given",
			]),
		},
	];
}

const STATES: Readonly<Record<AnswerState, string>> = {
	answered: "",
	"not-known-yet": "Not known yet. ",
	"does-not-apply": "Does not apply. ",
};

/** The questions of a section, each with its answer under it. */
function answerParts(content: BidContent, section: string, asked: readonly Asked[]): readonly Part[] {
	return asked.map(({ key, label }) => {
		const answer = content.answers.find(({ question }) => question === key);
		const said = answer ? `${STATES[answer.state]}${answer.text}` : "";
		return {
			key: `${section}.${key}`,
			title: label,
			blocks: [said.trim() === "" ? text("Not answered", "absent") : text(said)],
		};
	});
}

function objectiveBlocks({ interventions }: BidContent): readonly Block[] {
	const rows = interventions.flatMap(({ title, objectives }) =>
		objectives.map(({ code, title: objective, how }) => [title, `${code} ${objective}`, how || "Not given"]),
	);
	if (rows.length === 0) return [text("No objectives are chosen.", "absent")];
	return [
		{
			is: "table",
			caption: "Objectives of the plan that each intervention supports",
			columns: [{ text: "Intervention" }, { text: "Objective" }, { text: "How it is supported" }],
			rows,
		},
	];
}

/** What the lines of an intervention come to, below them. */
function withSum(blocks: readonly Block[], lines: Pence | null): readonly Block[] {
	return blocks.map((block) => {
		if (block.is !== "table" || lines === null) return block;
		const at = block.columns.findIndex(
			({ text: name }) => name === nameOf(COST_LINE.fields.amount ?? { label: "" }),
		);
		const sum = block.columns.map((_, place) =>
			place === 0 ? "Lines" : place === at ? formatPounds(lines) : "",
		);
		return { ...block, rows: [...block.rows, sum], total: true };
	});
}

/** The cost lines of each intervention in a table of its own, and what they come to beside what is asked. */
function costParts(content: BidContent): readonly Part[] {
	const sums = sumsOfContent(content);
	const link = nameOf(COST_LINE.fields.interventionId ?? { label: "" });
	return content.interventions.map((intervention: InterventionContent) => {
		const { key, title } = intervention;
		const sum = sums.interventions.find(({ id }) => id === key);
		const lines = (
			shownOfKind({ ...content, interventions: [intervention] }, COST_LINE as RecordKind) ?? []
		).map(({ rows, ...line }) => ({ ...line, rows: rows.filter((row) => row.key !== link) }));
		const place = `costs.${key}`;
		const shown = recordBlocks(lines, { key: place, caption: `Cost lines of ${title}`, first: "Cost line" });
		return {
			key: place,
			title,
			blocks: [
				...withSum(shown.blocks, sum?.lines ?? null),
				...(sum ? [text(`${sum.words}.`, agrees(sum) ? undefined : "problem")] : []),
			],
			parts: shown.parts,
		};
	});
}

function yearBlocks(content: BidContent): readonly Block[] {
	const years = askedByYear(content);
	if (years === null || years.size === 0) return [];
	return [
		{
			is: "table",
			caption: "Amount asked by financial year",
			columns: [{ text: "Financial year" }, { text: "Amount", numeric: true }],
			rows: [...years].map(([year, asked]) => [year, formatPounds(asked)]),
		},
	];
}

function costBlocks(content: BidContent): readonly Block[] {
	const sums = sumsOfContent(content);
	return [text(`${sums.words}.`, agrees(sums) ? undefined : "problem"), ...yearBlocks(content)];
}

type Asked = { readonly key: string; readonly label: string };
type Shown = { readonly blocks: readonly Block[]; readonly parts: readonly Part[] };

function capital(words: string): string {
	return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** The records of the kind that stands in a section, and what a form asks beside them. */
function recordsShown(content: BidContent, section: string, title: string): Shown {
	const kind = kindOfSection(section);
	const tables = (content.tables ?? []).filter((table) => table.section === section);
	const sets: readonly (readonly [key: string, records: readonly ShownRecord[], caption: string])[] = [
		...(kind ? [[kind.key, shownOfKind(content, kind) ?? [], title] as const] : []),
		...tables.map(
			(table) =>
				[table.key, shownOfTable(table), table.beside ? `${title}: what else is said` : title] as const,
		),
	];
	const first = kind ? capital(kind.words.one) : "Name";
	const given = sets.filter(([, records]) => records.length > 0);
	if (given.length === 0 && (kind || tables.length > 0))
		return { blocks: [text(`Nothing is given under “${title}”.`, "absent")], parts: [] };
	const shown = given.map(([key, records, caption]) =>
		recordBlocks(records, { key: `${section}.${key}`, caption, first }),
	);
	return { blocks: shown.flatMap(({ blocks }) => blocks), parts: shown.flatMap(({ parts }) => parts) };
}

/** Sections that show more than their answers and the records of their kind. */
const SPECIAL: Readonly<Record<string, (content: BidContent) => Shown>> = {
	about: (content) => ({ blocks: aboutBlocks(content), parts: [] }),
	objectives: (content) => ({ blocks: objectiveBlocks(content), parts: [] }),
	[INTERVENTION.section]: (content) => ({
		blocks: content.interventions.length === 0 ? [text("No interventions are given.", "absent")] : [],
		parts: (shownOfKind(content, INTERVENTION as RecordKind) ?? []).map((record, at) =>
			recordPart(record, `interventions.${at + 1}`),
		),
	}),
	[COST_LINE.section]: (content) => ({ blocks: costBlocks(content), parts: costParts(content) }),
};

/** Fields that a form asks beside what a special section shows. */
function tablesBeside(content: BidContent, section: string, title: string): readonly Shown[] {
	return (content.tables ?? [])
		.filter((table) => table.section === section && table.rows.length > 0)
		.map((table) =>
			recordBlocks(shownOfTable(table), { key: `${section}.${table.key}`, caption: title, first: "Name" }),
		);
}

function sectionPart(content: BidContent, key: string, title: string, asked: readonly Asked[]): Part {
	const special = SPECIAL[key]?.(content);
	const shown = special
		? [special, ...tablesBeside(content, key, title)]
		: [recordsShown(content, key, title)];
	return {
		key,
		title,
		blocks: [...shown.flatMap(({ blocks }) => blocks), ...optionsBlocks(content, key)],
		parts: [...answerParts(content, key, asked), ...shown.flatMap(({ parts }) => parts)],
	};
}

/** Whether a section of the short form asks only what may be left out, and nothing of it is given. */
function isLeftOut(content: BidContent, { key, items }: FormSection): boolean {
	const kind = kindOfSection(key);
	const asked = items.flatMap((item) => (isQuestion(item) ? [item.question] : []));
	return (
		items.every((item) => "required" in item && item.required === "no") &&
		(kind === undefined || recordsOfContent(content, kind) === undefined) &&
		!content.tables?.some(({ section }) => section === key) &&
		!content.answers.some(({ question }) => asked.includes(question))
	);
}

/** Sections below the parts of their form, one after the other; those that stand in none stand by themselves. */
function inParts(
	sections: readonly { readonly part: string | undefined; readonly section: Part }[],
): readonly Part[] {
	const parts: { key: string; title: string; blocks: []; parts: Part[] }[] = [];
	return sections.flatMap(({ part: title, section }): readonly Part[] => {
		if (title === undefined) return [section];
		const last = parts.at(-1);
		if (last?.title === title) {
			last.parts.push(section);
			return [];
		}
		const part = { key: `part.${parts.length + 1}`, title, blocks: [] as [], parts: [section] };
		parts.push(part);
		return [part];
	});
}

/**
 * The sections of a bid in the order of its form. A version on the short form leaves out what it did not have to say:
 * some of that was not asked when it was submitted.
 */
function sectionParts(content: BidContent, isDraft: boolean): readonly Part[] {
	if (content.form)
		return inParts(
			content.form.sections.map(({ key, title, part, questions }) => ({
				part,
				section: sectionPart(content, key, title, questions),
			})),
		);
	const sections = SECTIONS.filter((section) => isDraft || !isLeftOut(content, section));
	return sections.map(({ key, title, items }) =>
		sectionPart(
			content,
			key,
			title,
			items.flatMap((item) => (isQuestion(item) ? [{ key: item.question, label: item.label }] : [])),
		),
	);
}

/** The amounts at which a bid can be funded, where there is more than one. */
function optionsPart(content: BidContent): readonly Part[] {
	const options = bidOptions(content);
	if (!options.ok || options.value.length < 2) return [];
	const titleOf = (key: string) => content.interventions.find((each) => each.key === key)?.title ?? "";
	return [
		{
			key: "the.options",
			title: "Amounts at which the bid can be funded",
			blocks: [
				{
					is: "table",
					caption: "Amounts at which the bid can be funded",
					columns: [
						{ text: "Option" },
						{ text: "What is dropped" },
						{ text: "For each intervention" },
						{ text: "Amount", numeric: true },
					],
					rows: options.value.map((option) => [
						option.position === 0 ? "In full" : `Reduced version ${option.position}`,
						option.dropped,
						option.interventions === null
							? "Only the total is known"
							: option.interventions
									.map((part) => `${titleOf(part.key)}: ${formatPounds(part.amount)}`)
									.join("\n"),
						formatPounds(option.amount),
					]),
				},
			],
		},
	];
}

function listOrNone(items: readonly string[], none: string): Block {
	return items.length === 0 ? text(none) : { is: "list", items };
}

/** What does not add up or is doubtful; of a draft also what is missing. */
function checksPart({ content, draft }: BidForDocument): Part {
	if (draft)
		return {
			key: "the.checks",
			title: "What is missing or does not add up",
			blocks: [],
			parts: [
				{
					key: "the.checks.blocks",
					title: "Before it can be submitted",
					blocks: [listOrNone(draft.blocks, "Nothing is missing that the bid needs.")],
				},
				{
					key: "the.checks.warnings",
					title: "Warnings",
					blocks: [listOrNone(draft.warnings, "There are no warnings.")],
				},
			],
		};
	const found = doubtsOf(content).map(({ words }) => words);
	return {
		key: "the.checks",
		title: "What does not add up",
		blocks: [listOrNone(found, "The checks found nothing that does not add up.")],
	};
}

function certificatePart({ certificate }: BidForDocument): readonly Part[] {
	if (!certificate) return [];
	const { by, at, statement } = certificate;
	return [
		{
			key: "the.certificate",
			title: "The signatory’s certificate",
			blocks: [text(statement), text(`${by} certified these figures on ${formatInstant(at)}.`)],
		},
	];
}

function timesOf({ number, sentAt, receivedAt }: NonNullable<BidForDocument["version"]>): string {
	const sent = sentAt === receivedAt ? "" : `sent ${formatInstant(sentAt)}, first `;
	return `Version ${number}, ${sent}received ${formatInstant(receivedAt)}`;
}

const UNNAMED = "Bid without a title";

/** A bid as a document: everything that it says, in the order of its form, and what is worked out from it. */
export function bidDocument(bid: BidForDocument): Document {
	const { content, round, version, draft, isWithdrawn } = bid;
	const mark = isWithdrawn ? "WITHDRAWN" : draft ? "DRAFT" : null;
	const title = content.title.trim() || UNNAMED;
	const named = content.reference === "" ? title : `${content.reference}: ${title}`;
	return {
		title: named,
		about: [
			content.partnerships.map(({ name }) => name).join(", "),
			round.title,
			...(version ? [timesOf(version), `Digest of what was submitted (SHA-256): ${version.sha256}`] : []),
			...(draft ? [`Draft as it stood at ${formatInstant(draft.at)}. It has not been submitted.`] : []),
		],
		...(mark ? { mark } : {}),
		...(content.form?.sections.some(({ part }) => part !== undefined) ? { listed: 2 as const } : {}),
		foot: version
			? `${content.reference}, version ${version.number}, SHA-256 ${version.sha256}`
			: `Draft: ${title}`,
		parts: [
			...sectionParts(content, draft !== null),
			...optionsPart(content),
			...appraisalPart(content, version !== null),
			checksPart(bid),
			...certificatePart(bid),
		],
	};
}
