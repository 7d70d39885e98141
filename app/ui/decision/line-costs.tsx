import { formatDecimalPounds, formatPounds, fromDecimalPounds } from "~/domain/money";
import { valueFigure } from "~/explain/in-words";
import { pointsInWords } from "../allocation/override-cost";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";
import { isNothing, Pounds } from "./pounds";

type Cost = {
	readonly amount: string;
	readonly byRule: boolean;
	readonly points: { readonly decided: string };
	readonly need: { readonly name: string; readonly share: string | null; readonly decided: string } | null;
	readonly all: { readonly decided: string; readonly by: string };
	readonly displaces: readonly { readonly reference: string; readonly less: string }[];
	readonly left: string;
};

/** What is said beside an amount: that it is above what was asked, and what other lines must give first. */
function warningsOf({ amount, left }: Cost, reference: string, asked: string | null): string {
	const above = asked === null ? 0n : (fromDecimalPounds(amount) ?? 0n) - (fromDecimalPounds(asked) ?? 0n);
	const short = -(fromSignedPounds(left) ?? 0n);
	return [
		...(above > 0n
			? [`${formatDecimalPounds(amount)} is ${formatPounds(above)} more than ${reference} asked.`]
			: []),
		...(short > 0n
			? [
					`To pay ${formatDecimalPounds(amount)}, first lower other lines by ${formatPounds(short)} in all. “What the other bids would get with another amount” shows which ones the rule would lower.`,
				]
			: []),
	].join(" ");
}

/** Decimal pounds that may be below zero, in pence. */
function fromSignedPounds(amount: string): bigint | null {
	if (!amount.startsWith("-")) return fromDecimalPounds(amount);
	const above = fromDecimalPounds(amount.slice(1));
	return above === null ? null : -above;
}

/** What each amount for a bid costs in points, need and other bids, to be read before a reason is given. */
export function LineCosts({
	reference,
	asked,
	costs,
}: {
	readonly reference: string;
	/** What the bid asked; null for a line without a bid. */
	readonly asked: string | null;
	readonly costs: readonly Cost[];
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
								{isNothing(cost.amount) ? "Nothing" : <Pounds amount={cost.amount} />}
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
					...(need ? [{ text: <Pounds amount={cost.need?.decided ?? "0"} />, format: numeric }] : []),
					{
						text:
							cost.displaces.length === 0
								? "None"
								: cost.displaces
										.map((each) => `${each.reference} (${formatDecimalPounds(each.less)} less)`)
										.join(", "),
					},
					{ text: <Pounds amount={cost.left} />, format: numeric },
				])}
			/>
			<p className="govuk-body govuk-!-margin-top-4">
				This page works out this line only, compared with the published rule. Every other line stays as it is
				in this draft.
				{need?.share ? ` The need share of ${need.name} is ${formatDecimalPounds(need.share)}.` : ""} An
				amount without a score of its own counts as its share of the bid’s score.
			</p>
			{costs.map((cost) => {
				const said = warningsOf(cost, reference, asked);
				return said === "" ? null : (
					<p className="govuk-body" key={cost.amount}>
						{said}
					</p>
				);
			})}
		</ScrollRegion>
	);
}
