import type { ByYear } from "../../fund/by-year";
import { type Pence, pence } from "../../money";
import { floor, multiply, type Ratio, ratio } from "../../ratio";
import type { FundInput, OptionInput, RuleInput } from "../case/case-input";

/** What bids may come to: in all and, unless null, in each financial year. */
export type Funds = { readonly money: Pence; readonly years: ByYear | null };

/** What an amount charges, in all and by year. */
export type Charge = Pick<OptionInput, "amount" | "years">;

/** What each year had left at a bid's turn, and what the bid charges or would charge to it; in the years' order. */
export type YearCharges = ReadonlyMap<string, { readonly left: Pence; readonly charge: Pence }>;

/** What the bids of a case may come to: each limit raised by over-programming, rounded down to a penny by itself. */
export function fundsOf({ available, years }: FundInput, { overProgramming }: RuleInput): Funds {
	const raise = (limit: Pence) => pence(limit + raisedBy(limit, overProgramming));
	return {
		money: raise(available),
		years: years && new Map([...years].map(([year, limit]) => [year, raise(limit)])),
	};
}

/** What over-programming adds to a limit. */
export function raisedBy(limit: Pence, share: Ratio | null): Pence {
	return share === null ? pence(0) : pence(floor(multiply(ratio(limit), share)));
}

/** Whether an amount fits in the money and in every year. */
export function fits({ amount, years }: Charge, funds: Funds): boolean {
	if (amount > funds.money) return false;
	if (funds.years === null || years === null) return true;
	for (const [year, charge] of years) if (charge > (funds.years.get(year) ?? 0n)) return false;
	return true;
}

/** What is left once an amount is charged; a limit below it has nothing left. */
export function less(funds: Funds, { amount, years }: Charge): Funds {
	const rest = (limit: Pence, charge: bigint) => pence(limit > charge ? limit - charge : 0n);
	return {
		money: rest(funds.money, amount),
		years:
			funds.years &&
			new Map([...funds.years].map(([year, limit]) => [year, rest(limit, years?.get(year) ?? 0n)])),
	};
}

/** What an amount charges to each year in which it has money, beside what is left there; null without limits. */
export function chargesByYear({ years }: Charge, funds: Funds): YearCharges | null {
	if (funds.years === null) return null;
	const left = (year: string) => funds.years?.get(year) ?? pence(0);
	return new Map([...(years ?? [])].map(([year, charge]) => [year, { left: left(year), charge }]));
}
