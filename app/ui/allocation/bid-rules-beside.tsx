import { formatPounds } from "~/domain/money";
import type { RuleBeside } from "~/use-cases/allocation/read-rules-beside";
import { Pounds } from "../decision/pounds";
import { Table } from "../govuk/table";
import { Tag } from "../govuk/tag";
import { ScrollRegion } from "../layout/scroll-region";
import { ruleName } from "./rule-names";

type Props = {
	readonly reference: string;
	/** The scenario's own conditions, a phrase for each. */
	readonly conditions: readonly string[];
	readonly rules: readonly RuleBeside[];
};

/** What every rule gives a bid from the same scores and figures, and the money and conditions each was run with. */
export function BidRulesBeside({ reference, conditions, rules }: Props) {
	const numeric = "numeric" as const;
	if (rules.length === 0) return null;
	const title = `What each rule gives ${reference}, from the same scores`;
	return (
		<ScrollRegion label={title}>
			<Table
				stacked
				caption={title}
				captionClassName="govuk-table__caption--m"
				className="tranche-table--compact"
				firstCellIsHeader
				head={[{ text: "Rule" }, { text: "Run with" }, { text: `${reference} gets`, format: numeric }]}
				rows={rules.map(({ method, unspent, published, here, available, amount, proved }) => [
					{
						text: (
							<>
								{ruleName(method, unspent)} {published ? <Tag colour="green">The published rule</Tag> : null}{" "}
								{here ? <Tag colour="grey">This scenario</Tag> : null}
							</>
						),
					},
					{
						text: `${formatPounds(available)}; ${here && conditions.length > 0 ? conditions.join("; ") : "no conditions"}${proved ? "" : "; stopped by its time limit, not proved"}`,
					},
					{ text: amount === 0n ? "nothing" : <Pounds amount={amount} />, format: numeric },
				])}
			/>
		</ScrollRegion>
	);
}
