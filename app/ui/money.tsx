import { formatPounds, type Pence } from "~/domain/money";

/** An amount of money: "£1,098.50", in figures of equal width. */
export function Money({ pence }: { readonly pence: Pence }) {
	return <span className="tranche-money">{formatPounds(pence)}</span>;
}
