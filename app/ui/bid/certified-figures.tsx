import { Fragment } from "react";
import type { BidContent } from "~/domain/bid/content";
import { sumsOfContent } from "~/domain/bid/discrepancies";
import { tablesWithFigures } from "~/domain/bid/figures";
import { SECTIONS } from "~/domain/bid/sections";
import { agrees, type Sum } from "~/domain/bid/sums";
import { formatChange } from "~/domain/money";
import { categoryInWords } from "~/domain/round/award-category";
import { SummaryList } from "../govuk/summary-list";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";
import { Funding, Savings } from "./reading/reading-money";
import { Amount } from "./reading/reading-section";
import { ReadingTable } from "./reading/reading-table";
import { amountOr, SumSentence } from "./sum-glance";

/** What a certificate is about: amounts asked, reduced versions, savings, funding, payees, answers made figures. */
export function CertifiedFigures({ content }: { readonly content: BidContent }) {
	const { reducedVersions, partnerships } = content;
	const asked = content.answers.filter(({ figure }) => figure);
	const sums = sumsOfContent(content);
	const tables = tablesWithFigures(content);
	const titles = new Map((content.form?.sections ?? SECTIONS).map(({ key, title }) => [key, title]));
	return (
		<>
			<SumSentence sum={sums} />
			{content.category ? (
				<p className="govuk-body">Award category: {categoryInWords(content.category)}</p>
			) : null}
			<ScrollRegion label="Amounts asked">
				<Table
					stacked
					caption="Amounts asked"
					captionClassName="govuk-table__caption--m"
					head={[
						{ text: "Intervention" },
						{ text: "Asked", format: "numeric" },
						{ text: "Cost lines come to", format: "numeric" },
						{ text: "Difference", format: "numeric" },
					]}
					rows={[
						...sums.interventions.map((sum) => ({
							className: agrees(sum) ? "" : "tranche-row--marked",
							cells: [{ text: sum.title }, ...sumCells(sum)],
						})),
						{
							className: "tranche-row--total",
							cells: [{ text: "The bid" }, ...sumCells(sums)],
						},
					]}
				/>
			</ScrollRegion>
			{reducedVersions.length > 0 ? (
				<ScrollRegion label="Reduced versions">
					<Table
						stacked
						caption="Reduced versions"
						captionClassName="govuk-table__caption--m"
						head={[{ text: "What is dropped" }, { text: "Amount", format: "numeric" }]}
						rows={reducedVersions.map(({ amount, dropped, category }) => [
							{ text: category ? `${dropped} (${categoryInWords(category)})` : dropped },
							{ text: <Amount amount={amount} absent="" />, format: "numeric" as const },
						])}
					/>
				</ScrollRegion>
			) : null}
			<h2 className="govuk-heading-m">Savings</h2>
			<Savings content={content} />
			<h2 className="govuk-heading-m">Funding from others</h2>
			<Funding content={content} />
			{tables.map((table) => (
				<Fragment key={table.key}>
					<h2 className="govuk-heading-m">{titles.get(table.section) ?? table.section}</h2>
					<ReadingTable table={table} title={titles.get(table.section) ?? ""} files={content.files} />
				</Fragment>
			))}
			{asked.length > 0 ? (
				<>
					<h2 className="govuk-heading-m">Answers that you certify</h2>
					<SummaryList
						rows={asked.map(({ label, question, text }) => ({
							key: label ?? question,
							value: <span className="tranche-verbatim">{text}</span>,
						}))}
					/>
				</>
			) : null}
			<h2 className="govuk-heading-m">Paid to</h2>
			<ul className="govuk-list">
				{partnerships
					.filter(({ payee }) => payee)
					.map(({ id, name, amount }) => (
						<li key={id}>
							{name}
							{partnerships.length > 1 ? (
								<>
									: <Amount amount={amount} absent="no amount given" />
								</>
							) : null}
						</li>
					))}
				{partnerships.some(({ payee }) => payee) ? null : <li>No partnership is named as payee.</li>}
			</ul>
		</>
	);
}

function sumCells(sum: Sum) {
	const { asked, lines, difference } = sum;
	const format = "numeric" as const;
	return [
		{ text: amountOr("No amount given", asked), format },
		{ text: amountOr("No breakdown given", lines), format },
		{
			text: difference === null ? "" : formatChange(difference),
			format,
			...(agrees(sum) ? {} : { className: "tranche-problem" }),
		},
	];
}
