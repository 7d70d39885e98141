import type { ScenarioColumn } from "~/domain/allocation/run/scenario";
import { ROWS_OF_WORK } from "~/domain/listing/list-query";
import { formatPounds } from "~/domain/money";
import { percentage } from "~/domain/needs/share-in-words";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";
import { WholeFile, type WholeTable } from "../list/list-controls";

type Props = {
	readonly partnerships: readonly { readonly key: string; readonly name: string }[];
	readonly scenarios: readonly ScenarioColumn[];
	/** Where all of them can be had, of whom the page then shows the first; it shows all unless given. */
	readonly whole?: WholeTable;
};

/** The needs of the scenarios, those of one version once; a stale scenario's only where no other has that version. */
export function formulasOf(scenarios: readonly ScenarioColumn[]) {
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

/** Every partnership, then the partnerships of joint bids together, with what a page and a file call them. */
export function totalsRows({
	partnerships,
	scenarios,
}: Pick<Props, "partnerships" | "scenarios">): readonly { readonly key: string; readonly name: string }[] {
	const nameOf = new Map(partnerships.map(({ key, name }) => [key, name]));
	const keys = scenarios.flatMap(({ byPartnership }) => Object.keys(byPartnership));
	const joint = [...new Set(keys.filter((key) => key.includes("+")))].sort();
	const together = (key: string) => key.split("+").map((part) => nameOf.get(part) ?? part);
	return [
		...partnerships.map(({ key, name }) => ({ key, name })),
		...joint.map((key) => ({ key, name: `Jointly: ${together(key).join(", ")}` })),
	];
}

/** What each partnership gets under each rule, beside its share of need; joint bids stand in rows of their own. */
export function PartnershipTotals({ partnerships, scenarios, whole }: Props) {
	const numeric = "numeric" as const;
	const formulas = formulasOf(scenarios);
	const all = totalsRows({ partnerships, scenarios });
	const shown = whole ? all.slice(0, ROWS_OF_WORK) : all;
	const table = (
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
				rows={shown.map(({ key, name }) => [
					{ text: name },
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
	return (
		<>
			{table}
			{whole ? <WholeFile shown={shown.length} all={all.length} noun={["row", "rows"]} {...whole} /> : null}
		</>
	);
}
