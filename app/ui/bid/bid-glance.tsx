import { agrees, type Sum } from "~/domain/bid/sums";
import { formatPounds, type Pence } from "~/domain/money";
import { type Stat, StatRow } from "../layout/stat-row";
import { type Closing, closingStat } from "./closing-time";

export type BidGlanceProps = Closing & {
	/** Null where not given. */
	readonly asked: Pence | null;
	readonly reducibleTo: Pence | null;
	readonly sum: Pick<Sum, "lines" | "difference" | "words">;
	/** How many things block submission; null once nothing is to be submitted. */
	readonly blocks: number | null;
};

const shown = (amount: Pence | null) => (amount === null ? null : formatPounds(amount));

/** What a bidder asks first: how long is left, what is missing, what is asked, and whether the lines agree. */
export function BidGlance(props: BidGlanceProps) {
	const { asked, sum, blocks } = props;
	const reduced = shown(props.reducibleTo);
	const stats: Stat[] = [closingStat(props)];
	if (blocks !== null)
		stats.push(
			blocks === 0
				? { label: "Ready to submit", value: "Yes", tone: "good" }
				: {
						label: "Blocks submission",
						value: blocks === 1 ? "1 thing" : `${blocks} things`,
						href: "#blocks",
						tone: "problem",
					},
		);
	stats.push(
		{
			label: "Asked",
			value: shown(asked) ?? "No amount yet",
			...(reduced === null ? {} : { note: `could be reduced to ${reduced}` }),
		},
		{
			label: "Cost lines",
			value: shown(sum.lines) ?? "No breakdown given",
			note: sum.lines === null ? undefined : `${sum.words}.`,
			...(agrees(sum) ? {} : { tone: "problem" as const }),
		},
	);
	return <StatRow stats={stats} />;
}
