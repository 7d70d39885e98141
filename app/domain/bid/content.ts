/**
 * What a submitted version of a bid holds, as canonical JSON. Amounts are decimal strings of pounds with two places,
 * null where none was given. Keys of interventions are stable within the bid.
 */
export type BidContent = {
	readonly format: "tranche-bid/1";
	readonly round: string;
	readonly reference: string;
	readonly title: string;
	readonly partnerships: readonly {
		readonly id: string;
		readonly name: string;
		readonly areaGss: string | null;
		readonly payee: boolean;
		readonly amount: string | null;
	}[];
	/** Prose answers by question key. */
	readonly answers: readonly {
		readonly question: string;
		readonly state: AnswerState;
		readonly text: string;
	}[];
	readonly interventions: readonly InterventionContent[];
	readonly reducedVersions: readonly {
		readonly amount: string;
		readonly dropped: string;
		/** By intervention; null where only the total is known. */
		readonly interventions: readonly { readonly key: string; readonly amount: string }[] | null;
	}[];
	readonly funding: readonly {
		readonly source: string;
		readonly kind: "cash" | "in-kind";
		readonly amount: string | null;
		/** Absent where none is given, and in versions from before funding had one. */
		readonly qualifier?: Qualifier;
		readonly confirmed: boolean;
	}[];
	readonly savings: readonly {
		readonly description: string;
		readonly kind: SavingKind;
		readonly amount: string | null;
		/** Absent where none is given, and in versions from before savings had one. */
		readonly qualifier?: Qualifier;
		readonly fromYear: string | null;
		/** Null: not known yet. */
		readonly cashable: boolean | null;
		readonly beneficiary: string;
	}[];
	readonly measures: readonly {
		readonly kind: "output" | "outcome" | "benefit";
		readonly description: string;
		readonly baseline: string;
		readonly target: string;
		readonly howMeasured: string;
	}[];
	readonly risks: readonly {
		readonly description: string;
		readonly likelihood: number | null;
		readonly impact: number | null;
		readonly mitigation: string;
		readonly owner: string;
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
	readonly asked: string | null;
	readonly couldBeReducedTo: string | null;
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
		readonly unitCost: string | null;
		readonly amount: string;
		readonly financialYear: string | null;
		readonly nature: "capital" | "revenue" | null;
		readonly qualifier: Qualifier | null;
	}[];
};
