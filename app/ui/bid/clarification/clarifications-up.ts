import type { ClarificationsView } from "~/use-cases/bid/clarification/read-clarifications";
import type { PageHandle } from "../../frame/page-handle";
import { bidName } from "../bid-head";

type Shown = Pick<ClarificationsView, "bid" | "own" | "round">;

/** The way down to the questions about a bid; with `below`, to a page under them. */
export function clarificationsUp(below?: string): PageHandle<Shown> {
	return {
		breadcrumbs: ({ bid, own, round }) => [
			own ? { text: "Bids", href: "/bids" } : { text: round.title, href: `/rounds/${round.id}` },
			{ text: bidName(bid), href: own ? `/bids/${bid.id}` : `/bids/${bid.id}/submitted` },
			...(below
				? [{ text: "Questions", href: `/bids/${bid.id}/clarifications` }, { text: below }]
				: [{ text: "Questions" }]),
		],
	};
}
