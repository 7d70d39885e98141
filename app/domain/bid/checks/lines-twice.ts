import { formatPounds, sumPence } from "../../money";
import type { Check } from "./check";

/** The cost lines of an intervention come to exactly twice what is asked: the costs, and the same by year again. */
export const linesTwice: Check = ({ interventions }) =>
	interventions.flatMap(({ title, asked, costLines }) => {
		const sum = sumPence(costLines.map(({ amount }) => amount));
		if (asked === null || asked === 0n || costLines.length < 2 || sum !== asked * 2n) return [];
		return [
			{
				kind: "difference" as const,
				section: "costs",
				words: `${title}: the cost lines come to ${formatPounds(sum)}, twice the ${formatPounds(asked)} asked. Check that no line repeats the others by year.`,
			},
		];
	});
