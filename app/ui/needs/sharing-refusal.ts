import { formatPounds, type Pence } from "~/domain/money";
import type { SharingRefusal } from "~/use-cases/needs/read-shared-money";
import { prefixSharedInWords } from "./version-refusals";

/** Why the formula cannot divide the money, in a sentence with its figures. */
export function sharingRefusalInWords(
	{ code, area, details }: SharingRefusal,
	nameOf: (key: string) => string,
	amount: Pence,
): string {
	const who = nameOf(area ?? details.area ?? "");
	const words: { readonly [Code in SharingRefusal["code"]]?: string } = {
		"floors-exceed-pot": `The lowest amounts add up to ${formatPounds(details.shortfall ?? 0n)} more than the ${formatPounds(amount)} there is to share. Enter lower ones`,
		"ceilings-below-pot": `With these highest amounts, ${formatPounds(details.excess ?? 0n)} of the ${formatPounds(amount)} is left over. Enter a higher one, or leave it blank`,
		"bounds-cross": `The lowest amount for ${who} is above its highest amount`,
		"prior-missing":
			area === null
				? "A transition and limits need what each partnership had the year before. Enter those amounts first"
				: `Enter what ${who} had the year before. This formula needs it`,
		"transition-invalid": "The step must be a whole number from 0 to the number of steps",
		"rounding-not-offered":
			"Webster’s method cannot be used where gains are reduced to pay for lowest amounts",
		"rounding-unknown": "Select who gets what is left over after rounding",
		"unit-invalid": "Select what amounts are rounded to",
		"amount-invalid": "An amount is not a whole number of pence, or is below zero",
		"number-invalid": "A limit is not a number",
		"weights-do-not-sum": "The weights must add up to exactly 1",
		"value-missing": `A figure for ${who || "a partnership"} is missing`,
		"value-negative": "A figure is below zero",
		"indicator-all-zero": "An indicator is zero for every partnership, so it cannot be used",
		"prefix-shared": prefixSharedInWords({
			prefix: details.prefix ?? "",
			partnerships: details.partnerships ?? "",
		}),
		"areas-missing": "Select at least one partnership",
		"commitments-exceed-fund": "Commitments and top-slices add up to more than the fund holds",
		"nothing-to-share": "The fund has nothing left to share",
	};
	return words[code] ?? "The formula cannot share this money as it is";
}
