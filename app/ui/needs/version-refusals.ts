import type { SharedPrefix } from "~/domain/needs/shared-prefix";

/** Why partnerships of one prefix cannot stand in one version. */
export function prefixSharedInWords({ prefix, partnerships }: SharedPrefix): string {
	return `${partnerships} have the same reference prefix, ${prefix}. Leave one of them out, or change a prefix`;
}

/** Why a version of the formula cannot be changed now, in a sentence. */
export const VERSION_REFUSALS = {
	"needs-version-in-use":
		"A frozen scheme, a saved scenario or an allocation uses this version, so it can no longer change. Start a new version instead",
	"areas-missing": "Select at least one partnership",
	"source-missing": "Enter where these amounts come from",
	"amount-negative": "Must be zero or more",
	"transition-invalid": "The step must be a whole number from 0 to the number of steps",
	"rounding-not-offered": "Webster’s method cannot be used where gains are reduced to pay for lowest amounts",
	"unit-invalid": "Select what amounts are rounded to",
} as const;
