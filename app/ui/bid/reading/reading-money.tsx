import type { BidContent } from "~/domain/bid/content";
import { confirmedWords, FUNDING_KIND_WORDS, FUNDING_LINE } from "~/domain/form/kinds/funding-line";
import {
	cashableWords,
	SAVING_KIND_WORDS,
	SAVING_LINE,
	savingInWords,
	savingYears,
} from "~/domain/form/kinds/saving-line";
import { categoryInWords } from "~/domain/round/award-category";
import { Table } from "../../govuk/table";
import { ScrollRegion } from "../../layout/scroll-region";
import { Amount, SaidLater, Written } from "./reading-section";

function None({ children }: { readonly children: string }) {
	return <p className="govuk-body tranche-absent">{children}</p>;
}

/** The reduced versions of a bid in a table. */
export function ReducedVersions({ content }: { readonly content: BidContent }) {
	if (content.reducedVersions.length === 0) return <None>No reduced versions are given.</None>;
	const titleOf = (key: string) => content.interventions.find((each) => each.key === key)?.title ?? "";
	return (
		<ScrollRegion label="Reduced versions">
			<Table
				stacked
				head={[
					{ text: "Amount", format: "numeric" },
					{ text: "What is dropped" },
					{ text: "Left for each intervention" },
				]}
				rows={content.reducedVersions.map(({ amount, dropped, interventions, category }) => [
					{ text: <Amount amount={amount} absent="" />, format: "numeric" as const },
					{
						text: (
							<>
								<Written text={dropped} />
								{category ? (
									<p className="govuk-body-s govuk-!-margin-bottom-0">
										Award category to fall back on: {categoryInWords(category)}
									</p>
								) : null}
							</>
						),
					},
					{
						text:
							interventions === null ? (
								<span className="tranche-absent">Only the total is known</span>
							) : (
								<ul className="govuk-list govuk-!-margin-bottom-0">
									{interventions.map((part) => (
										<li key={part.key}>
											{titleOf(part.key)}: <Amount amount={part.amount} absent="" />
										</li>
									))}
								</ul>
							),
					},
				])}
			/>
		</ScrollRegion>
	);
}

function Said({ words, absent }: { readonly words: string | null; readonly absent: string }) {
	if (words === null) return <span className="tranche-absent">{absent}</span>;
	return <span className="tranche-money">{words}</span>;
}

/** The savings of a bid in a table. */
export function Savings({ content }: { readonly content: Pick<BidContent, "savings" | "interventions"> }) {
	const { savings } = content;
	if (savings.length === 0) return <None>No savings are given.</None>;
	return (
		<ScrollRegion label="Savings">
			<Table
				stacked
				head={[
					{ text: "Saving" },
					{ text: "Kind" },
					{ text: "From" },
					{ text: "Cashable" },
					{ text: "Whose money" },
					{ text: "Amount", format: "numeric" },
				]}
				rows={savings.map((line) => [
					{
						text: (
							<>
								<Written text={line.description} />
								<SaidLater kind={SAVING_LINE} record={line} content={content} />
							</>
						),
					},
					{ text: SAVING_KIND_WORDS[line.kind] },
					{ text: savingYears(line) ?? "" },
					{ text: cashableWords(line.cashable) },
					{ text: <Written text={line.beneficiary} absent="Not said" /> },
					{
						text: <Said words={savingInWords(line)} absent="Cannot be quantified yet" />,
						format: "numeric" as const,
					},
				])}
			/>
		</ScrollRegion>
	);
}

/** The funding of a bid from others in a table. */
export function Funding({ content }: { readonly content: Pick<BidContent, "funding" | "interventions"> }) {
	const { funding } = content;
	if (funding.length === 0) return <None>No funding from others is given.</None>;
	return (
		<ScrollRegion label="Funding from others">
			<Table
				stacked
				head={[
					{ text: "Source" },
					{ text: "Kind" },
					{ text: "Confirmed" },
					{ text: "Amount", format: "numeric" },
				]}
				rows={funding.map((line) => [
					{
						text: (
							<>
								<Written text={line.source} />
								<SaidLater kind={FUNDING_LINE} record={line} content={content} />
							</>
						),
					},
					{ text: FUNDING_KIND_WORDS[line.kind] },
					{ text: confirmedWords(line.confirmed) },
					{
						text: <Amount amount={line.amount} qualifier={line.qualifier} absent="Not valued" />,
						format: "numeric" as const,
					},
				])}
			/>
		</ScrollRegion>
	);
}
