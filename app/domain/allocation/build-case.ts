import { type Pence, toDecimalPounds } from "../money";
import { needsOfCase } from "../needs/needs-of-case";
import type { IndicatorFigures } from "../needs/version-check";
import type { CaseFile, Method } from "./case-file";

/** What of a round goes into a case, whatever the rule. */
export type RoundInputs = {
	readonly title: string;
	/** Set aside for the round. */
	readonly amount: Pence;
	/** Pounds: the step of needs amounts. */
	readonly unit: string;
	/** Decimal points, the lowest fundable total. */
	readonly threshold: string;
	/** The keys of the partnerships that may bid. */
	readonly areas: readonly string[];
	/** Null where the round stands on no needs formula. */
	readonly indicators: readonly IndicatorFigures[] | null;
	readonly bids: readonly {
		readonly reference: string;
		readonly areas: readonly string[];
		/** Hundredths of a point; null: not scored. */
		readonly totalHundredths: number | null;
		readonly received: string;
		/** Strictly falling, what was asked first. */
		readonly options: readonly Pence[];
	}[];
};

export type RuleChoice = { readonly method: Method; readonly unspent: "rank" | "redistribute" };

/** The case file of a round under a rule. */
export function buildCase(inputs: RoundInputs, rule: RuleChoice): CaseFile {
	const { indicators } = inputs;
	return {
		format: "tranche-case/1",
		title: inputs.title,
		unit: inputs.unit,
		fund: { total: toDecimalPounds(inputs.amount) },
		...(indicators === null ? {} : { needs: needsOfCase(indicators, inputs.areas) }),
		bids: inputs.bids.map((bid) => ({
			ref: bid.reference,
			areas: bid.areas,
			score: bid.totalHundredths === null ? null : hundredthsAsDecimal(bid.totalHundredths),
			received: bid.received,
			options: bid.options.map((amount) => ({ amount: toDecimalPounds(amount) })),
		})),
		rule: { method: rule.method, threshold: inputs.threshold, unspent: rule.unspent },
	};
}

/** Writes hundredths of a point as a decimal without surplus zeros: 7150 becomes 71.5. */
export function hundredthsAsDecimal(hundredths: number): string {
	const [whole, part] = [Math.trunc(hundredths / 100), hundredths % 100];
	return part === 0 ? `${whole}` : `${whole}.${String(part).padStart(2, "0").replace(/0$/, "")}`;
}
