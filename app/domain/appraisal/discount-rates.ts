import { add, divide, fromDecimal, ONE, type Ratio, ratio } from "../ratio";

/** Discount rates as they were published, by how many years after year 0 a cost or a benefit falls. */
export type DiscountRates = {
	/** Who publishes them, and where. */
	readonly source: string;
	/** The day from which they apply. */
	readonly from: string;
	/** In order, without gaps, from year 1; the rate is a percentage a year as a decimal string. */
	readonly bands: readonly {
		readonly fromYear: number;
		readonly toYear: number;
		readonly percent: string;
	}[];
};

/** The rates that HM Treasury has set for central government's appraisals, the earliest first. */
const PUBLISHED: readonly DiscountRates[] = [
	{
		source: "HM Treasury, Appraisal and Evaluation in Central Government (the Green Book)",
		from: "1989-04-01",
		bands: [{ fromYear: 1, toYear: 125, percent: "6" }],
	},
	{
		source: "HM Treasury, The Green Book, annex on discounting",
		from: "2003-04-01",
		bands: [
			{ fromYear: 1, toYear: 30, percent: "3.5" },
			{ fromYear: 31, toYear: 75, percent: "3.0" },
			{ fromYear: 76, toYear: 125, percent: "2.5" },
		],
	},
];

/** The last year for which rates are published. */
export const LAST_DISCOUNTED_YEAR = 125;

/** The rates that apply on a day (`2014-01-31`); the earliest known for a day before all of them. */
export function discountRatesOn(day: string): DiscountRates {
	const begun = PUBLISHED.filter(({ from }) => from <= day);
	const found = begun.at(-1) ?? PUBLISHED[0];
	if (!found) throw new RangeError("no discount rates are known");
	return found;
}

/** A day whose rates applied for as long as versions were stored without any. */
const BEFORE_KEPT = "2013-04-01";

/** The rates kept with a bid's content; for a version from before they were kept, those that applied until then. */
export function discountRatesOf({
	discountRates,
}: {
	readonly discountRates?: DiscountRates;
}): DiscountRates {
	return discountRates ?? discountRatesOn(BEFORE_KEPT);
}

/** The rate of a year after year 0, as a decimal percentage. Throws where none is published. */
export function percentOf(rates: DiscountRates, year: number): string {
	const band = rates.bands.find(({ fromYear, toYear }) => fromYear <= year && year <= toYear);
	if (!band) throw new RangeError(`no discount rate for year ${year}`);
	return band.percent;
}

/**
 * The discount factors of years 0 to `years − 1`, exactly: 1 for year 0, then each that of the year before ÷ (1 + the
 * year's own rate), so that a lower rate later on never reaches back. Source: HM Treasury, The Green Book, discounting.
 */
export function discountFactors(rates: DiscountRates, years: number): readonly Ratio[] {
	const factors: Ratio[] = [];
	for (let year = 0; year < years; year++) {
		const before = factors[year - 1];
		factors.push(before ? divide(before, add(ONE, asShare(percentOf(rates, year)))) : ONE);
	}
	return factors;
}

/** A decimal percentage as a share: 3.5 is 0.035. Throws on what is no decimal. */
export function asShare(percent: string): Ratio {
	const value = fromDecimal(percent);
	if (value === null) throw new RangeError(`${percent} is no percentage`);
	return divide(value, ratio(100n));
}
