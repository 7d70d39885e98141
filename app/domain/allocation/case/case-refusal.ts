import { Fault } from "../../form/shape";
import { type DetailsOf, refused } from "../../outcome";

/** Why a case can be refused. */
export const CASE_REFUSALS = [
	"json-invalid",
	"format-unknown",
	"key-unknown",
	"number-invalid",
	"amount-invalid",
	"unit-invalid",
	"commitments-exceed-fund",
	"area-duplicate",
	"area-unknown",
	"areas-missing",
	"weight-negative",
	"weights-do-not-sum",
	"value-missing",
	"value-negative",
	"indicator-all-zero",
	"indicator-duplicate",
	"prior-missing",
	"transition-invalid",
	"bounds-cross",
	"floors-exceed-pot",
	"ceilings-below-pot",
	"rounding-unknown",
	"rounding-not-offered",
	"ref-duplicate",
	"score-invalid",
	"date-invalid",
	"options-missing",
	"option-order",
	"rule-unknown",
	"needs-missing",
	"minimum-unreachable",
	"year-unknown",
	"years-do-not-sum",
	"year-invalid",
	"years-not-offered",
] as const;
export type CaseRefusal = (typeof CASE_REFUSALS)[number];

declare module "../../form/shape" {
	interface FaultCodes extends Record<CaseRefusal, true> {}
}

/** What a rule finds wrong with a case: there, unless it names another path. */
export function fault(
	code: Exclude<CaseRefusal, keyof DetailsOf>,
	message: string,
	more: { readonly path?: string } = {},
): Fault {
	return new Fault(refused(code, message, more));
}
