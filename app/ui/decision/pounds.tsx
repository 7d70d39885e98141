import { formatDecimalPounds, fromDecimalPounds } from "~/domain/money";

/** Whether an amount in decimal pounds is nothing. */
export function isNothing(amount: string): boolean {
	return (fromDecimalPounds(amount) ?? 0n) === 0n;
}

/** An amount in decimal pounds, in figures of equal width. */
export function Pounds({ amount }: { readonly amount: string }) {
	return <span className="tranche-money">{formatDecimalPounds(amount)}</span>;
}
