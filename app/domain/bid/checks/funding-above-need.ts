import { formatPounds, sumPence } from "../../money";
import { askedOf, asksMoney } from "../read-content";
import type { Check } from "./check";

/** What is asked and others give in cash is more than the whole costs, where every line says what it costs. */
export const fundingAboveNeed: Check = (content) => {
	const lines = content.interventions.flatMap(({ costLines }) => costLines);
	const asked = askedOf(content);
	const isWhole =
		content.interventions.every((each) => !asksMoney(each) || each.costLines.length > 0) &&
		lines.every(({ need }) => need !== undefined);
	if (asked === null || !isWhole) return [];
	const need = sumPence(lines.flatMap((line) => line.need ?? []));
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
