import type { Pence } from "../money";
import type { SavingKind } from "./content";

/** The records of a bid as people fill them in: everything but the key, the bid and who saved it. */
export type InterventionValues = {
	readonly title: string;
	/** What will be done. */
	readonly proposal: string;
	readonly timescale: string;
	readonly succession: string;
	/** Null: not given yet. */
	readonly asked: Pence | null;
	readonly couldBeReducedTo: Pence | null;
};

export const COST_NATURES = ["capital", "revenue"] as const;
export const QUALIFIERS = ["firm", "about", "up-to"] as const;

export type CostLineValues = {
	readonly interventionId: string;
	readonly description: string;
	/** A decimal string; with the unit cost it makes the amount. */
	readonly quantity: string | null;
	readonly unitCost: Pence | null;
	readonly amount: Pence;
	readonly financialYear: string | null;
	readonly nature: (typeof COST_NATURES)[number] | null;
	readonly qualifier: (typeof QUALIFIERS)[number] | null;
};

export type ReducedVersionValues = {
	readonly amount: Pence;
	readonly dropped: string;
	/** Each intervention's amount, 0 where it is dropped; null where only the total is known. */
	readonly interventions: readonly { readonly interventionId: string; readonly amount: Pence }[] | null;
};

export const SAVING_KINDS = [
	"one-off",
	"recurring",
	"income",
	"receipt",
	"avoided-cost",
] as const satisfies readonly SavingKind[];

export type SavingLineValues = {
	readonly description: string;
	readonly kind: SavingKind;
	/** Null: cannot be quantified yet. */
	readonly amount: Pence | null;
	readonly fromYear: string | null;
	readonly cashable: boolean;
	/** Whose money it is. */
	readonly beneficiary: string;
};

export const FUNDING_KINDS = ["cash", "in-kind"] as const;

export type FundingLineValues = {
	readonly source: string;
	readonly kind: (typeof FUNDING_KINDS)[number];
	/** Null: not valued. */
	readonly amount: Pence | null;
	readonly confirmed: boolean;
};

export const MEASURE_KINDS = ["output", "outcome", "benefit"] as const;

export type MeasureValues = {
	readonly kind: (typeof MEASURE_KINDS)[number];
	readonly description: string;
	readonly baseline: string;
	readonly target: string;
	readonly howMeasured: string;
};

export type RiskValues = {
	readonly description: string;
	/** 1 to 5; null: not rated. */
	readonly likelihood: number | null;
	readonly impact: number | null;
	readonly mitigation: string;
	readonly owner: string;
};
