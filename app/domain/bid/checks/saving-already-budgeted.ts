import { type Check, quoted } from "./check";

/** A saving that is in somebody's budget already comes to nothing more. */
export const savingAlreadyBudgeted: Check = ({ savings }) =>
	savings
		.filter(({ budgeted }) => budgeted)
		.map(({ description }) => ({
			kind: "difference",
			section: "savings",
			words: `${quoted(description)} is in somebody’s budget already, so it brings nothing more.`,
		}));
