import { StatRow } from "../layout/stat-row";

/** What is asked, and the smallest amount the bid could be reduced to. */
export function ReducedGlance({
	asked,
	smallest,
	fits,
}: {
	readonly asked: string | null;
	readonly smallest: string | null;
	/** False where a reduced version no longer adds up or is not below what is asked. */
	readonly fits: boolean;
}) {
	return (
		<StatRow
			stats={[
				{ label: "Asked", value: asked ?? <span className="tranche-absent">No amount given</span> },
				{
					label: "Could be reduced to",
					value: smallest ?? <span className="tranche-absent">Only in full</span>,
					...(fits ? {} : { tone: "problem" as const, note: "Does not add up" }),
				},
			]}
		/>
	);
}
