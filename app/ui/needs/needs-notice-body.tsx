import type { NeedsNotice } from "~/domain/decision/needs-notice";
import { formatPounds } from "~/domain/money";
import { Details } from "../govuk/details";
import { SummaryList } from "../govuk/summary-list";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";
import { DateOnly } from "../when";
import { FormulaInWords } from "./formula-words";
import { PublishedBeside, PublishedYearTable } from "./published-tables";
import { YearTable } from "./year-table";

type Props = {
	readonly notice: NeedsNotice;
	/** The fund's own year: a table published elsewhere for it stands beside ours. */
	readonly financialYear: string;
};

function Money({ notice }: { readonly notice: NeedsNotice }) {
	const { fund, pot } = notice;
	const line = (what: string) => (each: NonNullable<typeof fund.topSlices>[number]) => ({
		key: `Less ${what}: ${each.title}`,
		value: "percent" in each ? `${each.percent}% of the fund` : formatPounds(each.amount),
	});
	return (
		<SummaryList
			rows={[
				{ key: "Fund", value: formatPounds(fund.total) },
				...(fund.topSlices ?? []).map(line("top-slice")),
				...(fund.commitments ?? []).map(line("commitment")),
				{ key: "Shared by the formula", value: formatPounds(pot) },
			]}
		/>
	);
}

/** An allocation by need: amounts beside the year before, money, formula, and tables published elsewhere. */
export function NeedsNoticeBody({ notice, financialYear }: Props) {
	const nameOf = (key: string) => notice.rows.find((row) => row.key === key)?.name ?? key;
	const same = notice.years.filter((year) => year.financialYear === financialYear);
	return (
		<>
			<YearTable
				rows={notice.rows}
				nameOf={nameOf}
				caption={
					notice.rows.some(({ prior }) => prior !== null)
						? "Amounts by partnership beside the year before"
						: "Amounts by partnership"
				}
			/>
			<Money notice={notice} />
			<h3 className="govuk-heading-s">The formula</h3>
			<FormulaInWords formula={notice} />
			<ScrollRegion label="Indicators of the formula">
				<Table
					stacked
					caption="Indicators of the formula"
					captionClassName="govuk-table__caption--s"
					firstCellIsHeader
					head={[
						{ text: "Indicator" },
						{ text: "Weight", format: "numeric" },
						{ text: "Source" },
						{ text: "Date" },
					]}
					rows={notice.indicators.map(({ title, weight, source, sourceDate }) => [
						{ text: title },
						{ text: weight, format: "numeric" as const },
						{ text: source },
						{ text: <DateOnly date={sourceDate} /> },
					])}
				/>
			</ScrollRegion>
			{same.map((year) => (
				<PublishedBeside key={year.title} year={year} rows={notice.rows} pot={notice.pot} />
			))}
			{notice.years.length > 0 ? (
				<Details summary="Tables published elsewhere, year by year">
					{notice.years.map((year) => (
						<PublishedYearTable key={`${year.financialYear}-${year.title}`} year={year} />
					))}
				</Details>
			) : null}
		</>
	);
}
