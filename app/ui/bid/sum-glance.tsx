import { StatRow } from "../layout/stat-row";
import type { SumText } from "./sum-text";

const ABSENT = <span className="tranche-absent">No breakdown given</span>;

/** Asked, lines and difference at a glance, the difference marked and said in a sentence. */
export function SumGlance({ sum }: { readonly sum: SumText }) {
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
		</>
	);
}

/** The sum in a sentence; red and bold where the figures differ. */
export function SumSentence({ sum }: { readonly sum: Pick<SumText, "agrees" | "words"> }) {
	return <p className={sum.agrees ? "govuk-body" : "govuk-body tranche-problem"}>{sum.words}.</p>;
}
