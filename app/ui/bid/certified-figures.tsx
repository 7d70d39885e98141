import type { BidContent } from "~/domain/bid/content";
import { askedOf, contentAmount } from "~/domain/bid/read-content";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";
import { Amount } from "./reading-section";

/** The figures that a certificate is about: each intervention's amount, the sum, reduced versions, payees. */
export function CertifiedFigures({ content }: { readonly content: BidContent }) {
	const { interventions, reducedVersions, partnerships } = content;
	return (
		<>
			<ScrollRegion label="Amounts asked">
				<Table
					caption="Amounts asked"
					captionClassName="govuk-table__caption--m"
					head={[{ text: "Intervention" }, { text: "Asked", format: "numeric" }]}
					rows={[
						...interventions.map(({ title, asked }) => [
							{ text: title },
							{ text: <Amount decimal={asked} absent="No amount given" />, format: "numeric" as const },
						]),
						{
							className: "tranche-row--total",
							cells: [
								{ text: "The bid" },
								{
									text: <Amount decimal={contentAmount(askedOf(content))} absent="No amount given" />,
									format: "numeric" as const,
								},
							],
						},
						...reducedVersions.map(({ amount, dropped }) => [
							{ text: `Reduced version: ${dropped}` },
							{ text: <Amount decimal={amount} absent="" />, format: "numeric" as const },
						]),
					]}
				/>
			</ScrollRegion>
			<h2 className="govuk-heading-s">Paid to</h2>
			<ul className="govuk-list">
				{partnerships
					.filter(({ payee }) => payee)
					.map(({ id, name, amount }) => (
						<li key={id}>
							{name}
							{partnerships.length > 1 ? (
								<>
									: <Amount decimal={amount} absent="no amount given" />
								</>
							) : null}
						</li>
					))}
			</ul>
		</>
	);
}
