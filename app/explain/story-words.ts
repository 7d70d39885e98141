import { formatPounds, fromDecimalPounds, type Pence, pence, sumPence } from "../domain/money";

/** Texts as a list in a sentence: "a", "a and b", "a, b and c". */
export function listed(parts: readonly string[]): string {
	return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** An amount of a case or a run, in decimal pounds, as pence; nothing for what is no amount. */
export function amountOf(decimal: string): Pence {
	return fromDecimalPounds(decimal) ?? pence(0);
}

/** An amount of a case or a run, in decimal pounds, as a page shows it. */
export function poundsOf(decimal: string): string {
	return formatPounds(amountOf(decimal));
}

/** Who took how much, with the sum where they are several: "B2 took £95,000.00 from it", "£115,000.00 was taken from it (B2 …)". Takes what it was taken from. */
export function takenInWords(
	takings: readonly { readonly reference: string; readonly amount: Pence }[],
	from: string,
): string {
	const each = takings.map(({ reference, amount }) => [reference, formatPounds(amount)] as const);
	if (each.length === 1)
		return each.map(([reference, amount]) => `${reference} took ${amount} from ${from}`).join("");
	const all = formatPounds(sumPence(takings.map(({ amount }) => amount)));
	return `${all} was taken from ${from} (${listed(each.map(([reference, amount]) => `${reference} ${amount}`))})`;
}
