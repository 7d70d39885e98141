import { formatPounds } from "../../money";
import { alikePairs, type Check, quoted } from "./check";

/** The same cost in two lines of an intervention and a year, or the same thing there at two amounts. */
export const costTwice: Check = ({ interventions }) =>
	interventions.flatMap(({ costLines }) => {
		// Several years of one thing are several lines.
		const yearsOf = ({ financialYear, lastYear, years = [] }: (typeof costLines)[number]) =>
			[financialYear, lastYear, ...years.map(({ year }) => year)].join(" ");
		return alikePairs(costLines, (line) => `${line.description} ${yearsOf(line)}`).map(([one, other]) => {
			const name = quoted(other.description);
			const words =
				one.amount === other.amount
					? `${name} is there twice at ${formatPounds(other.amount)}.`
					: `${name} is ${formatPounds(one.amount)} in one line and ${formatPounds(other.amount)} in another.`;
			return { kind: "difference" as const, section: "costs", words };
		});
	});
