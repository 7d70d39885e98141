import { formatTimeLeft } from "~/domain/london-time";
import type { Stat } from "../layout/stat-row";
import { When } from "../when";

/** How long a round still takes bids, as a figure of the page: counted from `now`. */
export function closingStat(closesAt: string, now: string, open: boolean): Stat {
	const left = open ? formatTimeLeft(now, closesAt) : null;
	return left === null
		? { label: "Closed", value: <When instant={closesAt} />, note: "The round takes no submissions any more" }
		: { label: "Closes", value: <When instant={closesAt} />, note: `${left} left` };
}
