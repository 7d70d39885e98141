import { formatTimeLeft } from "~/domain/london-time";
import type { Stat } from "../layout/stat-row";
import { When } from "../when";

export type Closing = {
	readonly closesAt: string;
	/** The instant at which the round was cancelled; null where it was not. */
	readonly cancelledAt: string | null;
	readonly now: string;
	readonly open: boolean;
};

/** How long a round still takes bids, or since when it takes none, as a figure of the page: counted from `now`. */
export function closingStat({ closesAt, cancelledAt, now, open }: Closing): Stat {
	const left = open ? formatTimeLeft(now, closesAt) : null;
	if (left !== null) return { label: "Closes", value: <When instant={closesAt} />, note: `${left} left` };
	const early = cancelledAt !== null && cancelledAt < closesAt;
	return {
		label: early ? "Cancelled" : "Closed",
		value: <When instant={early ? cancelledAt : closesAt} />,
		note: "You can no longer submit a bid in this round",
	};
}
