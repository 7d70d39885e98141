import { type Pence, pence } from "../money";

/** How a subsidy is given: as minimal financial assistance, or assessed against the subsidy control principles. */
export type SubsidyBasis = "minimal" | "principles";

/** The four limbs of a subsidy, each recorded either way. Source: Subsidy Control Act 2022, section 2. */
export type SubsidyLimbs = {
	/** Given from public resources by a public authority. */
	readonly publicResources: boolean;
	/** Confers an economic advantage on one or more enterprises. */
	readonly advantage: boolean;
	/** Benefits some enterprises over others in making goods or providing services. */
	readonly selective: boolean;
	/** Has, or can have, an effect on competition, investment or trade. */
	readonly effect: boolean;
};

/** What is recorded of a line that gives money, and printed in its notice. */
export type LineSubsidy = SubsidyLimbs & {
	readonly reason: string;
	/** Null where it is no subsidy. */
	readonly basis: SubsidyBasis | null;
};

/** Whether it is a subsidy: all four limbs are met. */
export function isSubsidy({ publicResources, advantage, selective, effect }: SubsidyLimbs): boolean {
	return publicResources && advantage && selective && effect;
}

/** The figures of subsidy control, each from the day on which it came into force. */
const FIGURES = [
	{
		from: "2023-01-04",
		/** Minimal financial assistance to an enterprise in the current financial year and the two before (section 36). */
		minimalLimit: pence(315_000_00n),
		/** A subsidy of more is entered in the public database (sections 32 to 36). */
		enteredAbove: pence(100_000_00n),
		/** The entry is made within so many months, beginning with the day of the decision (section 33). */
		monthsToEnter: 3,
	},
] as const;

export type SubsidyFigures = (typeof FIGURES)[number];

/** The figures in force on a day, YYYY-MM-DD; null before the Act came into force. */
export function subsidyFiguresOn(day: string): SubsidyFigures | null {
	return FIGURES.findLast(({ from }) => from <= day) ?? null;
}

/** The last day on which a subsidy can be entered: so many months that begin with the day of the decision. */
export function lastDayToEnter(decidedOn: string, { monthsToEnter }: SubsidyFigures): string {
	const [year = 0, month = 1, day = 1] = decidedOn.split("-").map(Number);
	const lastOfMonth = new Date(Date.UTC(year, month + monthsToEnter, 0)).getUTCDate();
	// A month without such a day ends the time with its own last day.
	const due =
		day > lastOfMonth
			? Date.UTC(year, month + monthsToEnter, 0)
			: Date.UTC(year, month - 1 + monthsToEnter, day - 1);
	return new Date(due).toISOString().slice(0, 10);
}

/** Whether an amount given as a subsidy must be entered in the public database. */
export function mustBeEntered(amount: Pence, { enteredAbove }: SubsidyFigures): boolean {
	return amount > enteredAbove;
}

/** What an amount leaves of the limit after what was received before; below zero: it goes beyond it. */
export function leftOfMinimalLimit(amount: Pence, received: Pence, { minimalLimit }: SubsidyFigures): Pence {
	return pence(minimalLimit - amount - received);
}
