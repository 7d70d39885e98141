import { pointsInWords } from "../allocation/override-cost";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";
import { inPounds, isNothing, Pounds } from "./pounds";

type Cost = {
	readonly amount: string;
	readonly byRule: boolean;
	readonly points: { readonly decided: string };
	readonly need: { readonly name: string; readonly share: string | null; readonly decided: string } | null;
	readonly all: { readonly decided: string; readonly by: string };
	readonly displaces: readonly { readonly reference: string; readonly less: string }[];
	readonly left: string;
};

/** What each amount for a bid costs in points, need and other bids, to be read before a reason is given. */
export function LineCosts({
	reference,
	costs,
}: {
	readonly reference: string;
	readonly costs: readonly Cost[];
}) {
	const numeric = "numeric" as const;
	const [need] = costs.flatMap((cost) => cost.need ?? []);
	return (
		<ScrollRegion label="What each amount costs">
			<Table
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
								? `${cost.all.decided} points, as by the published rule`
								: `${cost.all.decided} points, ${pointsInWords(cost.all.by, "points")}`,
					},
					...(need ? [{ text: <Pounds amount={cost.need?.decided ?? "0"} />, format: numeric }] : []),
					{
						text:
							cost.displaces.length === 0
								? "None"
								: cost.displaces.map((each) => `${each.reference} (${inPounds(each.less)} less)`).join(", "),
					},
					{ text: <Pounds amount={cost.left} />, format: numeric },
				])}
			/>
			<p className="govuk-body">
				Against the published rule, the other amounts as this draft has them.
				{need?.share ? ` The need share of ${need.name} is ${inPounds(need.share)}.` : ""} An amount that was
				not scored apart is worth its part of the score.
			</p>
		</ScrollRegion>
	);
}
