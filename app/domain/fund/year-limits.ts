import { type Pence, pence } from "../money";
import type { ByYear } from "./by-year";

/** A financial year for which amounts come to more than there is. */
export type YearOver = { readonly year: string; readonly total: Pence; readonly available: Pence };

declare module "../outcome" {
	interface DetailsOf {
		"exceeds-year": YearOver;
	}
}

/** What amounts come to in a financial year; one that does not say its years counts in none. */
export function inYear(amounts: readonly (ByYear | null)[], year: string): Pence {
	return pence(amounts.reduce<bigint>((sum, years) => sum + (years?.get(year) ?? 0n), 0n));
}

/** The first financial year, of those that `counts`, in which amounts come to more than its limit; null: they fit. */
export function firstYearOver(
	amounts: readonly (ByYear | null)[],
	limits: ByYear,
	counts: (year: string) => boolean = () => true,
): YearOver | null {
	const years = [...new Set(amounts.flatMap((each) => [...(each?.keys() ?? [])]))].filter(counts).sort();
	for (const year of years) {
		const total = inYear(amounts, year);
		const available = limits.get(year) ?? pence(0);
		if (total > available) return { year, total, available };
	}
	return null;
}
