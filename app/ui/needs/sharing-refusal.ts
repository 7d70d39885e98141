import { prefixSharedInWords } from "./version-refusals";
import { inPounds } from "./year-table";

type Refusal = {
	readonly code: string;
	readonly area: string | null;
	readonly details: Readonly<Record<string, string>>;
};

/** Why the formula cannot divide the money, in a sentence with its figures. `amount` is decimal pounds. */
export function sharingRefusalInWords(
	{ code, area, details }: Refusal,
	nameOf: (key: string) => string,
	amount: string,
): string {
	const who = nameOf(area ?? details.area ?? "");
	const words: Readonly<Record<string, string>> = {
		"floors-exceed-pot": `The least that the partnerships are to get comes to ${inPounds(details.shortfall ?? "0")} more than the ${inPounds(amount)} there is to share. Lower the floor or the minimum`,
		"ceilings-below-pot": `The most that the partnerships may get leaves ${inPounds(details.excess ?? "0")} of the ${inPounds(amount)} over. Raise the ceiling or take it away`,
		"bounds-cross": `The least that ${who} is to get is above the most it may get`,
		"prior-missing":
			area === null
				? "A transition, a floor and a ceiling stand on what each partnership had the year before: enter those amounts"
				: `What ${who} had the year before is not known, and this formula stands on it`,
		"transition-invalid": "The step must be a whole number from 0 to the number of steps",
		"rounding-not-offered": "Webster’s method is not offered where gains are scaled",
		"rounding-unknown": "Select one of the two roundings",
		"unit-invalid": "Select one of the steps offered",
		"amount-invalid": "An amount is not a whole number of pence, or is below zero",
		"number-invalid": "A limit is not a number",
		"weights-do-not-sum": "The weights must come to exactly 1",
		"value-missing": `A figure of ${who || "a partnership"} is missing`,
		"value-negative": "A figure is below zero",
		"indicator-all-zero": "An indicator is zero everywhere, so that it cannot divide anything",
		"prefix-shared": prefixSharedInWords({
			prefix: details.prefix ?? "",
			partnerships: details.partnerships ?? "",
		}),
		"areas-missing": "Select at least one partnership",
		"commitments-exceed-fund": "Commitments and top-slices come to more than the fund",
		"nothing-to-share": "The fund has nothing left to share",
	};
	return words[code] ?? "The formula cannot divide this money as it stands";
}
