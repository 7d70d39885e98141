import type { ByYear } from "../../fund/by-year";
import { type Pence, pence } from "../../money";
import type { CaseFile, CaseFileYears } from "../case/case-file";
import { type ReserveList, reserveList, yearOutOfReach } from "./reserve-list";
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

/** The reserve list of a run: what its file calls `reserve`, less what the whole money can never reach. */
export function reserveOfRun(file: CaseFile, run: Pick<RunFile, "reserve" | "available">): ReserveList {
	const smallest = smallestAmounts(file);
	const bids = new Map((file.bids ?? []).map((bid) => [bid.ref, bid]));
	return reserveList(
		run.reserve.map((reference) => {
			const bid = bids.get(reference);
			const options = (bid?.options ?? []).map(({ amount, years }) => ({ amount, years: inMap(years) }));
			const year = yearOutOfReach(options, { money: run.available, years: inMap(file.fund.years) });
			return { reference, smallest: smallest.get(reference) ?? pence(0), ...(year ? { year } : {}) };
		}),
		run.available,
	);
}

function inMap(years: CaseFileYears | undefined): ByYear | null {
	return years === undefined ? null : new Map(Object.entries(years));
}
