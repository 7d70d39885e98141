import { accepted, type Outcome, refused } from "../outcome";

/** A decision's number: the year and a sequence in it. */
export type DecisionNumber = { readonly year: number; readonly sequence: number };

/** As stored and in the address: 2013-014. */
export function storedNumber({ year, sequence }: DecisionNumber): string {
	return `${year}-${String(sequence).padStart(3, "0")}`;
}

/** As printed on the notice: 014/2013. Takes the stored form. */
export function printedNumber(stored: string): string {
	const [year = "", sequence = ""] = stored.split("-");
	return `${sequence}/${year}`;
}

/** The year of a fund's decisions: the first year of its financial year. 2013-14 gives 2013. */
export function yearOfDecisions(financialYear: string): Outcome<number, "financial-year-invalid"> {
	const year = Number(/^(\d{4})-\d{2}$/.exec(financialYear)?.[1]);
	return year > 0 ? accepted(year) : refused("financial-year-invalid", "this is not a financial year");
}

/** The next sequence of a year: after those given here and those the office used before Tranche. */
export function nextSequence(given: readonly number[], usedBefore: number): number {
	return Math.max(usedBefore, ...given) + 1;
}
