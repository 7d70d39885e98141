import { StatRow } from "../layout/stat-row";

/** What is asked, and the smallest amount the bid could be reduced to. */
export function ReducedGlance({
	asked,
	smallest,
}: {
	readonly asked: string | null;
	readonly smallest: string | null;
}) {
	return (
		<StatRow
			stats={[
				{ label: "Asked", value: asked ?? <span className="tranche-absent">No amount given</span> },
				{
					label: "Could be reduced to",
					value: smallest ?? <span className="tranche-absent">Only in full</span>,
				},
			]}
		/>
	);
}
