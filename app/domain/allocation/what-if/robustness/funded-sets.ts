/** Totals of bids in hundredths of a point, in the order in which the bids were given. */
export type Totals = readonly number[];

/** Which bids a rule funds as their totals move. */
export type FundedSets = {
	/** The funded bids' places, as a text that is the same for the same set; null where the work allowed ended. */
	funded(totals: Totals): string | null;
	/** Whether surely the same bids are funded at both totals and on the lines between. False says nothing. */
	sameBetween(one: Totals, other: Totals): boolean;
};
