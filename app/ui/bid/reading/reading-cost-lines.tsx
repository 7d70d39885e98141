import type { InterventionContent } from "~/domain/bid/content";
import { agrees, type Sum } from "~/domain/bid/sums";
import { COST_LINE, productText, yearsText } from "~/domain/form/kinds/cost-line";
import { Table } from "../../govuk/table";
import { ScrollRegion } from "../../layout/scroll-region";
import { Amount, SaidLater } from "./reading-section";

/** A sum in words, marked where the figures disagree. */
export function Difference({ sum }: { readonly sum: Sum }) {
	return agrees(sum) ? <span>{sum.words}.</span> : <strong className="tranche-problem">{sum.words}.</strong>;
}

/** The cost lines of an intervention, what they come to, and where that is not the amount asked. */
export function ReadingCostLines({
	intervention,
	sum,
	changeHref,
}: {
	readonly intervention: InterventionContent;
	readonly sum: Sum | undefined;
	readonly changeHref: string | undefined;
}) {
	return (
		<>
			{intervention.costLines.length > 0 ? (
				<ScrollRegion label={`Cost lines of ${intervention.title}`}>
					<Table
						stacked
						caption={`Cost lines of ${intervention.title}`}
						captionClassName="govuk-visually-hidden"
						head={[
							{ text: "Cost line" },
							{ text: "Quantity × unit cost" },
							{ text: "Year" },
							{ text: "Amount", format: "numeric" },
						]}
						rows={[
							...intervention.costLines.map((line) => [
								{ text: <CostLineWords line={line} /> },
								{ text: <Working line={line} /> },
								{ text: yearsText(line) ?? "" },
								{
									text: <Amount amount={line.amount} qualifier={line.qualifier} absent="" />,
									format: "numeric" as const,
								},
							]),
							{
								className: "tranche-row--total",
								cells: [
									{ text: "Lines", colSpan: 3 },
									{
										text: <Amount amount={sum?.lines ?? null} absent="" />,
										format: "numeric" as const,
									},
								],
							},
						]}
					/>
				</ScrollRegion>
			) : null}
			<p className="govuk-body">
				{sum ? <Difference sum={sum} /> : null}{" "}
				{changeHref ? (
					<a className="govuk-link govuk-!-display-none-print" href={changeHref}>
						Change<span className="govuk-visually-hidden"> cost lines of {intervention.title}</span>
					</a>
				) : null}
			</p>
		</>
	);
}

type Line = InterventionContent["costLines"][number];

function CostLineWords({ line }: { readonly line: Line }) {
	const notes = [line.nature, line.qualifier === "firm" ? "firm" : null].filter((note) => note !== null);
	return (
		<>
			{line.description}
			{notes.length > 0 ? ` (${notes.join(", ")})` : null}
			<SaidLater kind={COST_LINE} record={line} />
		</>
	);
}

function Working({ line }: { readonly line: Line }) {
	return <>{productText(line)}</>;
}
