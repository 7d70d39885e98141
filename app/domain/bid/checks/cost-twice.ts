import { formatPounds } from "../../money";
import { alikePairs, type Check, quoted } from "./check";

/** The same cost in two lines, or the same thing at two amounts. */
export const costTwice: Check = ({ interventions }) => {
	const lines = interventions.flatMap(({ costLines }) => costLines);
	return alikePairs(lines, ({ description }) => description).flatMap(([one, other]) => {
		const name = quoted(other.description);
		// Several years of one thing are several lines.
		if (one.financialYear !== other.financialYear) return [];
		const words =
			one.amount === other.amount
				? `${name} is there twice at ${formatPounds(other.amount)}.`
				: `${name} is ${formatPounds(one.amount)} in one line and ${formatPounds(other.amount)} in another.`;
		return [{ kind: "difference", section: "costs", words }];
	});
};
