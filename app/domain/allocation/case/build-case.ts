import type { ByYear } from "../../fund/by-year";
import { type Pence, pence } from "../../money";
import type { NeedsFormula } from "../../needs/formula";
import { needsOfCase } from "../../needs/needs-of-case";
import type { IndicatorFigures } from "../../needs/version-check";
import { type Ratio, toPlainDecimal } from "../../ratio";
import type { CaseFile, CaseFileOption, CaseFileRule, CaseFileYears, Method } from "./case-file";

/** What of a round goes into a case, whatever the rule. */
export type RoundInputs = {
	readonly title: string;
	/** Set aside for the round. */
	readonly amount: Pence;
	/** What of it is paid in each financial year; absent where the round limits none. */
	readonly years?: CaseFileYears;
	/** Pounds: the step of needs amounts. */
	readonly unit: string;
	/** Decimal points, the lowest fundable total. */
	readonly threshold: string;
	/** The keys of the partnerships that may bid. */
	readonly areas: readonly string[];
	/** Null where the round stands on no needs formula. */
	readonly indicators: readonly IndicatorFigures[] | null;
	/** What the version says beside its indicators; absent where it says no more than they do. */
	readonly formula?: NeedsFormula;
	readonly bids: readonly {
		readonly reference: string;
		readonly areas: readonly string[];
		/** Hundredths of a point; null: not scored. */
		readonly totalHundredths: number | null;
		readonly received: string;
		/** Strictly falling, what was asked first. */
		readonly options: readonly Pence[];
		/** The same by financial year, in the same order; absent where the round limits none. */
		readonly optionYears?: readonly (ByYear | null)[];
	}[];
};

export type RuleChoice = {
	readonly method: Method;
	readonly unspent: "rank" | "redistribute";
	/** Whatever is left out stands at its default; a published rule has none of it. */
	readonly conditions?: RuleConditions;
};

/** What a scenario adds to a method. All but over-programming belong to the optimum. */
export type RuleConditions = {
	readonly objective: "score" | "score-times-amount";
	/** Whole seconds; null for the default. */
	readonly timeLimitSeconds: number | null;
	/** The share of the money by which bids may exceed it. Null: none. */
	readonly overProgramming: Ratio | null;
	/** The most and the least by area key. */
	readonly perArea: Readonly<Record<string, { readonly max?: Pence; readonly min?: Pence }>>;
	readonly maximumBidsPerArea: number | null;
	/** References of which at most one may be funded, group by group. */
	readonly exclusive: readonly (readonly string[])[];
};

/** The case file of a round under a rule. */
export function buildCase(inputs: RoundInputs, rule: RuleChoice): CaseFile {
	const { indicators } = inputs;
	return {
		format: "tranche-case/1",
		title: inputs.title,
		unit: inputs.unit,
		fund: { total: inputs.amount, ...limitsOf(inputs) },
		...(indicators === null ? {} : { needs: needsOfCase(indicators, inputs.areas, inputs.formula) }),
		bids: inputs.bids.map((bid) => ({
			ref: bid.reference,
			areas: bid.areas,
			score: bid.totalHundredths === null ? null : hundredthsAsDecimal(bid.totalHundredths),
			received: bid.received,
			options: bid.options.map((amount, at): CaseFileOption => {
				const years = inputs.years ? bid.optionYears?.[at] : null;
				return years ? { amount, years: Object.fromEntries(years) } : { amount };
			}),
		})),
		rule: {
			method: rule.method,
			threshold: inputs.threshold,
			unspent: rule.unspent,
			...(rule.conditions ? conditionsOf(rule.method, rule.conditions) : {}),
		},
	};
}

/** A round's years, and those in which bids spend though the round has nothing for them: a case names every year. */
function limitsOf({ years, bids }: RoundInputs): { readonly years?: CaseFileYears } {
	if (years === undefined) return {};
	const asked = bids.flatMap(({ optionYears = [] }) =>
		optionYears.flatMap((each) => [...(each?.keys() ?? [])]),
	);
	return { years: { ...Object.fromEntries(asked.map((year) => [year, pence(0)])), ...years } };
}

/** The conditions as a case writes them: only what is set, and the optimum's own with the optimum alone. */
function conditionsOf(method: Method, conditions: RuleConditions): Omit<CaseFileRule, "method"> {
	const { overProgramming, objective, timeLimitSeconds, perArea, maximumBidsPerArea, exclusive } = conditions;
	const money = overProgramming === null ? {} : { overProgramming: toPlainDecimal(overProgramming) };
	if (method !== "optimum") return money;
	return {
		...money,
		objective,
		...(timeLimitSeconds === null ? {} : { timeLimitSeconds }),
		...(Object.keys(perArea).length === 0 ? {} : { perArea }),
		...(maximumBidsPerArea === null ? {} : { maximumBidsPerArea }),
		...(exclusive.length === 0 ? {} : { exclusive }),
	};
}

/** Writes hundredths of a point as a decimal without surplus zeros: 7150 becomes 71.5. */
export function hundredthsAsDecimal(hundredths: number): string {
	const [whole, part] = [Math.trunc(hundredths / 100), hundredths % 100];
	return part === 0 ? `${whole}` : `${whole}.${String(part).padStart(2, "0").replace(/0$/, "")}`;
}
