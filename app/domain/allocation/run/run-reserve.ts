import { byCodePoint } from "../../canonical";
import { type Pence, pence } from "../../money";
import type { CaseFile, CaseFileBid, CaseFileYears } from "../case/case-file";
import { fits } from "../rules/funds";
import { type ReserveList, reserveList } from "./reserve-list";
import type { RunFile } from "./run-file";

/** The smallest amount at which a bid of a case can be funded; zero for a bid that the case does not hold. */
export function smallestAmounts(file: CaseFile): ReadonlyMap<string, Pence> {
	return new Map(
		(file.bids ?? []).map(({ ref, options }) => [
			ref,
			options
				.map(({ amount }) => amount)
				.reduce((least, amount) => (amount < least ? amount : least), options[0]?.amount ?? pence(0)),
		]),
	);
}

/** The first financial year that is short of a bid's smallest option; undefined where one of its options fits. */
export function yearOutOfReach(
	{ options }: Pick<CaseFileBid, "options">,
	years: CaseFileYears | undefined,
	money: Pence,
): string | undefined {
	if (years === undefined) return undefined;
	const funds = { money, years: new Map(Object.entries(years)) };
	const asMap = (years: CaseFileYears = {}) => new Map(Object.entries(years));
	if (options.some((option) => fits({ amount: option.amount, years: asMap(option.years) }, funds)))
		return undefined;
	const smallest = [...asMap(options.at(-1)?.years)].sort(([a], [b]) => byCodePoint(a, b));
	return smallest.find(([year, charge]) => charge > (years[year] ?? 0n))?.[0];
}

/** The reserve list of a run: what its file calls `reserve`, less what the whole money can never reach. */
export function reserveOfRun(file: CaseFile, run: Pick<RunFile, "reserve" | "available">): ReserveList {
	const smallest = smallestAmounts(file);
	const bids = new Map((file.bids ?? []).map((bid) => [bid.ref, bid]));
	return reserveList(
		run.reserve.map((reference) => {
			const bid = bids.get(reference);
			const year = bid && yearOutOfReach(bid, file.fund.years, run.available);
			return { reference, smallest: smallest.get(reference) ?? pence(0), ...(year ? { year } : {}) };
		}),
		run.available,
	);
}
