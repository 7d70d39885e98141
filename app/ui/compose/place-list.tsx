import { questionField } from "~/domain/form/answers";
import { fieldOf } from "~/domain/form/asked-field";
import { answerOf } from "~/domain/form/asked-in-form";
import { isOptional } from "~/domain/form/compose/boxes";
import { type AtPlace, atPlace, itemKey, ownOf, type Place, placeText } from "~/domain/form/compose/place";
import { conditionInWords } from "~/domain/form/condition-words";
import {
	type FormDefinition,
	type FormItem,
	type FormSection,
	isQuestion,
	isRecords,
	isTable,
	type Required,
} from "~/domain/form/definition";
import type { Field } from "~/domain/form/field";
import { RECORD_KINDS } from "~/domain/form/kinds";
import { isNeeded } from "~/domain/form/read-definition";
import { fieldsOf } from "~/domain/form/record-kind";
import { SummaryList, type SummaryRow } from "../govuk/summary-list";
import { MoveRecord } from "../record/move-record";
import { isChangeable, itemTitle, placePath, REQUIRED_WORDS } from "./place-words";

/** One line of a list of what stands in a form. */
type Line = {
	readonly place: Place;
	readonly title: string;
	/** What is said of it, each in a paragraph of its own. */
	readonly said: readonly string[];
	readonly changes: boolean;
	readonly removes: boolean;
	/** Absent: it has no order of its own. */
	readonly order?: { readonly first: boolean; readonly last: boolean };
};

const sentences = (...said: readonly (string | null | undefined)[]): readonly string[] =>
	said.flatMap((each) => (each ? [each] : []));

const hints = (hint: string | undefined) => (hint ? [hint] : []);

/** How a field is answered, with the answers to choose from. */
function answerText(field: Field, form: FormDefinition): string {
	const { answer, choices } = answerOf(field, form);
	return choices.length === 0 ? answer : `${answer}: ${choices.join("; ")}`;
}

const required = (value: Required | undefined) => REQUIRED_WORDS[value ?? "no"];

/** How many questions, and which records, a section asks, in words. */
function holds({ items }: FormSection): string {
	const questions = items.filter(isQuestion).length;
	const others = items.flatMap((item) => {
		if (isTable(item)) return [`a table of its own (${item.one})`];
		return isRecords(item) ? [itemTitle(item, "").toLowerCase()] : [];
	});
	const count = questions === 0 ? [] : [questions === 1 ? "1 question" : `${questions} questions`];
	const all = [...count, ...others];
	return all.length === 0
		? "A page that every form has"
		: `Asks for ${new Intl.ListFormat("en-GB").format(all)}`;
}

/** The sections of a part, in order. */
function sectionLines(sections: readonly FormSection[]): readonly Line[] {
	return sections.map((section, index) => ({
		place: [section.key],
		title: section.title,
		said: sentences(section.hint, holds(section)),
		changes: true,
		removes: !isNeeded(section),
		order: { first: index === 0, last: index === sections.length - 1 },
	}));
}

function itemSaid(item: FormItem, form: FormDefinition): readonly string[] {
	if (isQuestion(item)) {
		const when = item.showIf ? `Asked if ${conditionInWords(item.showIf, form)}` : null;
		return sentences(
			...hints(item.hint),
			answerText(questionField(item), form),
			required(item.required),
			when,
		);
	}
	if (isTable(item)) {
		const when = item.showIf ? `Asked if ${conditionInWords(item.showIf, form)}` : null;
		return sentences(`Columns: ${item.fields.map(({ label }) => label).join("; ")}`, when);
	}
	return isRecords(item) ? [] : ["A page that the portal has"];
}

function itemLines({ key, title, items }: FormSection, form: FormDefinition): readonly Line[] {
	return items.map((item, index) => ({
		place: [key, itemKey(item)],
		title: itemTitle(item, title),
		said: itemSaid(item, form),
		changes: isChangeable(item),
		removes: items.length > 1,
		order: { first: index === 0, last: index === items.length - 1 },
	}));
}

function fieldLines(
	{ section, item }: AtPlace & { readonly at: "item" },
	form: FormDefinition,
): readonly Line[] {
	const own = ownOf(item);
	const at = [section.key, itemKey(item)] as const;
	const kind = isRecords(item) ? RECORD_KINDS.find(({ key }) => key === item.records) : undefined;
	const changes = isRecords(item) ? (item.fields ?? {}) : {};
	const declared = (kind ? fieldsOf(kind) : []).map(([key, field]): Line => {
		const change = changes[key];
		const isNeeded = kind !== undefined && !isOptional(kind.key, key, field);
		const said = change?.hidden ? "Not asked in this form" : required(change?.required);
		return {
			place: [...at, key],
			title: change?.label ?? field.label,
			said: sentences(answerText(field, form), said, isNeeded ? "Every form asks it" : null),
			changes: true,
			removes: false,
		};
	});
	const columns = own.map(
		(each, index): Line => ({
			place: [...at, each.key],
			title: each.label,
			said: sentences(
				...hints(each.hint),
				answerText(fieldOf(each.field, each), form),
				required(each.required),
				kind ? "Asked by this form alone" : null,
			),
			changes: true,
			removes: isRecords(item) || own.length > 1,
			order: { first: index === 0, last: index === own.length - 1 },
		}),
	);
	return [...declared, ...columns];
}

/** What stands below a place, in order; the sections of one part where one is named. */
export function linesAt(form: FormDefinition, place: Place, part?: string): readonly Line[] {
	const found = atPlace(form, place);
	if (found?.at === "form") return sectionLines(form.sections.filter((section) => section.part === part));
	if (found?.at === "section") return itemLines(found.section, form);
	return found?.at === "item" && !isQuestion(found.item) ? fieldLines(found, form) : [];
}

function row(
	draftId: string,
	{ place, title, said, changes, removes, order }: Line,
	mayChange: boolean,
): SummaryRow {
	const hidden = { visuallyHiddenText: title };
	return {
		key: title,
		value: (
			<>
				{said.map((each) => (
					<p key={each} className="govuk-body govuk-!-margin-bottom-1">
						{each}
					</p>
				))}
				{order && mayChange ? <MoveRecord id={placeText(place)} title={title} {...order} /> : null}
			</>
		),
		...(mayChange
			? {
					actions: {
						items: [
							...(changes ? [{ href: placePath(draftId, place), text: "Change", ...hidden }] : []),
							...(removes
								? [{ href: `/forms/${draftId}/remove?at=${placeText(place)}`, text: "Remove", ...hidden }]
								: []),
						],
					},
				}
			: {}),
	};
}

/** What stands below a place of a form that is being composed, each with what can be done with it. */
export function PlaceList({
	draft,
	place,
	part,
}: {
	readonly draft: { readonly id: string; readonly definition: FormDefinition; readonly mayChange: boolean };
	readonly place: Place;
	readonly part?: string;
}) {
	const lines = linesAt(draft.definition, place, part);
	if (lines.length === 0) return null;
	return (
		<>
			{place.length === 0 ? null : <h2 className="govuk-heading-m">What it asks</h2>}
			<SummaryList rows={lines.map((line) => row(draft.id, line, draft.mayChange))} />
		</>
	);
}
