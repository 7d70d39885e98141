import { agrees, type Sum } from "~/domain/bid/sums";
import { formatChange, formatPounds, type Pence } from "~/domain/money";
import { WarningText } from "../govuk/warning-text";
import { StatRow } from "../layout/stat-row";
import { AskedByYear } from "./asked-by-year";

/** An amount of a sum, or in words that there is none: never £0.00. */
export function amountOr(absent: string, amount: Pence | null) {
	return amount === null ? <span className="tranche-absent">{absent}</span> : formatPounds(amount);
}

/** Which way a difference goes; nothing where the figures agree or cannot be compared. */
function wayOf({ difference }: Sum): string | undefined {
	if (!difference) return undefined;
	return difference > 0n ? "asked is over the cost lines" : "asked is short of the cost lines";
}

/** Asked, lines and difference at a glance, the difference marked and said in a sentence. */
export function SumGlance({
	sum,
	aboveRound,
	years = [],
}: {
	readonly sum: Sum;
	/** That the bid asks more than the round has, in words. */
	readonly aboveRound: string | null;
	/** What it asks in each of several financial years. */
	readonly years?: readonly (readonly [year: string, asked: Pence])[];
}) {
	return (
		<>
			<StatRow
				stats={[
					{ label: "Asked", value: amountOr("No amount given", sum.asked) },
					{ label: "Cost lines", value: amountOr("No breakdown given", sum.lines) },
					{
						label: "Difference",
						value:
							sum.difference === null ? (
								<span className="tranche-absent">Nothing to compare</span>
							) : (
								formatChange(sum.difference)
							),
						note: wayOf(sum),
						tone: sum.difference === null ? undefined : agrees(sum) ? "good" : "problem",
					},
				]}
			/>
			<SumSentence sum={sum} />
			{years.length > 0 ? (
				<>
					<h2 className="govuk-heading-s govuk-!-margin-bottom-1">Asked by financial year</h2>
					<AskedByYear years={years} />
				</>
			) : null}
			{aboveRound === null ? null : <WarningText>{aboveRound}</WarningText>}
		</>
	);
}

/** The sum in a sentence; red and bold where the figures differ. */
export function SumSentence({ sum }: { readonly sum: Pick<Sum, "difference" | "words"> }) {
	return <p className={agrees(sum) ? "govuk-body" : "govuk-body tranche-problem"}>{sum.words}.</p>;
}
