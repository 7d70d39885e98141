import { instantToLondon } from "../london-time";

/** A round's dates: instants for opening and closing, London days (or null) for the rest. */
export type RoundDates = {
	readonly opensAt: string;
	readonly closesAt: string;
	readonly boardMeetsOn: string | null;
	readonly decisionExpectedOn: string | null;
	readonly spendBy: string | null;
};

export type DateName = keyof RoundDates;

const NAMES: Readonly<Record<DateName, string>> = {
	opensAt: "opening",
	closesAt: "closing",
	boardMeetsOn: "the board's meeting",
	decisionExpectedOn: "the decision",
	spendBy: "the day by which money must be spent",
};

/**
 * The first date that comes too early, with a sentence; null when all are in order: opening before closing, then the
 * board's meeting, the decision and the day by which money must be spent, each not before the one above it.
 */
export function firstDateOutOfOrder(
	dates: RoundDates,
): { readonly date: DateName; readonly why: string } | null {
	if (dates.closesAt <= dates.opensAt) return { date: "closesAt", why: "closing must come after opening" };
	let earlier: { readonly name: DateName; readonly day: string } = {
		name: "closesAt",
		day: instantToLondon(dates.closesAt).date,
	};
	for (const name of ["boardMeetsOn", "decisionExpectedOn", "spendBy"] as const) {
		const day = dates[name];
		if (day === null) continue;
		if (day < earlier.day)
			return { date: name, why: `${NAMES[name]} must not come before ${NAMES[earlier.name]}` };
		earlier = { name, day };
	}
	return null;
}
