import { formatPounds, sumPence } from "../../money";
import { askedOf } from "../read-content";
import type { Check } from "./check";

/** What is asked and what others give in cash come to more than the whole costs, where the lines say what that is. */
export const fundingAboveNeed: Check = (content) => {
	const lines = content.interventions.flatMap(({ costLines }) => costLines);
	const asked = askedOf(content);
	if (asked === null || !lines.some(({ need }) => need !== undefined)) return [];
	const need = sumPence(
		lines.map((line) => line.need ?? sumPence([line.amount, ...(line.match ? [line.match] : [])])),
	);
	const cash = sumPence(
		content.funding.flatMap(({ kind, amount }) => (kind === "cash" && amount ? [amount] : [])),
	);
	const together = sumPence([asked, cash]);
	if (cash === 0n || together <= need) return [];
	return [
		{
			kind: "difference",
			section: "funding",
			words: `${formatPounds(asked)} asked and ${formatPounds(cash)} from others come to ${formatPounds(together)}, ${formatPounds(together - need)} more than the ${formatPounds(need)} it costs in all.`,
		},
	];
};
