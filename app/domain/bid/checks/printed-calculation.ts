import { printedFaults } from "../printed-arithmetic";
import { type Check, quoted } from "./check";
import { textsOf } from "./texts-of-bid";

/** A sum, a product or a percentage whose printed result is not what it gives. */
export const printedCalculation: Check = (content) =>
	textsOf(content).flatMap(({ section, name, text }) =>
		printedFaults(text).map(({ said, gives }) => ({
			kind: "difference" as const,
			section,
			words: `${quoted(name)} says “${said}”, but that gives ${gives}.`,
		})),
	);
