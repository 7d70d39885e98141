import type { ScenarioColumn } from "~/domain/allocation/scenario";
import { formatPounds, pence } from "~/domain/money";
import { percentage } from "~/domain/needs/share-in-words";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";

type Props = {
	readonly partnerships: readonly { readonly key: string; readonly name: string }[];
	readonly scenarios: readonly ScenarioColumn[];
};

/** What each partnership gets under each rule, beside its share of need; joint bids stand in rows of their own. */
export function PartnershipTotals({ partnerships, scenarios }: Props) {
	const needs = scenarios.find((scenario) => scenario.needs)?.needs ?? null;
	const nameOf = new Map(partnerships.map(({ key, name }) => [key, name]));
	const joint = [
		...new Set(
			scenarios.flatMap(({ byPartnership }) => Object.keys(byPartnership)).filter((key) => key.includes("+")),
		),
	].sort();
	const rows = [...partnerships.map(({ key }) => key), ...joint];
	return (
		<ScrollRegion label="Money by partnership beside need">
			<Table
				caption="Money by partnership, beside its share of need"
				captionClassName="govuk-table__caption--m"
				className="tranche-table--compact"
				firstCellIsHeader
				head={[
					{ text: "Partnership" },
					...(needs
						? [
								{ text: "Need share", format: "numeric" as const },
								{ text: "Envelope", format: "numeric" as const },
							]
						: []),
					...scenarios.map(({ title }) => ({ text: title, format: "numeric" as const })),
				]}
				rows={rows.map((key) => [
					{
						text: key.includes("+")
							? `Jointly: ${key
									.split("+")
									.map((part) => nameOf.get(part) ?? part)
									.join(", ")}`
							: (nameOf.get(key) ?? key),
					},
					...(needs
						? [
								{ text: percentage(needs.shares[key]?.decimal ?? ""), format: "numeric" as const },
								{
									text: needs.amounts[key]
										? formatPounds(pence(BigInt(needs.amounts[key].replace(".", ""))))
										: "none",
									format: "numeric" as const,
								},
							]
						: []),
					...scenarios.map(({ byPartnership }) => ({
						text: formatPounds(pence(BigInt(byPartnership[key] ?? "0"))),
						format: "numeric" as const,
					})),
				])}
			/>
		</ScrollRegion>
	);
}
