import { formatPounds } from "../../money";
import { calculationIn, poundsRangeIn } from "../printed-arithmetic";
import { type Check, quoted } from "./check";

/** The words of a cost line give another amount than the line has: so many at so much each, or up to more than that. */
export const lineSaysOtherwise: Check = ({ interventions }) =>
	interventions.flatMap(({ costLines }) =>
		costLines.flatMap(({ description, amount, need }) => {
			const gives = calculationIn(description);
			const range = poundsRangeIn(description);
			const words = [
				...(gives !== null && gives !== amount && gives !== need
					? [`comes to ${formatPounds(gives)}; ${formatPounds(amount)} is asked for it.`]
					: []),
				...(range && range.from <= amount && amount < range.to
					? [`may come to ${formatPounds(range.to)}; ${formatPounds(amount)} is asked for it.`]
					: []),
			];
			return words.map((said) => ({
				kind: "difference" as const,
				section: "costs",
				words: `${quoted(description)} ${said}`,
			}));
		}),
	);
