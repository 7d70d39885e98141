import { countWords } from "../bid/questions";
import { canonicalText } from "../canonical";
import { answerValue, questionField, type StoredAnswers } from "./answers";
import {
	type AskedField,
	allQuestions,
	type FormDefinition,
	isRecords,
	isTable,
	type OwnField,
} from "./definition";

/** What is asked in one place of a form: a question, a table, a field of a table or one beside a kind's own. */
type Asked = {
	readonly label: string;
	readonly section: string;
	readonly field: AskedField | null;
	/** All that is said of it, to tell whether anything changed. */
	readonly text: string;
};

/** Something that one version of a form asks otherwise than another. */
export type FormChange = {
	readonly key: string;
	readonly what: "new" | "changed" | "gone";
	readonly section: string;
	readonly label: string;
	/** What changed, in words; none for what is new or gone. */
	readonly how: readonly string[];
};

/** A change in one line: where it stands, what it is called, and what is otherwise. */
export function changeInWords({ section, label, how }: FormChange): string {
	const name = section === label ? label : `${section}: ${label}`;
	if (how.length === 0) return name;
	return `${name}${/[.?!]$/.test(name) ? "" : "."} ${how.join(" ")}`;
}

function ownAsked(place: string, section: string, fields: readonly OwnField[]) {
	return fields.map((own): [string, Asked] => [
		`${place}.${own.key}`,
		{ label: own.label, section, field: own.field, text: canonicalText(own) },
	]);
}

function askedIn(form: FormDefinition): ReadonlyMap<string, Asked> {
	const asked = form.sections.flatMap(({ title: section, items }) =>
		items.flatMap((item): [string, Asked][] => {
			if ("question" in item)
				return [
					[item.question, { label: item.label, section, field: item.field, text: canonicalText(item) }],
				];
			if (isTable(item)) {
				const { fields, ...rest } = item;
				return [
					[item.table, { label: section, section, field: null, text: canonicalText(rest) }],
					...ownAsked(item.table, section, fields),
				];
			}
			if (!isRecords(item)) return [[item.page, { label: section, section, field: null, text: "" }]];
			const { own = [], ...rest } = item;
			return [
				[item.records, { label: section, section, field: null, text: canonicalText(rest) }],
				...ownAsked(item.records, section, own),
			];
		}),
	);
	return new Map(asked);
}

function limitOf(field: AskedField | null): number | null {
	return field?.kind === "text" ? field.words : null;
}

function howChanged(before: Asked, after: Asked): readonly string[] {
	const [was, now] = [limitOf(before.field), limitOf(after.field)];
	const words = [
		...(before.label !== after.label ? [`It was called “${before.label}”.`] : []),
		...(before.section !== after.section ? [`It stood in “${before.section}”.`] : []),
		...(before.field?.kind !== after.field?.kind ? ["It is answered in another way."] : []),
		...(was !== null && now !== null && was !== now
			? [`It may have ${now} words. It could have ${was}.`]
			: []),
	];
	return words.length > 0 ? words : ["What is said of it, or when it is asked, has changed."];
}

/** What a later version of a form asks otherwise, in the order of the later, what is gone last. */
export function formChanges(before: FormDefinition, after: FormDefinition): readonly FormChange[] {
	const [was, now] = [askedIn(before), askedIn(after)];
	const changes = [...now].flatMap(([key, asked]): FormChange[] => {
		const { label, section } = asked;
		const earlier = was.get(key);
		if (!earlier) return [{ key, what: "new", section, label, how: [] }];
		if (earlier.text === asked.text && earlier.section === section) return [];
		return [{ key, what: "changed", section, label, how: howChanged(earlier, asked) }];
	});
	const gone = [...was]
		.filter(([key]) => !now.has(key))
		.map(([key, { label, section }]): FormChange => ({ key, what: "gone", section, label, how: [] }));
	return [...changes, ...gone];
}

/** What a version to be published would break in drafts that are written on the ones before it. */
export type FormBreak = {
	readonly code:
		| "answers-not-asked"
		| "limit-below-answers"
		| "answers-of-another-kind"
		| "records-not-asked";
	readonly key: string;
	readonly section: string;
	readonly words: string;
};

/** What a draft holds: its form, its answers, and how many rows each table or kind, and each own field of one, has. */
export type DraftHeld = {
	readonly form: FormDefinition;
	readonly answers: StoredAnswers;
	readonly records: Readonly<Record<string, number>>;
};

function drafts(count: number): string {
	return count === 1 ? "1 draft" : `${count} drafts`;
}

function countWhere<T>(all: readonly T[], holds: (one: T) => boolean): number {
	return all.filter(holds).length;
}

/**
 * The report before a version is published: what drafts hold that the new version asks no longer, that is longer
 * than it allows, or that is of another kind. Nothing of it is lost; it is only no longer counted.
 */
export function formBreaks(after: FormDefinition, held: readonly DraftHeld[]): readonly FormBreak[] {
	const now = askedIn(after);
	const askedBy = new Map(held.map(({ form }) => [form, askedIn(form)]));
	const was = new Map([...askedBy.values()].flatMap((asked) => [...asked]));
	const questions = new Map(allQuestions(after).map((question) => [question.question, question]));
	return [...was].flatMap(([key, asked]): FormBreak[] => {
		const { section, label } = asked;
		const [table = key] = key.split(".");
		// A table that is gone is said once, not again for each of its columns.
		if (!now.has(table) && table !== key) return [];
		const written = held.filter(
			({ form, answers, records }) =>
				askedBy.get(form)?.has(key) && (Object.hasOwn(answers, key) || (records[key] ?? 0) > 0),
		);
		if (written.length === 0) return [];
		const later = now.get(key);
		if (!later)
			return [
				{
					code: asked.field ? "answers-not-asked" : "records-not-asked",
					key,
					section,
					words: `“${label}” is no longer asked. ${drafts(written.length)} answered it.`,
				},
			];
		const answeredOtherwise = (count: number): FormBreak => ({
			code: "answers-of-another-kind",
			key,
			section,
			words: `“${label}” is answered in another way. ${drafts(count)} answered it as it was.`,
		});
		const question = questions.get(key);
		if (!question) {
			const isSame = asked.field?.kind === later.field?.kind;
			return isSame ? [] : [answeredOtherwise(written.length)];
		}
		const limit = limitOf(later.field) ?? Number.POSITIVE_INFINITY;
		const field = questionField(question);
		const textOf = ({ answers }: DraftHeld) => answers[key]?.text ?? "";
		const long = countWhere(written, (each) => countWords(textOf(each)) > limit);
		const other = countWhere(
			written,
			(each) => each.answers[key]?.state === "answered" && answerValue(field, textOf(each)) === undefined,
		);
		return [
			...(long > 0
				? [
						{
							code: "limit-below-answers" as const,
							key,
							section,
							words: `“${label}” may have ${limit} words. ${drafts(long)} wrote more.`,
						},
					]
				: []),
			...(other > 0 ? [answeredOtherwise(other)] : []),
		];
	});
}
