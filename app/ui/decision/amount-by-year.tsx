import { byCodePoint } from "~/domain/canonical";
import { formatPounds, type Pence } from "~/domain/money";

/** What an amount comes to in each financial year, below it. */
export function AmountByYear({ years }: { readonly years: Readonly<Record<string, Pence>> }) {
	const inOrder = Object.entries(years).sort(([a], [b]) => byCodePoint(a, b));
	return (
		<>
			{inOrder.map(([year, amount]) => (
				<span className="tranche-absent" key={year}>
					<br />
					{year}: {formatPounds(amount)}
				</span>
			))}
		</>
	);
}
