import { formatPounds, type Pence } from "~/domain/money";

/** An amount of money: "£1,098.50", in figures of equal width. */
export function Money({ pence }: { readonly pence: Pence }) {
	return <span className="tranche-money">{formatPounds(pence)}</span>;
}

/** An amount in a sentence; none at all is "nothing". */
export function amountOrNothing(amount: bigint = 0n): string {
	return amount === 0n ? "nothing" : formatPounds(amount);
}
