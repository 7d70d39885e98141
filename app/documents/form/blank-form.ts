import { CHECKS_IN_WORDS, type CheckName } from "~/domain/bid/checks";
import { askedInForm, type FieldAsked, type ItemAsked, type SectionAsked } from "~/domain/form/asked-in-form";
import type { FormDefinition, Required } from "~/domain/form/definition";
import type { Block, Document, Part } from "../document";

const NEEDED: Readonly<Record<Required, string>> = {
	blocks: "Must be given before a bid can be submitted",
	warns: "Should be given: the portal warns where it is missing",
	no: "May be left out",
};

/** The same in a cell. */
const NEEDED_SHORT: Readonly<Record<Required, string>> = {
	blocks: "Must be given",
	warns: "Should be given",
	no: "May be left out",
};

/** So many columns have room on a page to be written in by hand, in so many rows. */
const MOST_COLUMNS = 6;
const BLANK_ROWS = 5;

/** Lines for notes by hand: an answer of many words is written in the portal. */
function linesFor(words: number | null): number {
	return words === null ? 1 : Math.min(Math.max(Math.ceil(words / 50), 2), 8);
}

const text = (said: string, tone?: "small"): Block => ({ is: "text", text: said, ...(tone ? { tone } : {}) });
const said = (words: string): readonly Block[] => (words === "" ? [] : [text(words)]);

function answerWords({ answer, choices }: Pick<FieldAsked, "answer" | "choices">): string {
	return choices.length === 0 ? answer : `${answer}: ${choices.join("; ")}`;
}

function questionPart(section: string, item: ItemAsked & { readonly is: "question" }): Part {
	const { key, label, hint, answer, choices, words, required, notKnownYet, when } = item;
	return {
		key: `${section}.${key}`,
		title: label,
		blocks: [
			...said(hint),
			text(
				[
					`${answer}.`,
					`${NEEDED[required]}.`,
					...(notKnownYet ? ["“Not known yet” and “does not apply”, with a reason, are answers too."] : []),
					...(when === null ? [] : [`Asked only: ${when}.`]),
				].join(" "),
				"small",
			),
			...(choices.length > 0
				? [{ is: "list" as const, items: choices }]
				: [{ is: "room" as const, lines: linesFor(words) }]),
		],
	};
}

function recordsBlocks(title: string, item: ItemAsked & { readonly is: "records" }): readonly Block[] {
	const { intro, count, required, when, columns, one } = item;
	const blank = columns.map(() => "");
	return [
		...said(intro),
		text(
			[
				...(count === null ? [] : [`${count}.`, `${NEEDED[required]}.`]),
				...(when === null ? [] : [`Asked only: ${when}.`]),
			].join(" ") || "As many as there are.",
			"small",
		),
		{
			is: "table",
			caption: `What is asked of each ${one}`,
			columns: [{ text: "What is asked" }, { text: "How it is answered" }, { text: "Needed" }],
			rows: columns.map((column) => [
				column.hint === "" ? column.label : `${column.label}\n${column.hint}`,
				answerWords(column),
				NEEDED_SHORT[column.required],
			]),
		},
		...(columns.length <= MOST_COLUMNS
			? [
					{
						is: "table" as const,
						caption: `${title}, to fill in`,
						columns: columns.map(({ label }) => ({ text: label })),
						rows: Array.from({ length: BLANK_ROWS }, () => blank),
					},
				]
			: []),
	];
}

function sectionPart({ key, title, hint, part, items }: SectionAsked): Part {
	return {
		key,
		title,
		blocks: [
			text(hint === "" ? `Part: ${part}` : `Part: ${part}. ${hint}`),
			...items.flatMap((item) => (item.is === "records" ? recordsBlocks(title, item) : [])),
		],
		parts: items.flatMap((item) => (item.is === "question" ? [questionPart(key, item)] : [])),
	};
}

/** What stops a bid of the round from being submitted, beside what is not given. */
function checksPart(checks: readonly CheckName[]): readonly Part[] {
	if (checks.length === 0) return [];
	return [
		{
			key: "the.checks",
			title: "Figures that must be right",
			blocks: [
				text("A bid in this round cannot be submitted while one of these is found in it:"),
				{ is: "list", items: checks.map((name) => CHECKS_IN_WORDS[name]) },
			],
		},
	];
}

/** What the round asks of every bid beside its form. */
function ofEveryBidPart(sentences: readonly string[]): readonly Part[] {
	if (sentences.length === 0) return [];
	return [
		{
			key: "the.round",
			title: "What this round asks of every bid",
			blocks: [
				text("A bid in this round cannot be submitted without these:"),
				{ is: "list", items: sentences },
			],
		},
	];
}

/** What a round asks of a bid, as a document to read, to send round and to fill in by hand. */
export function blankForm(of: {
	readonly definition: FormDefinition;
	readonly round: { readonly title: string };
	/** Number and digest are null for the short form. */
	readonly form: { readonly title: string; readonly number: number | null; readonly sha256: string | null };
	/** The checks whose findings stop a submission. */
	readonly checks: readonly CheckName[];
	/** What the round asks beside its form, a sentence each. */
	readonly ofEveryBid: readonly string[];
}): Document {
	const { definition, round, form, checks, ofEveryBid } = of;
	const named = form.number === null ? form.title : `${form.title}, version ${form.number}`;
	return {
		title: `Form of a bid: ${round.title}`,
		about: [
			`Form: ${named}`,
			...(form.sha256 === null ? [] : [`Digest of the form (SHA-256): ${form.sha256}`]),
			"To read and to prepare a bid with. Bids are written and submitted in the portal.",
		],
		foot: form.sha256 === null ? named : `${named}, SHA-256 ${form.sha256}`,
		parts: [
			...ofEveryBidPart(ofEveryBid),
			...checksPart(checks),
			...askedInForm(definition).map(sectionPart),
		],
	};
}
