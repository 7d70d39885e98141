import { formatPounds, type Pence } from "~/domain/money";

/** An amount in figures of equal width. */
export function Pounds({ amount }: { readonly amount: Pence }) {
	return <span className="tranche-money">{formatPounds(amount)}</span>;
}
