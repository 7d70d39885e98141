import { formatPounds, type Pence, sumPence } from "../../money";
import type { BidContent } from "../content";
import { printedTotals } from "../printed-arithmetic";
import { askedOf } from "../read-content";
import { amountIn, type Check, quoted, rowsOfTable } from "./check";
import { textsOf } from "./texts-of-bid";

/** Where the amounts are, so that a total in words is of them. */
const WITH_AMOUNTS = ["interventions", "costs", "spend", "funding", "savings", "baseline"];

const held = (amounts: readonly (Pence | null | undefined)[]): readonly Pence[] =>
	amounts.flatMap((amount) => amount ?? []);

/** Every sum that the records of a bid come to, in whole and in part. */
function sumsOf(content: BidContent): readonly Pence[] {
	const lines = content.interventions.flatMap(({ costLines }) => costLines);
	const groups = [
		held(lines.map(({ amount }) => amount)),
		held(lines.map(({ need }) => need)),
		held(lines.map(({ match }) => match)),
		held(content.funding.map(({ amount }) => amount)),
		held(content.savings.map(({ amount }) => amount)),
		held(content.savings.map(({ amountTo }) => amountTo)),
		held(rowsOfTable(content, "baseline-cost").map(({ amount }) => amountIn(amount))),
		held(rowsOfTable(content, "spend-line").map(({ amount }) => amountIn(amount))),
		...content.interventions.map(({ costLines }) => costLines.map(({ amount }) => amount)),
	];
	const asked = askedOf(content);
	const cash = sumPence(held(content.funding.map(({ amount }) => amount)));
	return [
		...groups.flatMap((amounts) => (amounts.length > 0 ? [sumPence(amounts), ...amounts] : [])),
		...held(content.interventions.flatMap((each) => [each.asked, each.couldBeReducedTo])),
		...content.reducedVersions.map(({ amount }) => amount),
		...(asked === null ? [] : [asked, sumPence([asked, cash])]),
	];
}

/** A total in words that none of the bid's amounts comes to. */
export const printedTotal: Check = (content) => {
	const sums = sumsOf(content);
	if (sums.length === 0) return [];
	return textsOf(content)
		.filter(({ section }) => WITH_AMOUNTS.includes(section))
		.flatMap(({ section, name, text }) =>
			printedTotals(text)
				.filter(({ amount, slack }) => !sums.some((sum) => sum >= amount - slack && sum <= amount + slack))
				.map(({ said }) => {
					const asked = askedOf(content);
					const beside = asked === null ? "" : ` ${formatPounds(asked)} is asked.`;
					return {
						kind: "difference" as const,
						section,
						words: `${quoted(name)} says “${said}”, but no amounts of this bid come to that.${beside}`,
					};
				}),
		);
};
