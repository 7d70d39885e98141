import { formatPounds, type Pence, pence } from "~/domain/money";
import { valueFigure } from "~/explain/in-words";
import type { AmountCost } from "~/use-cases/decision/read-line-costs";
import { pointsInWords } from "../allocation/override-cost";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";
import { Pounds } from "./pounds";

/** What is said beside an amount: that it is above what was asked, and what other lines must give first. */
function warningsOf({ amount, left }: AmountCost, reference: string, asked: Pence | null): string {
	const above = asked === null ? 0n : amount - asked;
	const short = -left;
	return [
		...(above > 0n
			? [`${formatPounds(amount)} is ${formatPounds(above)} more than ${reference} asked.`]
			: []),
		...(short > 0n
			? [
					`To pay ${formatPounds(amount)}, first lower other lines by ${formatPounds(short)} in all. “What the other bids would get with another amount” shows which ones the rule would lower.`,
				]
			: []),
	].join(" ");
}

/** What each amount for a bid costs in points, need and other bids, to be read before a reason is given. */
export function LineCosts({
	reference,
	asked,
	costs,
}: {
	readonly reference: string;
	/** What the bid asked; null for a line without a bid. */
	readonly asked: Pence | null;
	readonly costs: readonly AmountCost[];
}) {
	const numeric = "numeric" as const;
	const [need] = costs.flatMap((cost) => cost.need ?? []);
	return (
		<ScrollRegion label="What each amount costs">
			<Table
				stacked
				caption="What each amount costs"
				captionClassName="govuk-table__caption--m"
				className="tranche-table--compact"
				firstCellIsHeader
				head={[
					{ text: reference },
					{ text: "Points", format: numeric },
					{ text: "All awards together" },
					...(need ? [{ text: `${need.name} in all`, format: numeric }] : []),
					{ text: "Bids displaced" },
					{ text: "Left", format: numeric },
				]}
				rows={costs.map((cost) => [
					{
						text: (
							<>
								{cost.amount === 0n ? "Nothing" : <Pounds amount={cost.amount} />}
								{cost.byRule ? <span className="govuk-!-display-block">the published rule’s</span> : null}
							</>
						),
					},
					{ text: cost.points.decided, format: numeric },
					{
						text:
							cost.all.by === "0"
								? `${valueFigure(cost.all.decided)} points, as by the published rule`
								: `${valueFigure(cost.all.decided)} points, ${pointsInWords(cost.all.by, "points")}`,
					},
					...(need ? [{ text: <Pounds amount={cost.need?.decided ?? pence(0)} />, format: numeric }] : []),
					{
						text:
							cost.displaces.length === 0
								? "None"
								: cost.displaces
										.map((each) => `${each.reference} (${formatPounds(each.less)} less)`)
										.join(", "),
					},
					{ text: <Pounds amount={cost.left} />, format: numeric },
				])}
			/>
			<p className="govuk-body govuk-!-margin-top-4">
				This page works out this line only, compared with the published rule. Every other line stays as it is
				in this draft.
				{need && need.share !== null ? ` The need share of ${need.name} is ${formatPounds(need.share)}.` : ""}{" "}
				An amount without a score of its own counts as its share of the bid’s score.
			</p>
			{costs.map((cost) => {
				const said = warningsOf(cost, reference, asked);
				return said === "" ? null : (
					<p className="govuk-body" key={String(cost.amount)}>
						{said}
					</p>
				);
			})}
		</ScrollRegion>
	);
}
