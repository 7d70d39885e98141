import type { NoticeYear } from "~/domain/decision/needs-notice";
import type { Pence } from "~/domain/money";
import { formatChange, formatPounds } from "~/domain/money";
import { besidePublished, publishedSums } from "~/domain/needs/published-year";
import { InsetText } from "../govuk/inset-text";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";
import { DateOnly } from "../when";

const right = (text: string) => ({ text, format: "numeric" as const });

function differsInWords(over: bigint, what: string): string {
	if (over === 0n) return `The lines come to exactly ${what}.`;
	const size = formatPounds(over < 0n ? -over : over);
	return over > 0n
		? `The lines come to ${size} more than ${what}.`
		: `The lines come to ${size} less than ${what}.`;
}

/** A year's table as it was published elsewhere, with what its lines come to and by how much that differs. */
export function PublishedYearTable({ year }: { readonly year: NoticeYear }) {
	const sums = publishedSums(year.lines, year.publishedTotal);
	const of = (kind: string) => year.lines.filter((line) => line.kind === kind);
	const rows = (kind: string, heading: string) =>
		of(kind).map((line) => [{ text: line.title }, { text: heading }, right(formatPounds(line.amount))]);
	return (
		<>
			<ScrollRegion label={`${year.financialYear}: ${year.title}`}>
				<Table
					stacked
					caption={`${year.financialYear}: ${year.title}`}
					captionClassName="govuk-table__caption--s"
					firstCellIsHeader
					head={[{ text: "Line" }, { text: "What it is" }, right("As published")]}
					rows={[
						...rows("income", "Income"),
						...rows("top-slice", "Top-slice"),
						...rows("partnership", "Partnership"),
						{
							className: "tranche-row--total",
							cells: [
								{ text: "Top-slices and partnerships" },
								{ text: "Sum of the lines" },
								right(formatPounds(sums.given)),
							],
						},
					]}
				/>
			</ScrollRegion>
			<p className="govuk-body">
				Source: {year.source}, <DateOnly date={year.sourceDate} />. Income comes to{" "}
				{formatPounds(sums.income)}. {differsInWords(sums.overIncome, "the income")}
				{sums.overTotal === null || year.publishedTotal === null
					? " No total is printed."
					: ` ${differsInWords(sums.overTotal, `the printed total of ${formatPounds(year.publishedTotal)}`)}`}
			</p>
			{year.note ? <p className="tranche-verbatim">{year.note}</p> : null}
		</>
	);
}

/** Figures published elsewhere for the year beside ours: the differences, and what explains them. */
export function PublishedBeside({
	year,
	rows,
	pot,
}: {
	readonly year: NoticeYear;
	readonly rows: readonly {
		readonly organisationId: string;
		readonly name: string;
		readonly amount: Pence;
	}[];
	/** What the formula divided. */
	readonly pot: Pence;
}) {
	const compared = besidePublished(rows, year.lines);
	const over = compared.published - pot;
	return (
		<>
			<ScrollRegion label="Figures published elsewhere beside ours">
				<Table
					stacked
					caption="Figures published elsewhere beside ours"
					captionClassName="govuk-table__caption--m"
					firstCellIsHeader
					head={[{ text: "Partnership" }, right("Ours"), right("Published"), right("Published less ours")]}
					rows={[
						...rows.map(({ organisationId, name, amount }) => {
							const row = compared.rows.find((each) => each.organisationId === organisationId);
							const published = row?.published ?? null;
							const difference = row?.difference ?? null;
							return [
								{ text: name },
								right(formatPounds(amount)),
								right(published === null ? "not published" : formatPounds(published)),
								right(difference === null ? "" : formatChange(difference)),
							];
						}),
						{
							className: "tranche-row--total",
							cells: [
								{ text: "Total" },
								right(formatPounds(compared.ours)),
								right(formatPounds(compared.published)),
								right(formatChange(compared.published - compared.ours)),
							],
						},
					]}
				/>
			</ScrollRegion>
			<p className="govuk-body">
				Published in {year.source}, <DateOnly date={year.sourceDate} />. Ours divide {formatPounds(pot)} and
				come to exactly that.{" "}
				{over > 0n
					? `The published lines come to ${formatPounds(compared.published)}: ${formatPounds(over)} more than the money they share.`
					: over < 0n
						? `The published lines leave ${formatPounds(-over)} of it over.`
						: "The published lines do too."}
			</p>
			{year.note ? <InsetText>{year.note}</InsetText> : null}
		</>
	);
}
