import type { ScenarioColumn, ScenariosPage } from "~/domain/allocation/run/scenario";
import { formatPounds } from "~/domain/money";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";

type Props = {
	readonly themes: ScenariosPage["themes"];
	readonly scenarios: readonly ScenarioColumn[];
};

/** What each plan theme gets in each scenario, with the rule by which a bid's money is divided among its themes. */
export function ThemeTotals({ themes, scenarios }: Props) {
	const numeric = "numeric" as const;
	const claimed = themes.filter(
		({ code }) => code !== "" || scenarios.some(({ byTheme }) => (byTheme[code] ?? 0n) !== 0n),
	);
	return (
		<>
			<ScrollRegion label="Money by plan theme">
				<Table
					caption="Money by plan theme"
					captionClassName="govuk-table__caption--m"
					className="tranche-table--compact"
					firstCellIsHeader
					keyColumn={1}
					head={[{ text: "Theme" }, ...scenarios.map(({ title }) => ({ text: title, format: numeric }))]}
					rows={claimed.map(({ code, title }) => [
						{ text: title },
						...scenarios.map(({ byTheme }) => ({
							text: formatPounds(byTheme[code] ?? 0n),
							format: numeric,
						})),
					])}
				/>
			</ScrollRegion>
			<p className="govuk-body">
				Each bid’s amount is divided among its interventions in proportion to what each costs in that amount.
				Each intervention’s part is divided equally among the themes that its objectives claim. Odd pence go
				to the largest remainders, so each column adds up to what the scenario spends.
			</p>
		</>
	);
}
