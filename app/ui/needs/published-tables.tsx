import type { NoticeYear } from "~/domain/decision/needs-notice";
import { fromDecimalPounds, pence, toDecimalPounds } from "~/domain/money";
import { besidePublished, type PublishedLine, publishedSums } from "~/domain/needs/published-year";
import { InsetText } from "../govuk/inset-text";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";
import { DateOnly } from "../when";
import { changeInPounds, inPounds } from "./year-table";

const amountOf = (decimal: string) => fromDecimalPounds(decimal) ?? pence(0);
const right = (text: string) => ({ text, format: "numeric" as const });

function linesOf(year: NoticeYear): PublishedLine[] {
	return year.lines.map((line) => ({ ...line, amount: amountOf(line.amount) }));
}

function differsInWords(over: bigint, what: string): string {
	if (over === 0n) return `The lines come to exactly ${what}.`;
	const size = inPounds(toDecimalPounds(over < 0n ? -over : over));
	return over > 0n
		? `The lines come to ${size} more than ${what}.`
		: `The lines come to ${size} less than ${what}.`;
}

/** A year's table as it was published elsewhere, with what its lines come to and by how much that differs. */
export function PublishedYearTable({ year }: { readonly year: NoticeYear }) {
	const sums = publishedSums(
		linesOf(year),
		year.publishedTotal === null ? null : amountOf(year.publishedTotal),
	);
	const of = (kind: string) => year.lines.filter((line) => line.kind === kind);
	const rows = (kind: string, heading: string) =>
		of(kind).map((line) => [{ text: line.title }, { text: heading }, right(inPounds(line.amount))]);
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
								right(inPounds(toDecimalPounds(sums.given))),
							],
						},
					]}
				/>
			</ScrollRegion>
			<p className="govuk-body">
				Source: {year.source}, <DateOnly date={year.sourceDate} />. Income comes to{" "}
				{inPounds(toDecimalPounds(sums.income))}. {differsInWords(sums.overIncome, "the income")}
				{sums.overTotal === null || year.publishedTotal === null
					? " No total is printed."
					: ` ${differsInWords(sums.overTotal, `the printed total of ${inPounds(year.publishedTotal)}`)}`}
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
		readonly amount: string;
	}[];
	/** Decimal pounds: what the formula divided. */
	readonly pot: string;
}) {
	const compared = besidePublished(
		rows.map(({ organisationId, amount }) => ({ organisationId, amount: amountOf(amount) })),
		linesOf(year),
	);
	const over = compared.published - amountOf(pot);
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
								right(inPounds(amount)),
								right(published === null ? "not published" : inPounds(toDecimalPounds(published))),
								right(difference === null ? "" : changeInPounds(toDecimalPounds(difference))),
							];
						}),
						{
							className: "tranche-row--total",
							cells: [
								{ text: "Total" },
								right(inPounds(toDecimalPounds(compared.ours))),
								right(inPounds(toDecimalPounds(compared.published))),
								right(changeInPounds(toDecimalPounds(compared.published - compared.ours))),
							],
						},
					]}
				/>
			</ScrollRegion>
			<p className="govuk-body">
				Published in {year.source}, <DateOnly date={year.sourceDate} />. Ours divide {inPounds(pot)} and come
				to exactly that.{" "}
				{over > 0n
					? `The published lines come to ${inPounds(toDecimalPounds(compared.published))}: ${inPounds(toDecimalPounds(over))} more than the money they share.`
					: over < 0n
						? `The published lines leave ${inPounds(toDecimalPounds(-over))} of it over.`
						: "The published lines do too."}
			</p>
			{year.note ? <InsetText>{year.note}</InsetText> : null}
		</>
	);
}
