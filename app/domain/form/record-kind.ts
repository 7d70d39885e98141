import type { SectionKey } from "../bid/sections";
import type { Pence } from "../money";
import type { Outcome } from "../outcome";
import type { Field, Fields } from "./field";

/** Values of a record whose kind is not known to who handles them. */
export type RecordValues = Readonly<Record<string, unknown>>;

/** The values of a record by their keys, whatever its kind. */
export function asRecord(values: object): RecordValues {
	return Object.fromEntries(Object.entries(values));
}

/** An intervention as the records beside it see it. */
export type BesideIntervention = {
	readonly id: string;
	readonly title: string;
	/** Null: no amount asked yet. */
	readonly asked: Pence | null;
	readonly couldBeReducedTo: Pence | null;
};

/** What else stands in the bid or other owner, by which a record is judged and shown. */
export type Beside<Values extends object = RecordValues> = {
	readonly interventions: readonly BesideIntervention[];
	/** The owner's other records of the kind. */
	readonly others: readonly Values[];
	/** What a link can lead to, by what it leads to. */
	readonly links?: Readonly<Record<string, readonly Linked[]>>;
};

/** Something that a field can refer to. */
export type Linked = {
	readonly id: string;
	readonly title: string;
	/** Why a file cannot be opened. */
	readonly closed?: string;
};

/** What stands beside a record where it is shown. */
export type Near = Pick<Beside, "interventions" | "links"> & Partial<Pick<Beside, "others">>;

/** One line of a record as pages show it; null is said in words, never as nothing or £0.00. */
export type RecordRow = {
	readonly key: string;
	readonly value: string | null;
	/** What stands where there is no value. */
	readonly absent: string;
	/** The files that the value names, where it is files. */
	readonly files?: readonly Linked[];
};

/** A figure at the top of a list. */
export type KindStat = {
	readonly label: string;
	readonly value: string;
	readonly note?: string;
	readonly tone?: "problem" | "good";
};

/** How the records of a kind are spoken of. */
export type KindWords = {
	/** "risk" */
	readonly one: string;
	/** Several, and one among several, where they are not "risks" and "risk". */
	readonly counted?: { readonly one: string; readonly many: string };
	/** "a risk" */
	readonly a: string;
	/** The buttons for the first and for another; "Add a risk", "Add another risk" unless told. */
	readonly add?: { readonly first: string; readonly another: string };
	/** Said where there are none. */
	readonly none: string;
	/** What the list page says first. */
	readonly intro: string;
	/** What comes next once one is removed, where that is not obvious. */
	readonly onceRemoved?: string;
	/** What the history says of one, where that differs from `a`. */
	readonly history?: string;
};

/** The codes with which kinds refuse values, in sentences for the page: a kind declares its own. */
// biome-ignore lint/suspicious/noEmptyInterface: it is filled beside the kinds
export interface KindCodes {}

export type KindCode = keyof KindCodes;

/** A kind of record, which alone knows its fields. `Given` is what a form hands over, `Values` what is kept. */
export type RecordKind<
	Given extends object = RecordValues,
	Values extends object = Given,
	Code extends string = KindCode,
> = {
	/** As tables and the audit name it. */
	readonly key: string;
	/** The section of its bid, plan or round it stands in: its pages are below that address. */
	readonly section: SectionKey;
	readonly words: KindWords;
	readonly fields: Fields;
	/** Fields that the bid's form does not ask for: kept, never drawn. */
	readonly hidden?: readonly string[];
	/** Fields of the form's own on a kind: kept beside the record, never reckoned with. */
	readonly own?: readonly string[];
	/** Kept by its fields alone, without a table of its own: a table of a form, or a kind that no rule reckons with. */
	readonly plain?: true;
	/** The field that names one record. */
	readonly named: string;
	/** Its own order on the list page; as added unless told. */
	sort?(a: Values, b: Values): number;
	/** Lines that lists show, where they are not its fields in their order. */
	rows?(values: Values, beside: Near): readonly RecordRow[];
	/** The fields that lists show, after `rows`, in order; without `rows`, all but the one that names it unless told. */
	readonly listed?: readonly string[];
	/** Judges the values by themselves and gives them as kept. */
	check?(given: Given): Outcome<Values, Code>;
	/** Judges them by what stands beside them. */
	checkBeside?(values: Values, beside: Beside<Values>): Outcome<Values, Code>;
	/** Adds up the amounts of each value of a choice, at the top of the list. */
	readonly totals?: { readonly by: string; readonly of: string };
	/** A list of other records below each, and what the link to it says. */
	readonly below?: { readonly section: string; readonly text: string };
	/** Figures of all of them, at the top of the list. */
	stats?(all: readonly Values[]): readonly KindStat[];
	/** Hints of fields that follow from the other records, where a record is added or changed. */
	hints?(others: readonly Values[]): Readonly<Record<string, string>>;
	/** A field of a new record that the one before fills: the intervention of a cost line. */
	readonly carriedOn?: string;
};

/** The fields of a kind that are kept beside its table: those that it was given later, and a form's own. */
export function besideKeys({ fields, own = [] }: Pick<RecordKind, "fields" | "own">): readonly string[] {
	return [...Object.keys(fields).filter((key) => fields[key]?.beside), ...own];
}

/** What the words say of the buttons that add a record. */
export function addWords({ a, one, add }: KindWords): { readonly first: string; readonly another: string } {
	return add ?? { first: `Add ${a}`, another: `Add another ${one}` };
}

/** Several records of a kind: "risks". */
export function manyOf({ one, counted }: KindWords): string {
	return counted?.many ?? `${one}s`;
}

/** So many records of a kind: "1 risk", "3 risks". */
export function countOf(words: KindWords, count: number): string {
	return `${count} ${count === 1 ? (words.counted?.one ?? words.one) : manyOf(words)}`;
}

/** The fields of a kind with their keys, in order. */
export function fieldsOf(kind: Pick<RecordKind, "fields">): readonly (readonly [string, Field])[] {
	return Object.entries(kind.fields);
}

/** The fields that a form asks for, in order. */
export function askedFields(
	kind: Pick<RecordKind, "fields" | "hidden">,
): readonly (readonly [string, Field])[] {
	return fieldsOf(kind).filter(([key]) => !kind.hidden?.includes(key));
}

/**
 * A record's values as its form shows them: an amount that follows from a product or from years is blank, where it
 * would stand in the way of changing them.
 */
export function asOnForm(kind: Pick<RecordKind, "fields" | "hidden">, values: RecordValues): RecordValues {
	const isProduct = values.quantity != null && values.unitCost != null;
	const isWorkedOut = isProduct || values.years != null;
	return Object.fromEntries(
		askedFields(kind).map(([key, field]) => {
			const isBlank = isWorkedOut && field.kind === "money" && field.blank === "unmarked";
			return [key, isBlank ? null : (values[key] ?? null)];
		}),
	);
}
