import { type Pence, pence } from "../money";

/** What every field says of itself. */
type Asked = {
	/** The question, as the page that asks it and the history name it. */
	readonly label: string;
	/** A shorter name for lists, comparisons and error words; the label itself where absent. */
	readonly name?: string;
	/** What lists call it, where that is another name still. */
	readonly listedAs?: string;
	readonly hint?: string;
	/** The sentence said where it is left blank; absent where it may be. */
	readonly required?: string;
	/** How a field that may be blank is marked: to be given later, or not marked; "optional" where absent. */
	readonly blank?: "later" | "unmarked";
	/** One of the figures that a signatory's certificate is bound to. */
	readonly figure?: true;
	/** A field that its kind was given later: kept beside the kind's table and in no content until it is answered. */
	readonly beside?: true;
	/** As `beside`, for a field that rules reckon with: it has a column of the kind's table. */
	readonly later?: true;
	/** Fields that follow each other with the same name are folded under it until one of them is filled. */
	readonly group?: string;
	/** It may name somebody: a submitted version holds it so that it can be erased. */
	readonly personal?: true;
	/** What lists say where there is no value ("Not given" unless told); null: they leave the line out. */
	readonly absent?: string | null;
};

/** A tick beside an amount that says why there is none: not valued, cannot be quantified yet. */
export type OrElse = {
	readonly key: string;
	readonly label: string;
	/** As comparisons name it. */
	readonly name: string;
	/** Fields of the record that say it in place of the amount. */
	readonly unless?: readonly string[];
	/** Said where there is neither an amount nor the tick, and where there are both. */
	readonly neither: string;
	readonly both: string;
};

/** Whether a record gives neither the amount of a field nor what stands in its place. */
export function givesNothing(
	{ unless = [] }: Pick<OrElse, "unless">,
	key: string,
	values: Readonly<Record<string, unknown>>,
): boolean {
	return [key, ...unless].every((each) => values[each] === null || values[each] === undefined);
}

export type LineField = Asked & {
	readonly kind: "line";
	/** Most characters. */
	readonly most: number;
};
export type TextField = Asked & {
	readonly kind: "text";
	readonly most: number;
	readonly rows: number;
	/** Most words, where words are counted. */
	readonly words?: number;
};
export type MoneyField = Asked & {
	readonly kind: "money";
	readonly orElse?: OrElse;
	/** £0.00 is an answer. */
	readonly zero?: true;
};
/** How many, as a decimal string. */
export type QuantityField = Asked & { readonly kind: "quantity" };
export type FinancialYearField = Asked & { readonly kind: "financial-year" };
export type ChoiceField = Asked & {
	readonly kind: "choice";
	/** Each value's words, in order. */
	readonly words: Readonly<Record<string, string>>;
	/** A hint beside each value. */
	readonly hints?: Readonly<Record<string, string>>;
	/** Radios unless told. */
	readonly drawn?: "select" | "inline";
	/** Said where something else was sent. */
	readonly unknown?: string;
};
export type YesOrNoField = Asked & {
	readonly kind: "yes-or-no";
	readonly no?: string;
	/** A third answer, in words, where it may be that nobody knows; its value is null. */
	readonly notKnown?: string;
};

/** The form value of a yes-or-no question's third answer. */
export const NOT_KNOWN = "not-known";
/** A point from 1 up, each in words. */
export type ScaleField = Asked & { readonly kind: "scale"; readonly words: readonly string[] };
/** An intervention of the bid, by its key. */
export type ReferenceField = Asked & { readonly kind: "reference" };
/** An amount for each intervention of the bid, all of them or none; or for some of the financial years. */
export type AmountsField = Asked & { readonly kind: "amounts"; readonly of?: "years" };

/** A point from 1 up, each in words, for each record of another kind: a score by each criterion. */
export type ScoresField = Asked & {
	readonly kind: "scores";
	readonly of: string;
	readonly words: readonly string[];
};

/** A number as a decimal string, with what it counts. */
export type NumberField = Asked & {
	readonly kind: "number";
	readonly unit?: string;
	readonly least?: string;
	readonly greatest?: string;
	/** Most decimal places; 0 unless told. */
	readonly places?: number;
};

/** How one box of a field of several is read. */
export type BoxReading =
	| ("money" | "number" | "months" | "line" | "email" | "day" | "year" | "financial-year")
	/** A day, a month, a quarter, a financial year or a month after the award: `when.ts`. */
	| "when";
export type Box = {
	readonly key: string;
	readonly label: string;
	readonly reads: BoxReading | { readonly words: Readonly<Record<string, string>> };
	/** Most characters of a line; 200 unless told. */
	readonly most?: number;
	/** May be blank though others are filled. */
	readonly optional?: true;
};
/** What the boxes of a field say together. */
export type BoxesForm = "money-range" | "percentage" | "quantity-cost" | "period" | "contact" | "points";
/** One answer in several boxes, all of them or none: from and to, a percentage and its base, a contact. */
export type BoxesField = Asked & {
	readonly kind: "boxes";
	readonly form: BoxesForm;
	readonly boxes: readonly Box[];
	/** What a percentage is of, or what a quantity counts. */
	readonly of?: string;
};
/** What boxes hold by their keys: pence where a box is of money, text in any other. */
export type BoxesValue = Readonly<Record<string, string | Pence>>;

/** What a box of money holds; £0.00 where it is blank. */
export function penceIn(value: BoxesValue, key: string): Pence {
	const held = value[key];
	return typeof held === "bigint" ? held : pence(0);
}

/** What a box holds that is none of money; "" where it is blank. */
export function textIn(value: BoxesValue | null, key: string): string {
	const held = value?.[key];
	return typeof held === "string" ? held : "";
}

/** Any number of a few answers. */
export type ChoicesField = Asked & {
	readonly kind: "choices";
	readonly words: Readonly<Record<string, string>>;
};
/** Yes, no, or nothing said. */
export type SaidField = Asked & { readonly kind: "said" };
/** Something of the bid, the plan or the round, by its key: a record of a kind, an objective, a partnership. */
export type LinkField = Asked & { readonly kind: "link"; readonly to: string };
/** Files of the bid, by their keys. */
export type FilesField = Asked & {
	readonly kind: "files";
	/** Most files. */
	readonly most: number;
};
/** A sum that is read and never typed, of amounts or of numbers: questions, or a field of a table's rows. */
export type ComputedField = Asked & {
	readonly kind: "computed";
	readonly money: boolean;
	readonly sum: readonly (string | { readonly table: string; readonly field: string })[];
};

export type Field =
	| LineField
	| NumberField
	| BoxesField
	| ChoicesField
	| SaidField
	| LinkField
	| FilesField
	| ComputedField
	| TextField
	| MoneyField
	| QuantityField
	| FinancialYearField
	| ChoiceField
	| YesOrNoField
	| ScaleField
	| ReferenceField
	| AmountsField
	| ScoresField;

export type Fields = Readonly<Record<string, Field>>;

export type InterventionAmount = { readonly interventionId: string; readonly amount: Pence };
/** What falls in a financial year. */
export type YearAmount = { readonly year: string; readonly amount: Pence };

/** An amount of a field of amounts, by the key of what it is for. */
export type PartAmount = { readonly id: string; readonly amount: Pence };

/** A point of a field of scores, by the key of the record that it is for. */
export type PartPoint = { readonly id: string; readonly point: number };

/** The points that a field of scores holds. */
export function partPoints(value: unknown): readonly PartPoint[] {
	return (value ?? []) as readonly PartPoint[];
}

/** The amounts that a field of amounts holds, each by its key. */
export function partAmounts(value: unknown): readonly PartAmount[] {
	const parts = (value ?? []) as readonly (InterventionAmount | YearAmount)[];
	return parts.map((part) => ({
		id: "year" in part ? part.year : part.interventionId,
		amount: part.amount,
	}));
}

/** What a field of amounts holds of the amounts given by their keys; null where there are none. */
export function amountsValue({ of }: Pick<AmountsField, "of">, parts: readonly PartAmount[]): unknown {
	if (parts.length === 0) return null;
	if (of !== "years") return parts.map(({ id: interventionId, amount }) => ({ interventionId, amount }));
	const sorted = [...parts].sort((a, b) => (a.id < b.id ? -1 : 1));
	return sorted.map(({ id: year, amount }) => ({ year, amount }));
}

type Needed<F extends Field, Value> = F extends { readonly required: string } ? Value : Value | null;

/** What a field's value is once it was read. Blank text is ""; any other blank is null. */
export type ValueOf<F extends Field> = F extends LineField | TextField
	? string
	: F extends MoneyField
		? Needed<F, Pence>
		: F extends QuantityField | FinancialYearField | NumberField | LinkField
			? string | null
			: F extends ChoiceField
				? Needed<F, keyof F["words"] & string>
				: F extends YesOrNoField
					? F extends { readonly notKnown: string }
						? boolean | null
						: boolean
					: F extends ScaleField
						? number | null
						: F extends ReferenceField
							? string
							: F extends AmountsField
								? F extends { readonly of: "years" }
									? readonly YearAmount[] | null
									: readonly InterventionAmount[] | null
								: F extends ScoresField
									? readonly PartPoint[] | null
									: F extends BoxesField
										? BoxesValue | null
										: F extends ChoicesField | FilesField
											? readonly string[]
											: F extends SaidField
												? boolean | null
												: null;

type Asides = { readonly beside: true } | { readonly later: true };

/** The values that rules may reckon with: of all fields but those beside a kind's table; what came later may lack. */
export type ValuesOf<F extends Fields> = {
	readonly [Key in keyof F as F[Key] extends Asides ? never : Key]: ValueOf<F[Key]>;
} & {
	readonly [Key in keyof F as F[Key] extends { readonly later: true } ? Key : never]?: ValueOf<F[Key]>;
};

/** A field's short name. */
export function nameOf(field: Pick<Field, "label" | "name">): string {
	return field.name ?? field.label;
}
