import { type Pence, pence } from "../../money";
import type { CaseFile } from "../case/case-file";
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

/** The reserve list of a run: what its file calls `reserve`, less what the whole money can never reach. */
export function reserveOfRun(file: CaseFile, run: Pick<RunFile, "reserve" | "available">): ReserveList {
	const smallest = smallestAmounts(file);
	return reserveList(
		run.reserve.map((reference) => ({ reference, smallest: smallest.get(reference) ?? pence(0) })),
		run.available,
	);
}
