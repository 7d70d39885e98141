import { detailsOf } from "~/domain/outcome";
import type { RefusalWords } from "~/forms/refused-form";
import type { PreviewRefusal } from "~/use-cases/allocation/read-preview";

/** That the version of the formula is at fault. */
const ofVersion = (words: string) => ({ needsVersionId: words });
/** Above the form: the path of such a refusal leads into the case file, which the form does not show. */
const aboveForm = (words: string) => ({ "": words });

const VERSION_AT_FAULT = ofVersion(
	"This version of the needs formula cannot be worked out. Correct it or select another",
);

/** What only a file can be refused for that was made elsewhere, or figures of the round that do not go together. */
const NOT_WORKED_OUT = aboveForm("The rule cannot be worked out from the figures of this round as they are");

/** The sentence for a refused scenario at its field, or above the form. */
export const SCENARIO_REFUSALS: RefusalWords<PreviewRefusal> = {
	"needs-missing": ofVersion("Select a version of the needs formula. This rule or limit needs one"),
	"needs-version-unknown": ofVersion("Select a version from the list"),
	"round-not-allocating": "You can make scenarios only while the round is being assessed or allocated",
	"value-missing": ofVersion(
		"A figure for a partnership is missing in this version. Complete it or select another",
	),
	"weights-do-not-sum": ofVersion(
		"The weights of this version do not add up to 1. Correct it or select another",
	),
	"indicator-all-zero": ofVersion(
		"An indicator in this version is zero for every partnership. Correct it or select another",
	),
	"area-unknown": ofVersion(
		"A partnership that bid, or has a limit, has no figure in this version. Select another version",
	),
	"area-duplicate": ofVersion(
		"Two partnerships of this version have the same reference prefix; its page says which. Correct it or select another",
	),
	"prior-missing": ofVersion(
		"This version does not say what a partnership had the year before. Complete it or select another",
	),
	"floors-exceed-pot": ofVersion("The lowest amounts in this version add up to more than the round’s money"),
	"ceilings-below-pot": ofVersion(
		"The highest amounts in this version add up to less than the round’s money",
	),
	"bounds-cross": ofVersion("In this version, an area’s lowest amount is above its highest"),
	busy: "Another scenario is being worked out. Wait a minute, then try again",
	"limits-cross": "The least for a partnership must not be above the most for it",
	"minimum-unreachable": aboveForm(
		"No choice of bids reaches the least amounts within the money and the other conditions. Lower them",
	),
	"conditions-without-optimum": (refusal) =>
		Object.fromEntries(
			detailsOf(refusal, "conditions-without-optimum").map((field) => [
				field,
				"Only the exact optimum uses this. Choose that rule, or leave this empty",
			]),
		),
	"bid-unknown": (refusal) => ({
		exclusive: `No bid of this round is called ${(detailsOf(refusal, "bid-unknown") ?? []).join(" or ")}. Name bids by the references listed above the box`,
	}),
	"areas-missing": ofVersion("This version has no partnerships. Choose them or select another version"),
	"commitments-exceed-fund": aboveForm("Commitments and top-slices add up to more than the fund holds"),
	"weight-negative": VERSION_AT_FAULT,
	"value-negative": VERSION_AT_FAULT,
	"indicator-duplicate": VERSION_AT_FAULT,
	"transition-invalid": VERSION_AT_FAULT,
	"rounding-unknown": VERSION_AT_FAULT,
	"rounding-not-offered": VERSION_AT_FAULT,
	"unit-invalid": VERSION_AT_FAULT,
	"json-invalid": NOT_WORKED_OUT,
	"format-unknown": NOT_WORKED_OUT,
	"key-unknown": NOT_WORKED_OUT,
	"number-invalid": NOT_WORKED_OUT,
	"amount-invalid": NOT_WORKED_OUT,
	"ref-duplicate": NOT_WORKED_OUT,
	"score-invalid": NOT_WORKED_OUT,
	"date-invalid": NOT_WORKED_OUT,
	"options-missing": NOT_WORKED_OUT,
	"option-order": NOT_WORKED_OUT,
	"rule-unknown": NOT_WORKED_OUT,
	"year-unknown": NOT_WORKED_OUT,
	"years-do-not-sum": NOT_WORKED_OUT,
	"year-invalid": NOT_WORKED_OUT,
	"years-not-offered": aboveForm(
		"Needs envelopes cannot be used in this round. They do not keep to its limits for each financial year",
	),
};
