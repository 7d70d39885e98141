import { byCodePoint } from "~/domain/canonical";
import { type Pence, sumPence } from "~/domain/money";
import { Table } from "../govuk/table";
import { Money } from "../money";

/** Amounts by financial year with their total. */
export function YearsTable({
	caption,
	years,
}: {
	readonly caption: string;
	readonly years: Readonly<Record<string, Pence>>;
}) {
	const rows = Object.entries(years).sort(([a], [b]) => byCodePoint(a, b));
	const total = sumPence(rows.map(([, amount]) => amount));
	return (
		<Table
			caption={caption}
			head={[{ text: "Financial year" }, { text: "Amount", format: "numeric" }]}
			rows={[...rows, ["Total", total] as const].map(([year, amount]) => [
				{ text: year },
				{ text: <Money pence={amount} />, format: "numeric" as const },
			])}
		/>
	);
}
