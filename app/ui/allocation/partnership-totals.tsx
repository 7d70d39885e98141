import type { ScenarioColumn } from "~/domain/allocation/run/scenario";
import { formatPounds } from "~/domain/money";
import { percentage } from "~/domain/needs/share-in-words";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";

type Props = {
	readonly partnerships: readonly { readonly key: string; readonly name: string }[];
	readonly scenarios: readonly ScenarioColumn[];
};

/** The needs of the scenarios, those of one version once; a stale scenario's only where no other has that version. */
function formulasOf(scenarios: readonly ScenarioColumn[]) {
	const staleFirst = [...scenarios].sort((a, b) => Number(b.stale) - Number(a.stale));
	const byVersion = new Map(staleFirst.map(({ needsVersionId, needs }) => [needsVersionId, needs]));
	return [...byVersion.values()].filter((needs) => needs !== null);
}

function Of({ what, version }: { readonly what: string; readonly version: string }) {
	return (
		<>
			{what}
			<span className="govuk-!-display-block govuk-!-font-weight-regular">{version}</span>
		</>
	);
}

/** What each partnership gets under each rule, beside its share of need; joint bids stand in rows of their own. */
export function PartnershipTotals({ partnerships, scenarios }: Props) {
	const numeric = "numeric" as const;
	const formulas = formulasOf(scenarios);
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
				keyColumn={1 + 2 * formulas.length}
				head={[
					{ text: "Partnership" },
					...formulas.flatMap(({ title }) => [
						{ text: <Of what="Need share" version={title} />, format: numeric },
						{ text: <Of what="Envelope" version={title} />, format: numeric },
					]),
					...scenarios.map(({ title }) => ({ text: title, format: numeric })),
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
					...formulas.flatMap(({ shares, amounts }) => [
						{ text: shares[key] ? percentage(shares[key]) : "none", format: numeric },
						{
							text: amounts[key] ? formatPounds(amounts[key]) : "none",
							format: numeric,
						},
					]),
					...scenarios.map(({ byPartnership }) => ({
						text: formatPounds(byPartnership[key] ?? 0n),
						format: numeric,
					})),
				])}
			/>
		</ScrollRegion>
	);
}
