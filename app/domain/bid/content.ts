import type { DiscountRates } from "../appraisal/discount-rates";
import type { YearAmount } from "../form/field";
import type { Json } from "../form/record-json";
import type { Pence } from "../money";
import type { AwardCategory } from "../round/award-category";
import type { Attachment } from "./attachment";

/**
 * What a submitted version of a bid holds; its canonical JSON writes amounts as decimal pounds with two places. An
 * amount is null where none was given. Keys of interventions are stable within the bid.
 */
export type BidContent = {
	/** The second seals what it says of people as salted digests, names a round's own form and carries its labels. */
	readonly format: "tranche-bid/1" | "tranche-bid/2";
	/** The form that it was written on; absent on the short form of before. */
	readonly form?: ContentForm;
	readonly round: string;
	readonly reference: string;
	readonly title: string;
	/** The category of award that it asks for; absent where it names none. */
	readonly category?: AwardCategory;
	readonly partnerships: readonly {
		readonly id: string;
		readonly name: string;
		readonly areaGss: string | null;
		readonly payee: boolean;
		readonly amount: Pence | null;
	}[];
	/** Prose answers by question key. */
	readonly answers: readonly {
		readonly question: string;
		readonly state: AnswerState;
		/** The answer in words, or the reason why there is none. */
		readonly text: string;
		/** What was asked, where the form is of the round's own choosing. */
		readonly label?: string;
		/** The value as the form's field holds it; absent for words. */
		readonly value?: Json;
		/** The certificate is bound to it. */
		readonly figure?: true;
		/** Somebody's name and address: left out where a bid is read without its contact. */
		readonly contact?: true;
	}[];
	/** The rates by which it is appraised; absent in a version from before they were kept with it. */
	readonly discountRates?: DiscountRates;
	/** Tables of the form's own, and its own fields beside records of kinds; absent where it has none. */
	readonly tables?: readonly ContentTable[];
	/** The files that it names, by the keys that stand in its values; absent where there are none. */
	readonly files?: readonly ContentFile[];
	readonly interventions: readonly InterventionContent[];
	readonly reducedVersions: readonly {
		readonly amount: Pence;
		readonly dropped: string;
		/** The category of award that it falls back on at this amount; absent where it names none. */
		readonly category?: AwardCategory;
		/** By intervention; null where only the total is known. */
		readonly interventions: readonly { readonly key: string; readonly amount: Pence }[] | null;
	}[];
	readonly funding: readonly {
		readonly source: string;
		readonly kind: "cash" | "in-kind";
		readonly amount: Pence | null;
		/** Absent where none is given, and in versions from before funding had one. */
		readonly qualifier?: Qualifier;
		/** Null: not said. */
		readonly confirmed: boolean | null;
		/** Absent, as all that follows, where none is given. */
		readonly conditionalOn?: string;
		readonly financialYear?: string;
		readonly lastYear?: string;
		readonly notValuedWhy?: string;
	}[];
	readonly savings: readonly ({
		readonly description: string;
		readonly kind: SavingKind;
		readonly amount: Pence | null;
		/** Absent where none is given, and in versions from before savings had one. */
		readonly qualifier?: Qualifier;
		readonly fromYear: string | null;
		/** Null: not known yet. */
		readonly cashable: boolean | null;
		readonly beneficiary: string;
	} & LaterSaving)[];
	readonly measures: readonly {
		readonly kind: "output" | "outcome" | "benefit";
		readonly description: string;
		readonly baseline: string;
		readonly target: string;
		readonly howMeasured: string;
		/** Absent, as all that follows, where none is given. The key of an intervention. */
		readonly intervention?: string;
		/** The code of an objective of the plan. */
		readonly objective?: string;
		readonly unit?: string;
		readonly direction?: "up" | "down" | "same";
		/** Days: 2028-03-14. */
		readonly baselineOn?: string;
		readonly targetOn?: string;
		readonly howOften?: string;
		readonly owner?: string;
		readonly cashable?: boolean;
	}[];
	readonly risks: readonly {
		readonly description: string;
		readonly likelihood: number | null;
		readonly impact: number | null;
		readonly mitigation: string;
		readonly owner: string;
		/** Absent, as all that follows, where none is given. */
		readonly cause?: string;
		readonly effect?: string;
		readonly likelihoodAfter?: number;
		readonly impactAfter?: number;
	}[];
};

/** What a saving was given later; each is absent where it is not given. */
export type LaterSaving = {
	readonly lastYear?: string;
	readonly forEver?: true;
	/** The upper end of a range; the amount is the lower. */
	readonly amountTo?: Pence;
	/** Decimal strings: a percentage a year of the base, or from one to another. */
	readonly percent?: string;
	readonly percentTo?: string;
	/** What it is a percentage of; its title is "" where only an amount is stated. */
	readonly base?: { readonly title: string; readonly amount: Pence };
	readonly years?: readonly YearAmount[];
	readonly budgeted?: boolean;
	readonly commitment?: "illustrative" | "committed";
	readonly costBearer?: string;
	readonly evidence?: string;
	readonly evidenceStrength?: "none" | "weak" | "fair" | "strong";
	readonly notQuantifiedWhy?: string;
};

/** A file as it was submitted: whoever has it can check it by its digest. */
export type ContentFile = Pick<Attachment, "id" | "name" | "type" | "bytes" | "sha256">;

/** The form of a bid by number and digest, with what a reader needs to find the way. */
export type ContentForm = {
	readonly title: string;
	readonly number: number;
	readonly sha256: string;
	readonly sections: readonly {
		readonly key: string;
		readonly title: string;
		/** The part of the form that it stands in, such as one of the five cases; absent in a form of one part. */
		readonly part?: string;
		/** The questions that were asked there, in order. */
		readonly questions: readonly { readonly key: string; readonly label: string }[];
	}[];
};

/** Rows of a table of a form's own, or what it asks beside the records of a kind, each by the record's name. */
export type ContentTable = {
	readonly key: string;
	readonly section: string;
	/** The kind of record beside whose records the fields stand; absent for a table. */
	readonly beside?: string;
	readonly fields: readonly {
		readonly key: string;
		readonly label: string;
		/** Somebody's name and address, as of an answer. */
		readonly contact?: true;
		/** It may name somebody, and is read by all who read the bid. */
		readonly personal?: true;
	}[];
	readonly rows: readonly {
		/** What other records name it by; absent where none of them can. */
		readonly id?: string;
		readonly title: string;
		readonly values: { readonly [key: string]: Json };
		/** Each value in words; "" where there is none. */
		readonly words: { readonly [key: string]: string };
	}[];
};

export type AnswerState = "answered" | "not-known-yet" | "does-not-apply";

/** How firm a figure is: about, or a least or a greatest amount, as its author puts it. */
export type Qualifier = "firm" | "about" | "up-to" | "from";

export type SavingKind = "one-off" | "recurring" | "income" | "receipt" | "avoided-cost";

export type InterventionContent = {
	readonly key: string;
	readonly title: string;
	readonly proposal: string;
	readonly timescale: string;
	readonly succession: string;
	readonly asked: Pence | null;
	readonly couldBeReducedTo: Pence | null;
	/** Plan objectives by code, with their theme's code. */
	readonly objectives: readonly {
		readonly code: string;
		readonly title: string;
		readonly theme: string;
		readonly how: string;
	}[];
	readonly costLines: readonly {
		readonly description: string;
		readonly quantity: string | null;
		readonly unitCost: Pence | null;
		readonly amount: Pence;
		readonly financialYear: string | null;
		readonly nature: "capital" | "revenue" | null;
		readonly qualifier: Qualifier | null;
		/** Absent, as all that follows, where none is given: quantity × times × unit cost. */
		readonly times?: string;
		/** What it costs in all; the amount is what is asked of it. */
		readonly need?: Pence;
		/** What others pay of it. */
		readonly match?: Pence;
		/** Who pays the rest, and why. */
		readonly payer?: string;
		/** It runs from its financial year to this one. */
		readonly lastYear?: string;
		/** A day or a quarter, in words. */
		readonly when?: string;
		/** What is asked, by year. */
		readonly years?: readonly YearAmount[];
		/** Percent, a decimal string. */
		readonly optimismBias?: string;
	}[];
};
