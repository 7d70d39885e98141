import type { SetBeside } from "~/domain/allocation/scenario";
import { formatPounds } from "~/domain/money";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";

type Found = Extract<SetBeside, { readonly status: "found" }>;

function pounds(pence: string): string {
	return formatPounds(BigInt(pence));
}

function amount(pence: string): string {
	return pence === "0" ? "nothing" : pounds(pence);
}

function listed(parts: readonly string[]): string {
	return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** How much more or less the other set is worth, in words. */
function worth(by: string, unit: string): string {
	if (by === "0") return `as many ${unit} in all`;
	return by.startsWith("-") ? `${by.slice(1)} ${unit} fewer in all` : `${by} ${unit} more in all`;
}

/** Who makes way for a bid, or comes in where it is left out, in one sentence. */
export function setBesideInWords(reference: string, { way, rows, value }: Found, unit: string): string {
	const own = rows.find((row) => row.reference === reference);
	const others = rows.filter((row) => row.reference !== reference && row.before !== row.after);
	const out = others.filter(({ after }) => after === "0");
	const moved = others.filter(({ after }) => after !== "0");
	const parts = [
		...(out.length === 0
			? []
			: [`${listed(out.map((row) => `${row.reference} (${pounds(row.before)})`))} would get nothing`]),
		...moved.map(
			(row) => `${row.reference} would get ${pounds(row.after)} rather than ${amount(row.before)}`,
		),
	];
	const start =
		way === "with" ? `To fund ${reference} at ${pounds(own?.after ?? "0")}` : `Without ${reference}`;
	const all = parts.length === 0 ? "no other bid’s amount would change" : listed(parts);
	return `${start}, ${all}: ${worth(value.by, unit)}.`;
}

type Props = { readonly reference: string; readonly unit: string; readonly beside: SetBeside };

function why({ way, status, seconds }: Exclude<SetBeside, Found>, reference: string): string {
	const set = way === "with" ? `set with ${reference}` : `set without ${reference}`;
	return status === "none"
		? `No ${set} keeps within the money and the conditions.`
		: `No ${set} was found in the ${seconds} seconds given to the search: one may still be there.`;
}

/** The set that the optimum chose beside the best one with a bid forced in, or without it. */
export function BidSetBeside({ reference, unit, beside }: Props) {
	const numeric = "numeric" as const;
	const heading =
		beside.way === "with" ? `If ${reference} were forced in` : `The best set without ${reference}`;
	if (beside.status !== "found")
		return (
			<>
				<h2 className="govuk-heading-m">{heading}</h2>
				<p className="govuk-body">{why(beside, reference)}</p>
			</>
		);
	const { rows, spent, value, proved, seconds } = beside;
	const cells = (before: string, after: string) => [
		{ text: before, format: numeric },
		{ text: after, format: numeric },
	];
	const other = beside.way === "with" ? `With ${reference} forced in` : `Without ${reference}`;
	return (
		<>
			<h2 className="govuk-heading-m">{heading}</h2>
			<p className="govuk-body">{setBesideInWords(reference, beside, unit)}</p>
			<ScrollRegion label={`The chosen set beside the other: ${other}`}>
				<Table
					stacked
					caption="Both sets, bid by bid"
					captionClassName="govuk-table__caption--s"
					className="tranche-table--compact"
					firstCellIsHeader
					head={[
						{ text: "Bid" },
						{ text: "The chosen set", format: numeric },
						{ text: other, format: numeric },
					]}
					rows={[
						...rows.map((row) => ({
							cells: [{ text: row.reference }, ...cells(amount(row.before), amount(row.after))],
							...(row.before === row.after ? {} : { className: "tranche-row--marked" }),
						})),
						{
							cells: [{ text: "Spent" }, ...cells(pounds(spent.before), pounds(spent.after))],
							className: "tranche-row--total",
						},
						{ cells: [{ text: "Value" }, ...cells(`${value.before} ${unit}`, `${value.after} ${unit}`)] },
					]}
				/>
			</ScrollRegion>
			<p className="govuk-body">
				{proved
					? "Both sets stand under the same rule, money and conditions. The other one is proved: none is worth more."
					: `The other set is not proved: it is the best found in the ${seconds} seconds given to the search.`}
			</p>
		</>
	);
}
