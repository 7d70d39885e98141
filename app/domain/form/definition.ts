/** What is asked of a bid, as data: `tranche-form/1`. A published definition never changes. */
export type FormDefinition = {
	readonly format: "tranche-form/1";
	readonly title: string;
	readonly for: "bid";
	readonly parts: readonly { readonly key: string; readonly title: string }[];
	readonly sections: readonly FormSection[];
};

export type FormSection = {
	/** Its page is `/bids/:bid/` and this key. */
	readonly key: string;
	readonly title: string;
	readonly part: string;
	readonly hint: string;
	readonly items: readonly FormItem[];
};

export type FormItem = QuestionItem | RecordsItem | TableItem | PageItem;

/** What happens where nothing is given: submission is blocked, a warning is given, nothing. */
export type Required = "blocks" | "warns" | "no";

export type QuestionItem = {
	/** Its key, which never changes. */
	readonly question: string;
	readonly field: AskedField;
	readonly label: string;
	readonly hint?: string;
	readonly required?: Required;
	/** "Not known yet" and "does not apply" with a reason are answers. */
	readonly notKnownYet?: boolean;
	readonly showIf?: Condition;
	/** The certificate is bound to the answer. */
	readonly figure?: boolean;
};

/** Records of a kind that the program declares. */
export type RecordsItem = {
	readonly records: string;
	readonly minimum?: number;
	readonly maximum?: number;
	/** What is said where there are fewer than the minimum. */
	readonly missing?: string;
	readonly required?: Required;
	readonly fields?: Readonly<Record<string, FieldChange>>;
	readonly own?: readonly OwnField[];
};

/** What a form changes of an optional field of a kind. */
export type FieldChange = {
	readonly required?: Required;
	readonly hidden?: boolean;
	readonly label?: string;
	readonly hint?: string;
};

/** A table of the form's own. */
export type TableItem = {
	readonly table: string;
	/** One of its rows: "lesson", "a lesson". */
	readonly one: string;
	readonly a: string;
	readonly intro?: string;
	readonly fields: readonly OwnField[];
	readonly minimum?: number;
	readonly maximum?: number;
	readonly missing?: string;
	readonly required?: Required;
	readonly showIf?: Condition;
};

/** A page that the program has and a form can only name, place and entitle. */
export type PageItem = { readonly page: string };

/** A field of a table, or of the form's own on a kind. */
export type OwnField = {
	readonly key: string;
	readonly field: AskedField;
	readonly label: string;
	readonly hint?: string;
	readonly required?: Required;
};

/** A field as a definition describes it. */
export type AskedField =
	| { readonly kind: "line"; readonly most?: number }
	| { readonly kind: "text"; readonly words: number }
	| {
			readonly kind: "number";
			readonly unit?: string;
			readonly least?: string;
			readonly greatest?: string;
			readonly places?: number;
	  }
	| { readonly kind: "money"; readonly as?: "exact" | "from-to" | "percentage"; readonly base?: string }
	| { readonly kind: "quantity-cost"; readonly unit?: string }
	| { readonly kind: "period"; readonly as: PeriodForm }
	| {
			readonly kind: "choice";
			readonly of: readonly { readonly value: string; readonly text: string }[];
			readonly many?: boolean;
	  }
	| { readonly kind: "yes-no" }
	| { readonly kind: "scale"; readonly words: readonly string[] }
	| { readonly kind: "reference"; readonly to: string }
	| { readonly kind: "contact" }
	| { readonly kind: "files"; readonly most?: number }
	| {
			readonly kind: "computed";
			readonly sum: readonly (string | { readonly table: string; readonly field: string })[];
	  };

/** The last is whichever of the others a person gives, with an end or without. */
export const PERIOD_FORMS = [
	"day",
	"month",
	"quarter",
	"financial-year",
	"from-to",
	"after-award",
	"any",
] as const;
export type PeriodForm = (typeof PERIOD_FORMS)[number];

/** When a question is asked, by answers that stand before it. */
export type Condition =
	| { readonly all: readonly Condition[] }
	| { readonly any: readonly Condition[] }
	| { readonly not: Condition }
	| { readonly question: string; readonly equals: string }
	| { readonly question: string; readonly oneOf: readonly string[] }
	| { readonly question: string; readonly atLeast: string };

export function isQuestion(item: FormItem): item is QuestionItem {
	return "question" in item;
}
export function isTable(item: FormItem): item is TableItem {
	return "table" in item;
}
export function isRecords(item: FormItem): item is RecordsItem {
	return "records" in item;
}

/** The questions of a section, in order. */
export function questionsOf(section: Pick<FormSection, "items">): readonly QuestionItem[] {
	return section.items.filter(isQuestion);
}

/** Every question of a form with its section, in the order in which a reader meets them. */
export function allQuestions(
	form: Pick<FormDefinition, "sections">,
): readonly (QuestionItem & { readonly section: string })[] {
	return form.sections.flatMap((section) =>
		questionsOf(section).map((question) => ({ ...question, section: section.key })),
	);
}

/** Every table of a form's own with its section, in order. */
export function allTables(
	form: Pick<FormDefinition, "sections">,
): readonly (TableItem & { readonly section: string; readonly sectionTitle: string })[] {
	return form.sections.flatMap(({ key, title, items }) =>
		items.filter(isTable).map((table) => ({ ...table, section: key, sectionTitle: title })),
	);
}
