import type { BidContent } from "~/domain/bid/content";
import { figuresOfContent } from "~/domain/bid/discrepancies";
import { bidSums } from "~/domain/bid/sums";
import { SummaryList } from "../govuk/summary-list";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";
import { Funding, Savings } from "./reading/reading-money";
import { Amount } from "./reading/reading-section";
import { SumSentence } from "./sum-glance";
import { type SumText, sumText } from "./sum-text";

/** What a certificate is about: amounts asked, reduced versions, savings, funding, payees, answers made figures. */
export function CertifiedFigures({ content }: { readonly content: BidContent }) {
	const { reducedVersions, partnerships } = content;
	const asked = content.answers.filter(({ figure }) => figure);
	const sums = bidSums(figuresOfContent(content).interventions);
	return (
		<>
			<SumSentence sum={sumText(sums)} />
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
							className: sumText(sum).agrees ? "" : "tranche-row--marked",
							cells: [{ text: sum.title }, ...sumCells(sumText(sum))],
						})),
						{
							className: "tranche-row--total",
							cells: [{ text: "The bid" }, ...sumCells(sumText(sums))],
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
						rows={reducedVersions.map(({ amount, dropped }) => [
							{ text: dropped },
							{ text: <Amount amount={amount} absent="" />, format: "numeric" as const },
						])}
					/>
				</ScrollRegion>
			) : null}
			<h2 className="govuk-heading-m">Savings</h2>
			<Savings savings={content.savings} />
			<h2 className="govuk-heading-m">Funding from others</h2>
			<Funding funding={content.funding} />
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

function sumCells({ asked, lines, difference, agrees }: SumText) {
	const cell = (amount: string | null, absent: string) => ({
		text: amount ?? <span className="tranche-absent">{absent}</span>,
		format: "numeric" as const,
	});
	return [
		cell(asked, "No amount given"),
		cell(lines, "No breakdown given"),
		agrees ? cell(difference, "") : { ...cell(difference, ""), className: "tranche-problem" },
	];
}
