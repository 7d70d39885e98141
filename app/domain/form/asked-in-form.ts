import { ABOUT_QUESTIONS } from "../bid/questions";
import { questionField } from "./answers";
import { conditionInWords } from "./condition-words";
import {
	type FormDefinition,
	type FormItem,
	type FormSection,
	isQuestion,
	isRecords,
	isTable,
	type Required,
} from "./definition";
import type { BoxesField, Field } from "./field";
import { pointInWords } from "./field-words";
import { kindOfFormSection } from "./form-kinds";
import { RECORD_KINDS } from "./kinds";
import { askedFields, manyOf } from "./record-kind";

/** What one question, or one column of a table, asks: for whoever prints or shows a form without filling it in. */
export type FieldAsked = {
	readonly key: string;
	readonly label: string;
	/** "" where there is none. */
	readonly hint: string;
	/** How it is answered, in words: "Text, up to 300 words". */
	readonly answer: string;
	/** The answers to choose from, in order; none where it is written. */
	readonly choices: readonly string[];
	/** Most words; null where words are not counted. */
	readonly words: number | null;
	readonly required: Required;
};

/** A question, a list of records or a page that the program has, as a form asks it. */
export type ItemAsked =
	| (FieldAsked & {
			readonly is: "question";
			/** "Not known yet" and "does not apply", with a reason, are answers. */
			readonly notKnownYet: boolean;
			/** When it is asked, in words; null: always. */
			readonly when: string | null;
	  })
	| {
			readonly is: "records";
			readonly key: string;
			/** One of them: "risk". */
			readonly one: string;
			readonly intro: string;
			/** How many, in words: "At least 1"; null: any number. */
			readonly count: string | null;
			/** What happens where there are fewer. */
			readonly required: Required;
			readonly when: string | null;
			readonly columns: readonly FieldAsked[];
	  };

export type SectionAsked = {
	readonly key: string;
	readonly title: string;
	readonly hint: string;
	/** The title of the part it stands in. */
	readonly part: string;
	readonly items: readonly ItemAsked[];
};

const limits = (least: string | undefined, greatest: string | undefined): string => {
	if (least !== undefined && greatest !== undefined) return `, from ${least} to ${greatest}`;
	if (least !== undefined) return `, ${least} or more`;
	return greatest === undefined ? "" : `, ${greatest} or less`;
};

function boxesAnswer({ form, boxes, of }: BoxesField): string {
	switch (form) {
		case "money-range":
			return "From one amount in pounds to another";
		case "percentage":
			return of ? `A percentage of ${lower(of)}, and that amount` : "A percentage, and the amount it is of";
		case "quantity-cost":
			return `How many${of ? ` ${of}` : ""}, and the cost of one`;
		case "contact":
			return "Name, email address and telephone number";
		case "points":
			return boxes.map(({ label }) => label).join(", ");
		case "period": {
			const reads = boxes[0]?.reads;
			if (reads === "day") return boxes.length > 1 ? "From one day to another" : "A day";
			if (reads === "months") return "From one month after the award to another";
			if (reads === "when") return "A day, a month, a quarter, a financial year or a month after the award";
			return boxes[0]?.key === "quarter" ? "A quarter of a financial year" : "A month";
		}
	}
}

const LINKS: Readonly<Record<string, string>> = {
	objective: "An objective of the plan",
	partnership: "A partnership of the bid",
	section: "A section of the bid",
};

function linkAnswer(to: string, form: Pick<FormDefinition, "sections">): string {
	const known = LINKS[to];
	if (known !== undefined) return known;
	const table = form.sections.flatMap(({ items }) => items.filter(isTable)).find((each) => each.table === to);
	const kind = RECORD_KINDS.find(({ key }) => key === to);
	return `One of the bid’s ${kind ? manyOf(kind.words) : table ? `rows of “${table.one}”` : to}`;
}

/** How a field is answered, in words, and the answers to choose from. */
export function answerOf(
	field: Field,
	form: Pick<FormDefinition, "sections">,
): { readonly answer: string; readonly choices: readonly string[]; readonly words: number | null } {
	const said = (answer: string, choices: readonly string[] = [], words: number | null = null) => ({
		answer,
		choices,
		words,
	});
	switch (field.kind) {
		case "line":
			return said(`One line, up to ${field.most} characters`);
		case "text":
			return field.words === undefined
				? said(`Text, up to ${field.most.toLocaleString("en-GB")} characters`)
				: said(`Text, up to ${field.words.toLocaleString("en-GB")} words`, [], field.words);
		case "number":
			return said(`A number${field.unit ? ` of ${field.unit}` : ""}${limits(field.least, field.greatest)}`);
		case "quantity":
			return said("A number");
		case "money":
			return said(field.orElse ? `An amount in pounds, or “${field.orElse.label}”` : "An amount in pounds");
		case "financial-year":
			return said("A financial year, such as 2027-28");
		case "choice":
			return said("One of these", Object.values(field.words));
		case "choices":
			return said("Any of these", Object.values(field.words));
		case "yes-or-no":
			return said("One of these", ["Yes", field.no ?? "No", ...(field.notKnown ? [field.notKnown] : [])]);
		case "said":
			return said("One of these", ["Yes", "No", "Not said"]);
		case "scale":
			return said(
				"One of these",
				field.words.map((_, index) => pointInWords(index + 1, field.words) ?? ""),
			);
		case "scores":
			return said("A point for each of them", field.words);
		case "reference":
			return said("One of the bid’s interventions");
		case "amounts":
			return said(`An amount for each ${field.of === "years" ? "financial year" : "intervention"}`);
		case "link":
			return said(linkAnswer(field.to, form));
		case "files":
			return said(field.most === 1 ? "A file" : `Files, up to ${field.most}`);
		case "computed":
			return said("A sum that the portal works out");
		case "boxes":
			return said(boxesAnswer(field));
	}
}

function lower(text: string): string {
	return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

function countInWords({
	minimum = 0,
	maximum,
}: {
	readonly minimum?: number;
	readonly maximum?: number;
}): string | null {
	if (maximum === undefined) return minimum === 0 ? null : `At least ${minimum}`;
	if (minimum === maximum) return `Exactly ${minimum}`;
	return minimum === 0 ? `No more than ${maximum}` : `From ${minimum} to ${maximum}`;
}

const about = (
	key: string,
	label: string,
	required: Required,
	more: Partial<FieldAsked> = {},
): ItemAsked => ({
	is: "question",
	key,
	label,
	hint: "",
	answer: "One line",
	choices: [],
	words: null,
	required,
	notKnownYet: false,
	when: null,
	...more,
});

const [AIMS, NAME, EMAIL, TELEPHONE] = ABOUT_QUESTIONS;

/** What the pages that the program has ask, by their names. */
const PAGES: Readonly<Record<string, readonly ItemAsked[]>> = {
	about: [
		about("title", "Title", "blocks"),
		about(AIMS.key, AIMS.title, "blocks", {
			hint: AIMS.hint,
			answer: `Text, up to ${AIMS.words} words`,
			words: AIMS.words,
		}),
		about(NAME.key, NAME.title, "blocks"),
		about(EMAIL.key, EMAIL.title, "blocks"),
		about(TELEPHONE.key, TELEPHONE.title, "no"),
		about("partnerships", "Partnerships of a joint bid, and who is paid", "warns", {
			hint: "Each partnership that bids, whether it is a payee, and its amount.",
			answer: "The partnerships, each with its amount in pounds",
		}),
	],
	objectives: [
		about("objectives", "Which objectives of the plan does each intervention support, and how?", "blocks", {
			hint: "At least one intervention that asks an amount has to support an objective.",
			answer: "For each intervention, objectives of the plan and how it supports each",
		}),
	],
};

function askedItem(item: FormItem, section: FormSection, form: FormDefinition): readonly ItemAsked[] {
	if (isQuestion(item)) {
		const { question: key, label, hint = "", required = "no", notKnownYet = false, showIf } = item;
		const when = showIf ? conditionInWords(showIf, form) : null;
		return [
			{
				is: "question",
				key,
				label,
				hint,
				...answerOf(questionField(item), form),
				required,
				notKnownYet,
				when,
			},
		];
	}
	if (!(isTable(item) || isRecords(item))) return PAGES[item.page] ?? [];
	const kind = kindOfFormSection(section);
	if (!kind) return [];
	const changes = isRecords(item) ? (item.fields ?? {}) : {};
	const own = isTable(item) ? item.fields : (item.own ?? []);
	const requiredOf = (key: string, field: Field): Required => {
		const said = changes[key]?.required ?? own.find((each) => each.key === key)?.required;
		return said ?? (field.required === undefined ? "no" : "blocks");
	};
	return [
		{
			is: "records",
			key: kind.key,
			one: kind.words.one,
			intro: kind.words.intro,
			count: countInWords(item),
			required: item.minimum ? (item.required ?? "warns") : "no",
			when: isTable(item) && item.showIf ? conditionInWords(item.showIf, form) : null,
			columns: askedFields(kind).map(([key, field]) => ({
				key,
				label: field.label,
				hint: field.hint ?? "",
				...answerOf(field, form),
				required: requiredOf(key, field),
			})),
		},
	];
}

/** What a form asks: its sections in order, each with its questions and its tables with their columns. */
export function askedInForm(form: FormDefinition): readonly SectionAsked[] {
	return form.sections.map((section) => ({
		key: section.key,
		title: section.title,
		hint: section.hint,
		part: form.parts.find(({ key }) => key === section.part)?.title ?? "",
		items: section.items.flatMap((item) => askedItem(item, section, form)),
	}));
}
