import { WarningText } from "../govuk/warning-text";
import { StatRow } from "../layout/stat-row";
import type { SumText } from "./sum-text";

const ABSENT = <span className="tranche-absent">No breakdown given</span>;

/** Asked, lines and difference at a glance, the difference marked and said in a sentence. */
export function SumGlance({
	sum,
	aboveRound,
}: {
	readonly sum: SumText;
	/** That the bid asks more than the round has, in words. */
	readonly aboveRound: string | null;
}) {
	return (
		<>
			<StatRow
				stats={[
					{ label: "Asked", value: sum.asked ?? <span className="tranche-absent">No amount given</span> },
					{ label: "Cost lines", value: sum.lines ?? ABSENT },
					{
						label: "Difference",
						value: sum.difference ?? <span className="tranche-absent">Nothing to compare</span>,
						note: sum.way,
						tone: sum.difference === null ? undefined : sum.agrees ? "good" : "problem",
					},
				]}
			/>
			<SumSentence sum={sum} />
			{aboveRound === null ? null : <WarningText>{aboveRound}</WarningText>}
		</>
	);
}

/** The sum in a sentence; red and bold where the figures differ. */
export function SumSentence({ sum }: { readonly sum: Pick<SumText, "agrees" | "words"> }) {
	return <p className={sum.agrees ? "govuk-body" : "govuk-body tranche-problem"}>{sum.words}.</p>;
}
