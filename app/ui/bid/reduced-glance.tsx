import type { Pence } from "~/domain/money";
import { StatRow } from "../layout/stat-row";
import { amountOr } from "./sum-glance";

/** What is asked, and the smallest amount the bid could be reduced to. */
export function ReducedGlance({
	asked,
	smallest,
	fits,
}: {
	readonly asked: Pence | null;
	readonly smallest: Pence | null;
	/** False where a reduced version no longer adds up or is not below what is asked. */
	readonly fits: boolean;
}) {
	return (
		<StatRow
			stats={[
				{ label: "Asked", value: amountOr("No amount given", asked) },
				{
					label: "Could be reduced to",
					value: amountOr("Only in full", smallest),
					...(fits ? {} : { tone: "problem" as const, note: "Does not add up" }),
				},
			]}
		/>
	);
}
