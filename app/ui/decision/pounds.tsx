import { formatPounds, fromDecimalPounds, pence } from "~/domain/money";

/** Decimal pounds, as notices and packs hold them, in words: "£1,500.00". */
export function inPounds(amount: string): string {
	return formatPounds(fromDecimalPounds(amount) ?? pence(0));
}

/** Whether an amount in decimal pounds is nothing. */
export function isNothing(amount: string): boolean {
	return (fromDecimalPounds(amount) ?? 0n) === 0n;
}

/** An amount in decimal pounds, in figures of equal width. */
export function Pounds({ amount }: { readonly amount: string }) {
	return <span className="tranche-money">{inPounds(amount)}</span>;
}
